import { useSpeaking } from '../i18n/language-context.tsx';
import { pageLanguages } from '../i18n/language.ts';

/** Chooses the page's language; each is named in itself, and by the short name that a narrow page shows. */
export function LanguageSwitch() {
  const { language: current, choose, t } = useSpeaking();
  return (
    <fieldset aria-label={t('app.language')} className="glass flex shrink-0 rounded-full p-1">
      {pageLanguages.map(({ language, name, short }) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={`${name}, ${short}`}
          aria-pressed={language === current}
          onClick={() => choose(language)}
          className="min-h-10 rounded-full px-3 text-sm font-medium text-muted transition-colors hover:text-ink aria-pressed:bg-panel-strong aria-pressed:text-ink aria-pressed:shadow-sm"
        >
          <span className="sm:hidden">{short}</span>
          <span className="hidden sm:inline">{name}</span>
        </button>
      ))}
    </fieldset>
  );
}
