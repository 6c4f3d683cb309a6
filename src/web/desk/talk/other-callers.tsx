import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { Button } from '../../components/button.tsx';
import { HoldIcon } from '../../components/icons.tsx';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useKey } from '../keys/keys.tsx';
import type { Talk } from '../line/lines.ts';
import { useDesk, useMe, useObserved } from '../live/live-desk.tsx';
import { useSending } from '../parts/form.tsx';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { TalkTimer } from './call-head.tsx';
import { useDeskCall } from './use-desk-call.ts';

/** The callers who wait on hold while another one is talked with: who they are, and a way to each of them. */
export function OtherCallers() {
  const { say, problemText } = useDeskTexts();
  const { live } = useDesk();
  const me = useMe();
  const { sending, problem, send } = useSending();
  const { talks, front } = useObserved(live?.lines.state ?? null) ?? { talks: [], front: null };
  const aside = talks.filter(({ handoffId }) => handoffId !== front);
  const turnTo = async (talk: Talk) => {
    await send(async () => live?.lines.turnTo(talk));
    live?.link.refresh();
  };
  // With the key one goes round.
  const place = talks.findIndex(({ handoffId }) => handoffId === front);
  const next = aside.length > 0 ? talks[(place + 1) % talks.length] : undefined;
  useKey('exchange', next && !sending ? () => void turnTo(next) : null);
  if (aside.length === 0) return null;
  return (
    <section
      aria-label={say('others.title')}
      className="flex flex-col gap-2 rounded-3xl border border-line bg-sky px-5 py-3 shadow-lg"
    >
      <ul className="flex flex-col gap-2">
        {aside.map((talk) => {
          const call = me?.calls.find(({ handoff }) => handoff.id === talk.handoffId);
          return (
            call && (
              <OtherCaller
                key={talk.handoffId}
                call={call}
                hinted={talk === next}
                disabled={sending}
                onTurnTo={() => void turnTo(talk)}
              />
            )
          );
        })}
      </ul>
      <output className="text-sm text-danger empty:hidden">{problem && problemText(problem)}</output>
    </section>
  );
}

function OtherCaller({
  call,
  hinted,
  disabled,
  onTurnTo,
}: {
  call: DeskView['calls'][number];
  hinted: boolean;
  disabled: boolean;
  onTurnTo: () => void;
}) {
  const { say } = useDeskTexts();
  const name = useDeskCall(call.callId)?.brief.who.name ?? say('talk.nobody');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <HoldIcon className="size-5 shrink-0 text-muted" />
      <span className="me-auto min-w-0 wrap-anywhere">
        <Words>{name}</Words> <span className="text-sm text-muted">{say('others.on_hold')}</span>
      </span>
      <TalkTimer since={call.handoff.heldSince ?? call.handoff.since} />
      <Button
        aria-keyshortcuts={hinted ? shortcutOf('exchange') : undefined}
        disabled={disabled}
        onClick={onTurnTo}
      >
        {say('others.talk')}
        <span className="sr-only">{say('others.turn_to', { name: `\u2068${name}\u2069` })}</span>
        {hinted && <KeyHint name="exchange" />}
      </Button>
    </li>
  );
}
