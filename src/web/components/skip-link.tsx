import { useSpeaking } from '../i18n/language-context.tsx';

/** The way past what stands on every page, seen by who comes to it by keyboard. */
export function SkipLink() {
  const { t } = useSpeaking();
  return (
    <a
      href="#main"
      className="absolute start-4 top-2 z-10 -translate-y-20 rounded-full bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
    >
      {t('app.skip')}
    </a>
  );
}
