import { useCallback, useEffect, useRef, useState } from 'react';
import { useCall } from '../hooks/use-call.tsx';
import { useWide } from '../hooks/use-wide.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { Announcer } from './announcer.tsx';
import { Composer } from './composer.tsx';
import { Controls } from './controls.tsx';
import { Keypad } from './keypad.tsx';
import { Notices } from './notices.tsx';
import { StatusPanel } from './status-panel.tsx';
import { Transcript } from './transcript.tsx';
import { UnderstoodPanel } from './understood-panel.tsx';

/** The call in progress: on a phone one column, on a desk the talk beside everything else. */
export function CallView() {
  const { t } = useSpeaking();
  const wide = useWide();
  const { withMicrophone, notices } = useCall();
  const [keypadOpen, setKeypadOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const keypadButton = useRef<HTMLButtonElement>(null);
  const typing = !withMicrophone || notices.includes('typing_only');

  // Who types begins in the field; everybody else is told where they are.
  const [begunTyping] = useState(typing);
  useEffect(() => {
    if (!begunTyping) heading.current?.focus();
  }, [begunTyping]);

  const closeKeypad = useCallback(() => {
    setKeypadOpen(false);
    keypadButton.current?.focus();
  }, []);

  return (
    <div className="mx-auto flex min-h-0 w-full max-w-6xl flex-1 flex-col gap-2 lg:gap-3">
      <h1 ref={heading} tabIndex={-1} className="sr-only">
        {t('status.live')}
      </h1>
      <Notices />
      <div className="call-grid grid min-h-0 flex-1 gap-2 lg:gap-4">
        <StatusPanel compact={!wide || keypadOpen} className="[grid-area:status]" />
        <UnderstoodPanel wide={wide} className="[grid-area:understood]" />
        <section className="glass flex min-h-0 flex-col rounded-3xl [grid-area:talk]">
          <Transcript />
          <Composer focusFirst={typing} />
        </section>
        <div className="flex flex-col gap-2 [grid-area:controls] lg:gap-4">
          {keypadOpen && <Keypad onClose={closeKeypad} />}
          <Controls
            keypadOpen={keypadOpen}
            onKeypad={() => (keypadOpen ? closeKeypad() : setKeypadOpen(true))}
            keypadButton={keypadButton}
          />
        </div>
      </div>
      <Announcer />
    </div>
  );
}
