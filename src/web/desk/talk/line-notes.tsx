import { useState } from 'react';
import type { Handoff } from '../../../shared/api/desk-calls.ts';
import { Button } from '../../components/button.tsx';
import { AlertIcon } from '../../components/icons.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration } from '../../i18n/numbers.ts';
import { CallBack } from '../case/call-back.tsx';
import type { TalkLine, TalkState } from '../line/talk-line.ts';
import { useObserved } from '../live/live-desk.tsx';
import { useServerNow } from '../live/use-server-now.ts';
import { microphoneText } from '../parts/microphone-text.ts';
import type { DeskTextKey } from '../texts.ts';
import { useDeskTexts } from '../use-desk.ts';

/** How the line is, where it is not simply open: on hold, dropped, bad, silent. */
export function LineNotes({
  callId,
  line,
  handoff,
  humans,
}: {
  callId: string;
  line: TalkLine | null;
  handoff: Handoff;
  humans: readonly Handoff[];
}) {
  const { say } = useDeskTexts();
  const state = useObserved(line?.state ?? null);
  const held = [handoff, ...humans].find((human) => human.held);
  const inPrivate = humans.some(({ part, you }) => part === 'consulted' && !you);
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
      {held && (
        <Note>
          <p className="flex-1">{say(inPrivate ? 'hold.with_colleague' : 'hold.on')}</p>
          {held.heldSince !== null && <HeldFor since={held.heldSince} />}
        </Note>
      )}
      {state &&
        notesOf(state).map((key) => (
          <Note key={key}>
            <p className="flex-1">{say(key)}</p>
          </Note>
        ))}
      {state?.phase === 'on' && state.callerPresent === false && (
        <Note>
          <p className="flex-1 basis-52">{say('line.caller_left')}</p>
          <CallBack callId={callId} look="primary" />
        </Note>
      )}
      {state?.soundBlocked && (
        <Note>
          <p className="flex-1">{say('line.sound_blocked')}</p>
          <Button look="primary" onClick={() => line?.unlockSound()}>
            {say('line.unlock')}
          </Button>
        </Note>
      )}
      {line && state && isProblem(state.microphone) && <NoMicrophone line={line} code={state.microphone} />}
    </div>
  );
}

function notesOf({ phase, quality, callerPresent, muted }: TalkState): DeskTextKey[] {
  if (phase === 'over') return [];
  if (phase !== 'on') return [`line.${phase}`];
  return [
    ...(quality.mine === 'poor' ? (['line.mine_poor'] as const) : []),
    ...(quality.callers === 'poor' && callerPresent === true ? (['line.callers_poor'] as const) : []),
    ...(muted ? (['line.muted'] as const) : []),
  ];
}

type Microphone = TalkState['microphone'];

function isProblem(microphone: Microphone): microphone is Exclude<Microphone, 'opening' | 'on'> {
  return microphone !== 'opening' && microphone !== 'on';
}

function NoMicrophone({ line, code }: { line: TalkLine; code: Exclude<Microphone, 'opening' | 'on'> }) {
  const { say } = useDeskTexts();
  const [trying, setTrying] = useState(false);
  const again = async () => {
    setTrying(true);
    await line.openMicrophone();
    setTrying(false);
  };
  return (
    <Note>
      <p className="flex-1">{say(microphoneText(code))}</p>
      <Button disabled={trying} onClick={() => void again()}>
        {say('desk.again')}
      </Button>
    </Note>
  );
}

function HeldFor({ since }: { since: string }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const now = useServerNow(true);
  return (
    <p aria-hidden="true" className="tabular-nums">
      {say('hold.for')} <bdi dir="ltr">{formatDuration(language, now - Date.parse(since))}</bdi>
    </p>
  );
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-3xl border border-warn bg-sky px-4 py-2 text-sm text-pretty text-warn shadow-lg">
      <AlertIcon className="size-4" />
      {children}
    </div>
  );
}
