import { useEffect, useRef } from 'react';
import type { CallState } from '../call/state.ts';
import { useCall, useCaller } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { formatDuration } from '../i18n/numbers.ts';
import type { TextKey } from '../i18n/texts.ts';
import { Button } from './button.tsx';
import { CapturedFields } from './captured-fields.tsx';
import { EscalationNote } from './escalation-note.tsx';
import { PhoneIcon } from './icons.tsx';
import { ProblemCard } from './problem-card.tsx';
import { TicketCard } from './ticket-card.tsx';
import { TranscriptBubble } from './transcript-bubble.tsx';

/** What remains of a call: how it ended, the ticket, what was understood and said. */
export function EndView() {
  const { language, spoken, t } = useSpeaking();
  const caller = useCaller();
  const call = useCall();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasFields = Object.keys(call.fields).length > 0 || call.department !== null;

  useEffect(() => {
    if (!call.problem) heading.current?.focus();
  }, [call.problem]);

  const again = () => void caller.start({ microphone: call.withMicrophone, ...spoken });
  const duration = formatDuration(language, (call.endedAt ?? 0) - (call.startedAt ?? call.endedAt ?? 0));

  return (
    <section className="glass appear m-auto flex w-full max-w-2xl flex-col gap-5 rounded-4xl p-6 lg:p-10">
      <div className="flex flex-col gap-1 text-center">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold outline-none lg:text-3xl">
          {t('end.title')}
        </h1>
        <p className="text-muted">{t(outcomeKey(call))}</p>
        <p className="text-sm text-muted">{t('end.duration', { duration })}</p>
      </div>
      {call.problem && <ProblemCard problem={call.problem} />}
      {call.ticket && <TicketCard number={call.ticket} />}
      {call.notices.includes('ticket_promised') && (
        <p className="rounded-3xl border border-line p-4">{t('notice.ticket_promised')}</p>
      )}
      {call.escalated && <EscalationNote phone={call.fields.phone ?? null} />}
      <section aria-labelledby="summary-title">
        <h2 id="summary-title" className="pb-1 font-semibold">
          {t('end.summary')}
        </h2>
        {hasFields ? <CapturedFields onlyKnown /> : <p className="text-sm text-muted">{t('end.nothing')}</p>}
      </section>
      {call.draft.trim() !== '' && (
        <section aria-labelledby="unsent-title" className="rounded-3xl border border-line p-4">
          <h2 id="unsent-title" className="text-sm text-muted">
            {t('end.unsent')}
          </h2>
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {call.draft}
          </p>
          <p className="pt-1 text-sm text-muted">{t('end.unsent_kept')}</p>
        </section>
      )}
      <Button look="primary" className="min-h-14 text-lg" onClick={again}>
        <PhoneIcon />
        {t('end.again')}
      </Button>
      {call.lines.length > 0 && (
        <details className="rounded-3xl border border-line p-4">
          <summary className="cursor-pointer font-medium">{t('end.transcript')}</summary>
          <ol className="flex flex-col gap-3 pt-4">
            {call.lines.map((line) => (
              <TranscriptBubble key={line.id} line={line} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function outcomeKey(call: CallState): TextKey {
  if (call.summary) return `outcome.${call.summary.outcome}`;
  return call.endedBy === 'centre' ? 'end.by_centre' : 'end.thanks';
}
