import { useState } from 'react';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { deskCalls } from '../calls-api.ts';
import type { Live } from '../live/live.ts';
import { Words } from '../parts/words.tsx';
import { useDeskCall } from '../talk/use-desk-call.ts';
import { useDeskTexts } from '../use-desk.ts';
import { CallingPanel } from './panel.tsx';
import { useRinging } from './use-ringing.ts';

/** A colleague wants this human in a call of theirs, in private or to talk along. */
export function Invitation({
  live,
  me,
  call,
}: {
  live: Live;
  me: DeskView;
  call: DeskView['calls'][number];
}) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const [busy, setBusy] = useState(false);
  const known = useDeskCall(call.callId);
  const lead = known?.humans.find(({ part }) => part === 'lead');
  const name = lead?.name[language] ?? say('invitation_to_call.colleague');
  const title = say('invitation_to_call.title');
  const reason = known?.brief.why.reason ?? '';
  const heard = useRinging(live.ring, !busy, { title, body: reason });
  // One caller at a time hears somebody.
  const elsewhere = me.calls.some(({ handoff }) => handoff.joinedAt !== null);
  const decline = async () => {
    setBusy(true);
    await deskCalls.leave(call.callId).catch(() => undefined);
    live.link.refresh();
  };
  return (
    <CallingPanel
      title={title}
      heard={heard}
      ringing={!busy}
      busy={busy}
      onAccept={elsewhere ? null : () => live.lines.come(call)}
      onDecline={() => void decline()}
    >
      <p className="text-pretty">
        {say(`invitation_to_call.${call.handoff.part === 'consulted' ? 'consult' : 'join'}`, {
          name: `\u2068${name}\u2069`,
        })}
      </p>
      {reason !== '' && (
        <p className="text-lg font-medium">
          <Words>{reason}</Words>
        </p>
      )}
      {elsewhere && <p className="text-sm text-warn">{say('invitation_to_call.elsewhere')}</p>}
    </CallingPanel>
  );
}
