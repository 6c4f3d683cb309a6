import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DeskView } from '../../../shared/api/desk-calls.ts';
import { breakReasons } from '../../../shared/vocabulary.ts';
import { Button } from '../../components/button.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatDuration } from '../../i18n/numbers.ts';
import { deskCalls, type BreakReason } from '../calls-api.ts';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useKey } from '../keys/keys.tsx';
import { kept } from '../live/kept.ts';
import { useServerNow } from '../live/use-server-now.ts';
import { useSending } from '../parts/form.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Reasons that somebody gives themselves: `away` is what the centre makes of whoever lets calls ring out. */
const ownReasons = breakReasons.filter((reason) => reason !== 'away');

/** What the human is just now, for how long, and the ways to something else. */
export function StatusCard({ me }: { me: DeskView }) {
  const { say, problemText } = useDeskTexts();
  const client = useQueryClient();
  const { sending, problem, send } = useSending();
  const [choosing, setChoosing] = useState(false);
  const set = async (status: 'available' | 'break' | 'offline', reason?: BreakReason) => {
    setChoosing(false);
    await send(async () => client.setQueryData(kept.me, await deskCalls.setStatus(status, reason)));
  };
  const { status, breakReason } = me;
  const mayBe = status !== 'available' && status !== 'on_call';
  const mayPause = status === 'available' || status === 'wrap_up';
  useKey('available', mayBe ? () => void set('available') : null);
  useKey('pause', mayPause ? () => setChoosing(true) : null);
  const reasons = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // Opened by a key, it is gone on with by the keyboard.
    if (choosing) reasons.current?.querySelector('button')?.focus();
  }, [choosing]);
  const help = status === 'break' && breakReason === 'away' ? 'away' : status;
  return (
    <section aria-labelledby="status-title" className="glass flex flex-col gap-3 rounded-4xl p-4 sm:p-5">
      <h2 id="status-title" className="sr-only">
        {say('status.title')}
      </h2>
      <StatusLine me={me} />
      <p className="text-sm text-pretty text-muted">{say(`status.help_${help}`)}</p>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {mayBe && (
          <Button
            look="primary"
            disabled={sending}
            aria-keyshortcuts={shortcutOf('available')}
            onClick={() => void set('available')}
          >
            {say(status === 'wrap_up' ? 'status.done' : 'status.be_available')}
            <KeyHint name="available" />
          </Button>
        )}
        {mayPause && (
          <Button
            disabled={sending}
            aria-expanded={choosing}
            aria-controls="break-reasons"
            aria-keyshortcuts={shortcutOf('pause')}
            onClick={() => setChoosing(!choosing)}
          >
            {say('status.take_break')}
            <KeyHint name="pause" />
          </Button>
        )}
        {(status === 'available' || status === 'break') && (
          <Button disabled={sending} onClick={() => void set('offline')}>
            {say('status.go_offline')}
          </Button>
        )}
      </div>
      <fieldset ref={reasons} id="break-reasons" hidden={!choosing} className="flex flex-wrap gap-2">
        <legend className="mb-1.5 text-sm">{say('status.why_break')}</legend>
        {choosing &&
          ownReasons.map((reason) => (
            <Button key={reason} onClick={() => void set('break', reason)}>
              {say(`break.${reason}`)}
            </Button>
          ))}
      </fieldset>
      <output className="text-sm text-danger empty:hidden">{problem && problemText(problem)}</output>
    </section>
  );
}

const dots: Readonly<Record<DeskView['status'], string>> = {
  available: 'bg-accent',
  on_call: 'bg-danger',
  wrap_up: 'bg-warn',
  break: 'bg-warn',
  offline: 'bg-muted',
};

function StatusLine({ me }: { me: DeskView }) {
  const { say } = useDeskTexts();
  const { language } = useSpeaking();
  const now = useServerNow(true);
  const { status, breakReason, statusSince, wrapUpUntil } = me;
  const name =
    breakReason === null ? say(`status.${status}`) : `${say('status.break')}: ${say(`break.${breakReason}`)}`;
  const counts =
    wrapUpUntil === null
      ? { label: say('status.since'), ms: now - Date.parse(statusSince) }
      : { label: say('status.wrap_up_left'), ms: Date.parse(wrapUpUntil) - now };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <output className="flex items-center gap-2.5 text-lg font-semibold">
        <span aria-hidden="true" className={`size-3 rounded-full ${dots[status]}`} />
        {name}
      </output>
      <p className="text-sm text-muted tabular-nums">
        {counts.label} <bdi dir="ltr">{formatDuration(language, counts.ms)}</bdi>
      </p>
    </div>
  );
}
