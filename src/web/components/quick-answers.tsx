import { contactTimes, type Language } from '../../shared/vocabulary.ts';
import { oneWordFor } from '../call/one-word.ts';
import { useServingDepartments } from '../hooks/use-centre.ts';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { languageNames } from '../i18n/language.ts';
import { textOf } from '../i18n/texts.ts';

/** Buttons for what is answered with one word; what is pressed is said as if it had been typed. */
export function QuickAnswers() {
  const { t } = useSpeaking();
  const caller = useCaller();
  const answers = useAnswers();
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

interface QuickAnswer {
  readonly words: string;
  readonly language: Language;
}

/** In the language of the call, which the centre understands best. */
function useAnswers(): readonly QuickAnswer[] {
  const { language: ofPage } = useSpeaking();
  const call = useCall();
  const departments = useServingDepartments();
  const language = call.language ?? ofPage;
  switch (oneWordFor(call)) {
    case null:
      return [];
    case 'language':
      return languageNames
        .filter((other) => call.ask === 'language' || other.language !== language)
        .map(({ language, name }) => ({ words: name, language }));
    case 'yes_no':
      return [textOf(language, 'quick.yes'), textOf(language, 'quick.no')].map((words) => ({
        words,
        language,
      }));
    case 'skip':
      return [{ words: textOf(language, 'quick.skip'), language }];
    case 'contact_time':
      return contactTimes.map((time) => ({ words: textOf(language, `quick.${time}`), language }));
    case 'department':
      return departments.map((name) => ({ words: name[language], language }));
  }
}
