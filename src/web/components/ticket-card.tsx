import { useEffect, useState } from 'react';
import { useSpeaking } from '../i18n/language-context.tsx';
import { spellDigits } from '../i18n/numbers.ts';
import { Button } from './button.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';

const copiedMs = 3_000;

/** The ticket's number: big, in words, and one press from the clipboard. */
export function TicketCard({ number }: { number: string }) {
  const { language, t } = useSpeaking();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), copiedMs);
    return () => clearTimeout(timer);
  }, [copied]);

  // Refused where the page is not secure; the number is there to be selected.
  const copy = () =>
    void navigator.clipboard?.writeText(number).then(
      () => setCopied(true),
      () => undefined,
    );

  return (
    <section
      aria-labelledby="ticket-title"
      className="flex flex-col items-center gap-2 rounded-3xl border border-line bg-accent-soft p-5 text-center"
    >
      <h2 id="ticket-title" className="text-sm font-medium text-muted">
        {t('ticket.title')}
      </h2>
      <bdi dir="ltr" className="text-3xl font-bold tracking-wider tabular-nums select-all lg:text-5xl">
        {number}
      </bdi>
      <p className="text-sm text-balance text-muted">
        {t('ticket.spelled', { digits: spellDigits(language, number) })}
      </p>
      <Button onClick={copy}>
        {copied ? <CheckIcon /> : <CopyIcon />}
        <span aria-live="polite">{t(copied ? 'ticket.copied' : 'ticket.copy')}</span>
      </Button>
      <p className="text-sm text-muted">{t('ticket.keep')}</p>
    </section>
  );
}
