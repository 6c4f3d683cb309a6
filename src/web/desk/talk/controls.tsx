import { useEffect, useState, type ReactNode } from 'react';
import type { Handoff } from '../../../shared/api/desk-calls.ts';
import {
  ColleaguesIcon,
  HangUpIcon,
  HoldIcon,
  LeaveIcon,
  MicrophoneIcon,
  MicrophoneOffIcon,
  TransferIcon,
} from '../../components/icons.tsx';
import { deskCalls } from '../calls-api.ts';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import type { KeyName } from '../keys/key-table.ts';
import { useKey } from '../keys/keys.tsx';
import type { TalkLine } from '../line/talk-line.ts';
import { useDesk, useObserved } from '../live/live-desk.tsx';
import { useSending } from '../parts/form.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { ColleagueDialog } from './colleague-dialog.tsx';
import { controlLook, controlText } from './control-look.ts';
import { DeviceMenu } from './device-menu.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

/** How long the question whether the call is really to be ended stands, in milliseconds. */
const askForMs = 5_000;

/** Mute, hold, transfer, colleague, end: as far as this human's part in the call allows. */
export function Controls({
  callId,
  handoff,
  line,
}: {
  callId: string;
  handoff: Handoff;
  line: TalkLine | null;
}) {
  const { say, problemText } = useDeskTexts();
  const { live } = useDesk();
  const { sending, problem, send } = useSending();
  const [shown, setShown] = useState<'transfer' | 'colleague' | null>(null);
  const muted = useObserved(line?.state ?? null)?.muted ?? false;
  const leads = handoff.part === 'lead';
  const { held } = handoff;

  const act = async (work: () => Promise<unknown>) => {
    await send(work);
    live?.link.refresh();
  };
  const hold = () =>
    act(async () => {
      // Silent at once: the centre hears of it only then.
      line?.holdAtOnce(!held);
      try {
        await deskCalls.hold(callId, !held);
      } finally {
        line?.holdAtOnce(false);
      }
    });
  const [asked, ask] = useAskedOnce();
  const end = () => (asked ? void act(() => deskCalls.end(callId)) : ask());
  const leave = () => void act(() => deskCalls.leave(callId));
  const mute = () => void line?.setMuted(!muted);
  const show = (dialog: 'transfer' | 'colleague') => () => setShown(dialog);
  useKey('mute', mute);
  useKey('hold', leads && !sending ? () => void hold() : null);
  useKey('transfer', leads ? show('transfer') : null);
  useKey('colleague', leads ? show('colleague') : null);
  useKey('end', leads && !sending ? end : null);

  return (
    <section
      aria-label={say('control.region')}
      className="sticky bottom-2 z-10 flex flex-col gap-1 rounded-4xl border border-line bg-sky p-2 shadow-2xl sm:p-3"
    >
      <output className="text-center text-sm text-danger empty:hidden">
        {problem && problemText(problem)}
      </output>
      <div className="flex items-start justify-center gap-x-1 sm:gap-x-4">
        <Control
          name="mute"
          pressed={muted}
          onPress={mute}
          icon={muted ? <MicrophoneOffIcon className="size-6" /> : <MicrophoneIcon className="size-6" />}
        />
        {leads && (
          <>
            <Control
              name="hold"
              pressed={held}
              disabled={sending}
              onPress={() => void hold()}
              icon={<HoldIcon className="size-6" />}
            />
            <Control name="transfer" onPress={show('transfer')} icon={<TransferIcon className="size-6" />} />
            <Control
              name="colleague"
              onPress={show('colleague')}
              icon={<ColleaguesIcon className="size-6" />}
            />
          </>
        )}
        {line && <DeviceMenu line={line} />}
        {leads ? (
          <Control
            name="end"
            danger
            told={asked ? say('control.end_sure') : undefined}
            disabled={sending}
            onPress={end}
            icon={<HangUpIcon className="size-6" />}
          />
        ) : (
          <Control
            name="leave"
            danger
            disabled={sending}
            onPress={leave}
            icon={<LeaveIcon className="size-6" />}
          />
        )}
      </div>
      {shown === 'transfer' && <TransferDialog callId={callId} onClose={() => setShown(null)} />}
      {shown === 'colleague' && <ColleagueDialog callId={callId} onClose={() => setShown(null)} />}
    </section>
  );
}

/** A question that stands for a while, and is taken back by itself. */
function useAskedOnce(): [asked: boolean, ask: () => void] {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!asked) return undefined;
    const timer = setTimeout(() => setAsked(false), askForMs);
    return () => clearTimeout(timer);
  }, [asked]);
  return [asked, () => setAsked(true)];
}

type ControlName = Extract<KeyName, 'mute' | 'hold' | 'transfer' | 'colleague' | 'end'> | 'leave';

function Control({
  name,
  icon,
  told,
  pressed,
  danger = false,
  disabled = false,
  onPress,
}: {
  name: ControlName;
  icon: ReactNode;
  told?: string | undefined;
  pressed?: boolean;
  danger?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  const { say } = useDeskTexts();
  const look = danger
    ? 'bg-danger text-on-danger group-hover:bg-danger-hover'
    : 'border border-line bg-field group-hover:bg-panel-strong group-aria-pressed:bg-ink group-aria-pressed:text-(--sky)';
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-keyshortcuts={name === 'leave' ? undefined : shortcutOf(name)}
      disabled={disabled}
      onClick={onPress}
      className={`${controlLook} disabled:cursor-not-allowed disabled:opacity-50`}
    >
      <span className={`grid size-12 place-items-center rounded-full transition-colors sm:size-14 ${look}`}>
        {icon}
      </span>
      <span className={`${controlText} flex items-center gap-1.5`}>
        {told ?? say(`control.${name}`)}
        {name !== 'leave' && told === undefined && <KeyHint name={name} />}
      </span>
    </button>
  );
}
