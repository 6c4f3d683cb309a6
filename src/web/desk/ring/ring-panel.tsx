import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DeskView, Offer } from '../../../shared/api/desk-calls.ts';
import { Button } from '../../components/button.tsx';
import { useDepartmentNames } from '../../hooks/use-centre.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration } from '../../i18n/numbers.ts';
import { problemOf, type DeskProblem } from '../ask.ts';
import { deskCalls } from '../calls-api.ts';
import { isInvitation } from '../line/lines.ts';
import { kept } from '../live/kept.ts';
import { useDesk, useLink, useMe, useObserved } from '../live/live-desk.tsx';
import type { Live } from '../live/live.ts';
import { useServerNow } from '../live/use-server-now.ts';
import { Badge } from '../parts/badge.tsx';
import { Facts } from '../parts/facts.tsx';
import { moodKey } from '../parts/mood.ts';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { Invitation } from './invitation.tsx';
import { CallingPanel, panelPlace } from './panel.tsx';
import { useRinging } from './use-ringing.ts';

/** Whoever wants this human now, over whatever page is shown; and what became of the last ring that was answered in vain. */
export function RingPanel() {
  const { live } = useDesk();
  const me = useMe();
  const { taken } = useLink();
  const [problem, setProblem] = useState<DeskProblem | null>(null);
  const { talks, expected } = useObserved(live?.lines.state ?? null) ?? { talks: [], expected: null };
  if (!live || !me || taken) return null;
  const invited = me.calls.find(
    (call) =>
      isInvitation(call) &&
      call.callId !== expected &&
      !talks.some(({ handoffId }) => handoffId === call.handoff.id),
  );
  if (me.offer) return <Ring key={me.offer.id} live={live} offer={me.offer} onProblem={setProblem} />;
  if (invited) return <Invitation key={invited.handoff.id} live={live} me={me} call={invited} />;
  return problem && <Vain problem={problem} onClose={() => setProblem(null)} />;
}

function Ring({
  live,
  offer,
  onProblem,
}: {
  live: Live;
  offer: Offer;
  onProblem: (problem: DeskProblem | null) => void;
}) {
  const { say } = useDeskTexts();
  const { language, digits } = useSpeaking();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const nameOf = useDepartmentNames([offer.department]);
  const talking = (useObserved(live.lines.state)?.talks.length ?? 0) > 0;
  const now = useServerNow(true);
  const left = Math.max(0, Math.ceil((Date.parse(offer.until) - now) / 1_000));
  const ringing = left > 0 && !busy;
  const title = say('ring.title');
  const heard = useRinging(live.ring, ringing, {
    title: `${title}: ${nameOf(offer.department)}`,
    body: offer.reason,
  });
  useEffect(() => onProblem(null), [onProblem]);

  const withdraw = () =>
    client.setQueryData<DeskView>(kept.me, (me) =>
      me?.offer?.id === offer.id ? { ...me, offer: null } : me,
    );
  const accept = async () => {
    setBusy(true);
    try {
      const { callId, handoff, room } = await deskCalls.accept(offer.id);
      live.lines.accepted(callId, handoff, room);
      client.setQueryData<DeskView>(
        kept.me,
        (me) =>
          me && {
            ...me,
            offer: null,
            calls: [...me.calls, { callId, department: offer.department, handoff }],
          },
      );
    } catch (error) {
      onProblem(problemOf(error));
      withdraw();
    }
    live.link.refresh();
  };
  const decline = async () => {
    setBusy(true);
    await deskCalls.decline(offer.id).catch((error: unknown) => onProblem(problemOf(error)));
    withdraw();
  };

  return (
    <CallingPanel
      title={title}
      badge={offer.forYou && <Badge warn>{say('ring.for_you')}</Badge>}
      heard={heard}
      ringing={ringing}
      busy={busy}
      onAccept={() => void accept()}
      onDecline={() => void decline()}
    >
      <p className="text-lg font-medium">
        <Words>{offer.reason}</Words>
      </p>
      <Facts
        facts={[
          [say('waiting.department'), nameOf(offer.department)],
          ...(offer.language ? [[say('waiting.language'), say(`language.${offer.language}`)] as const] : []),
          ...(offer.mood === null ? [] : [[say('queue.mood'), say(moodKey(offer.mood))] as const]),
          [say('queue.waits'), formatDuration(language, now - Date.parse(offer.since))],
          ...(offer.ticket === null ? [] : [[say('waiting.ticket'), `\u2066${offer.ticket}\u2069`] as const]),
        ]}
      />
      {talking && <p className="font-medium">{say('ring.holds')}</p>}
      {/* For the eye: a screen reader is told once that it rings. */}
      <p aria-hidden="true" className="text-sm text-muted tabular-nums">
        {say('ring.left', { seconds: digits(String(left)) })}
      </p>
    </CallingPanel>
  );
}

/** Why an answer came to nothing. */
function Vain({ problem, onClose }: { problem: DeskProblem; onClose: () => void }) {
  const { say, problemText } = useDeskTexts();
  return (
    <section
      role="alert"
      className={`${panelPlace} flex flex-wrap items-center gap-3 rounded-3xl border border-line bg-sky p-4 shadow-xl`}
    >
      <p className="min-w-0 flex-1 basis-48 text-pretty">{problemText(problem)}</p>
      <Button onClick={onClose}>{say('live.close')}</Button>
    </section>
  );
}
