import { useState } from 'react';
import { useSpeaking } from '../i18n/language-context.tsx';
import { CallbackForm, CallbackNoted } from './callback-form.tsx';
import { PersonIcon } from './icons.tsx';

/** A person will call back, and knows what was said; without a number, nobody can be promised a call: it is asked for. */
export function EscalationNote({ phone }: { phone: string | null }) {
  const [noted, setNoted] = useState<string | null>(null);
  if (phone) return <Promised phone={phone} />;
  return noted === null ? (
    <section className="flex flex-col gap-3 rounded-3xl border border-line bg-field p-4 text-start">
      <CallbackForm onNoted={setNoted} />
    </section>
  ) : (
    <CallbackNoted ticket={noted} />
  );
}

function Promised({ phone }: { phone: string }) {
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
        <p>
          {before}
          <bdi dir="ltr" className="font-medium">
            {phone}
          </bdi>
          {after}
        </p>
        <p className="text-sm text-muted">{t('escalation.body')}</p>
      </div>
    </section>
  );
}
