import type { ReactNode, Ref } from 'react';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { HangUpIcon, KeypadIcon, MicrophoneIcon, MicrophoneOffIcon } from './icons.tsx';

interface ControlsProps {
  readonly keypadOpen: boolean;
  readonly onKeypad: () => void;
  readonly keypadButton: Ref<HTMLButtonElement>;
}

/** Mute, keypad, hang up. */
export function Controls({ keypadOpen, onKeypad, keypadButton }: ControlsProps) {
  const { t } = useSpeaking();
  const caller = useCaller();
  const { muted, withMicrophone, microphoneLost } = useCall();
  return (
    <section
      aria-label={t('control.region')}
      className="glass flex items-start justify-evenly rounded-3xl p-3 short:p-1"
    >
      <Control label={t(muted ? 'control.unmute' : 'control.mute')}>
        <button
          type="button"
          aria-label={t('control.mute')}
          aria-pressed={muted}
          disabled={!withMicrophone || microphoneLost}
          onClick={() => caller.setMuted(!muted)}
          className={round}
        >
          {muted ? <MicrophoneOffIcon className="size-6" /> : <MicrophoneIcon className="size-6" />}
        </button>
      </Control>
      <Control label={t('control.keypad')}>
        <button
          ref={keypadButton}
          type="button"
          aria-label={t('control.keypad')}
          aria-expanded={keypadOpen}
          aria-controls={keypadOpen ? 'keypad' : undefined}
          onClick={onKeypad}
          className={round}
        >
          <KeypadIcon className="size-6" />
        </button>
      </Control>
      <Control label={t('control.hangup')}>
        <button
          type="button"
          aria-label={t('control.hangup')}
          onClick={() => caller.hangUp()}
          className="grid size-14 place-items-center rounded-full bg-danger short:size-11 text-on-danger shadow-md transition-colors hover:bg-danger-hover"
        >
          <HangUpIcon className="size-6" />
        </button>
      </Control>
    </section>
  );
}

const round =
  'grid size-14 place-items-center rounded-full border short:size-11 border-line bg-field transition-colors hover:bg-panel-strong aria-pressed:bg-ink aria-pressed:text-(--sky) aria-expanded:bg-accent-soft aria-expanded:text-accent disabled:cursor-not-allowed disabled:opacity-50';

/** The visible word under a round button; the button carries the same as its label. */
function Control({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex w-20 flex-col items-center gap-1">
      {children}
      <span aria-hidden="true" className="text-xs text-muted short:hidden">
        {label}
      </span>
    </div>
  );
}
