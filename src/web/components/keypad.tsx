import { useEffect, useRef, useState } from 'react';
import { keyOfCharacter, keypadKeys, type KeypadKey } from '../call/dtmf.ts';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useKeyTone } from '../hooks/use-key-tone.ts';
import { useSpeaking } from '../i18n/language-context.tsx';

const litMs = 150;

/** A telephone's keys, by touch or by the keyboard's digits. Escape closes it. */
export function Keypad({ onClose }: { onClose: () => void }) {
  const { t, digits } = useSpeaking();
  const caller = useCaller();
  const { phase } = useCall();
  const sound = useKeyTone();
  const [lit, setLit] = useState<KeypadKey | null>(null);
  const firstKey = useRef<HTMLButtonElement>(null);

  useEffect(() => firstKey.current?.focus(), []);

  useEffect(() => {
    if (!lit) return undefined;
    const timer = setTimeout(() => setLit(null), litMs);
    return () => clearTimeout(timer);
  }, [lit]);

  const press = (key: KeypadKey) => {
    sound(key);
    setLit(key);
    caller.press(key);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return onClose();
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const key = keyOfCharacter(event.key);
      if (key) press(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  const label = (key: KeypadKey) => {
    const name = key === '*' ? t('keypad.star') : key === '#' ? t('keypad.hash') : digits(key);
    return t('keypad.key', { key: name });
  };

  return (
    <section
      id="keypad"
      aria-label={t('keypad.region')}
      className="glass appear flex flex-col items-center gap-2 rounded-3xl p-3 short:p-2"
    >
      {/* A telephone's keys stand 1-2-3 from the left in every language. */}
      <div
        dir="ltr"
        className="grid w-full max-w-72 grid-cols-3 gap-2 short:gap-1 short:landscape:max-w-lg short:landscape:grid-cols-6"
      >
        {keypadKeys.map((key, place) => (
          <button
            key={key}
            ref={place === 0 ? firstKey : null}
            type="button"
            aria-label={label(key)}
            disabled={phase !== 'live'}
            data-lit={lit === key}
            onClick={() => press(key)}
            className="min-h-11 rounded-2xl border border-line bg-field text-xl font-medium transition-colors hover:bg-panel-strong disabled:opacity-50 data-[lit=true]:bg-accent data-[lit=true]:text-on-accent"
          >
            {digits(key)}
          </button>
        ))}
      </div>
      <p className="hidden text-center text-xs text-muted lg:block">{t('keypad.help')}</p>
    </section>
  );
}
