import { Link } from '@tanstack/react-router';
import { useSpeaking } from '../i18n/language-context.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useSpeaking();
  return (
    <section className="glass m-auto flex flex-col items-center gap-4 rounded-4xl p-10 text-center">
      <h1 className="text-2xl font-semibold">{t('missing.title')}</h1>
      <Link to="/" className="rounded-full bg-accent px-6 py-3 font-medium text-on-accent">
        {t('missing.home')}
      </Link>
    </section>
  );
}
