import { useCompanyName } from '../hooks/use-centre.ts';
import { useSpeaking } from '../i18n/language-context.tsx';
import { BrandMark } from './icons.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** Whose page this is, and in which language. */
export function Header() {
  const { t } = useSpeaking();
  const company = useCompanyName();
  return (
    <header className="mx-auto flex w-full max-w-6xl items-center justify-between gap-3 px-4 py-3 lg:px-6 lg:py-4">
      <div className="flex min-w-0 items-center gap-3">
        <BrandMark className="size-9 lg:size-10" />
        <p className="min-w-0 leading-tight">
          <span className="block text-sm font-semibold text-balance wrap-anywhere sm:text-base lg:text-lg">
            {company}
          </span>
          {company !== t('app.name') && <span className="block text-xs text-muted">{t('app.name')}</span>}
        </p>
      </div>
      <LanguageSwitch />
    </header>
  );
}
