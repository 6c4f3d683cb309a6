import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { HangUpIcon, PhoneIcon } from '../../components/icons.tsx';
import { KeyHint, shortcutOf } from '../keys/key-hint.tsx';
import { useKey, useKeys } from '../keys/keys.tsx';
import { useDeskTexts } from '../use-desk.ts';

/** Where it stands: over whatever page is shown. */
export const panelPlace = 'appear fixed inset-x-3 top-3 z-20 mx-auto max-w-xl';

/** Somebody wants this human: answered or declined by a press, by Enter, A and D. */
export function CallingPanel({
  title,
  badge,
  heard,
  ringing,
  busy,
  onAccept,
  onDecline,
  children,
}: {
  title: string;
  badge?: ReactNode;
  /** Its sound is heard. */
  heard: boolean;
  ringing: boolean;
  busy: boolean;
  /** Null: it cannot be answered now. */
  onAccept: (() => void) | null;
  onDecline: () => void;
  children: ReactNode;
}) {
  const { say } = useDeskTexts();
  const { showHelp } = useKeys();
  const answer = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const aboutId = useId();
  useEffect(() => {
    showHelp(false);
    // Whoever writes goes on writing: they answer with Alt, or when they are done.
    if (!document.activeElement?.matches('input, textarea, select')) answer.current?.focus();
  }, [showHelp]);
  useKey('accept', busy ? null : onAccept);
  useKey('decline', busy ? null : onDecline);
  return (
    <section
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={aboutId}
      data-ring={ringing ? 'ringing' : 'quiet'}
      className={`${panelPlace} flex flex-col gap-4 rounded-4xl border-2 border-accent bg-sky p-5 shadow-2xl sm:p-6`}
    >
      <div className="flex items-start justify-between gap-3">
        <h2 id={titleId} className="flex items-center gap-3 text-xl font-semibold">
          <span className="grid size-11 shrink-0 place-items-center rounded-full bg-accent text-on-accent">
            <PhoneIcon className="size-6" />
          </span>
          {title}
        </h2>
        {badge}
      </div>
      <div id={aboutId} className="flex flex-col gap-2">
        {children}
      </div>
      {!heard && (
        <p className="rounded-2xl bg-warn-soft px-4 py-2 text-sm text-pretty text-warn">
          {say('ring.silent')}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {onAccept && (
          <Button
            ref={answer}
            look="primary"
            className="min-h-12 flex-1 basis-40"
            disabled={busy}
            aria-keyshortcuts={`Enter ${shortcutOf('accept')}`}
            onClick={onAccept}
          >
            <PhoneIcon />
            {say(busy ? 'ring.accepting' : 'ring.accept')}
            <KeyHint name="accept" />
          </Button>
        )}
        <Button
          className="min-h-12 flex-1 basis-40"
          disabled={busy}
          aria-keyshortcuts={shortcutOf('decline')}
          onClick={onDecline}
        >
          <HangUpIcon />
          {say('ring.decline')}
          <KeyHint name="decline" />
        </Button>
      </div>
    </section>
  );
}
