import { useEffect, useRef, type FormEvent } from 'react';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { SendIcon } from './icons.tsx';
import { QuickAnswers } from './quick-answers.tsx';

const maxCharacters = 1_000;

/** Typing instead of speaking. What is typed outlives a dropped line and even the call. */
export function Composer({ focusFirst }: { focusFirst: boolean }) {
  const { t } = useSpeaking();
  const caller = useCaller();
  const { draft, phase } = useCall();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (focusFirst) field.current?.focus();
  }, [focusFirst]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    void caller.sendText(draft);
    field.current?.focus();
  };

  return (
    <form onSubmit={send} className="border-t border-line p-3 short:p-2">
      {(phase === 'reconnecting' || phase === 'recalling') && (
        <p className="px-2 pb-2 text-xs text-muted">{t('compose.waits')}</p>
      )}
      <QuickAnswers />
      <div className="flex items-center gap-2">
        <input
          ref={field}
          // An empty field would count as left-to-right and put the placeholder's marks on the wrong side.
          dir={draft === '' ? undefined : 'auto'}
          value={draft}
          maxLength={maxCharacters}
          onChange={(event) => caller.draft(event.target.value)}
          aria-label={t('compose.label')}
          placeholder={t('compose.placeholder')}
          autoComplete="off"
          enterKeyHint="send"
          className="min-h-11 min-w-0 flex-1 rounded-full border border-line bg-field px-4 text-start placeholder:text-muted"
        />
        <button
          type="submit"
          aria-label={t('compose.send')}
          disabled={draft.trim() === ''}
          className="grid size-11 shrink-0 place-items-center rounded-full bg-accent text-on-accent transition-colors hover:bg-accent-hover disabled:cursor-not-allowed disabled:opacity-50"
        >
          <SendIcon />
        </button>
      </div>
    </form>
  );
}
