import { quickAnswersTo } from '../call/quick-answers.ts';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';

/** Buttons for what is answered with one word; what is pressed is said as if it had been typed. */
export function QuickAnswers() {
  const { t, language: ofPage } = useSpeaking();
  const caller = useCaller();
  const answers = quickAnswersTo(useCall(), ofPage);
  if (answers.length === 0) return null;
  return (
    <fieldset aria-label={t('quick.region')} className="flex gap-2 overflow-x-auto px-1 pb-2">
      {answers.map(({ words, language }) => (
        <button
          key={words}
          type="button"
          lang={language}
          onClick={() => void caller.sendText(words)}
          className="min-h-11 shrink-0 rounded-full border border-accent bg-accent-soft px-4 text-sm font-medium text-accent transition-colors hover:bg-panel-strong"
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
