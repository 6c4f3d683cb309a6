import { useSpeaking } from '../i18n/language-context.tsx';
import { PersonIcon } from './icons.tsx';

/** A person will call back, and knows what was said. */
export function EscalationNote({ phone }: { phone: string | null }) {
  const { t } = useSpeaking();
  const [before = '', after = ''] = t('escalation.phone').split('{phone}');
  return (
    <section
      aria-labelledby="escalation-title"
      className="flex gap-3 rounded-3xl border border-line bg-field p-4"
    >
      <PersonIcon className="mt-1 size-6 text-accent" />
      <div className="min-w-0">
        <h2 id="escalation-title" className="font-semibold">
          {t('escalation.title')}
        </h2>
        {phone && (
          <p>
            {before}
            <bdi dir="ltr" className="font-medium">
              {phone}
            </bdi>
            {after}
          </p>
        )}
        <p className="text-sm text-muted">{t('escalation.body')}</p>
      </div>
    </section>
  );
}
