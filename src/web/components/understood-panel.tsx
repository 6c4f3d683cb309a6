import { useState } from 'react';
import { fieldNames } from '../../shared/vocabulary.ts';
import { scrollerTabIndex } from '../hooks/scroller.ts';
import { useCall } from '../hooks/use-call.tsx';
import { useSpeaking } from '../i18n/language-context.tsx';
import { CapturedFields } from './captured-fields.tsx';
import { ChevronDownIcon, TicketIcon } from './icons.tsx';

/** What was understood so far: always open beside the transcript, folded above it on a phone. */
export function UnderstoodPanel({ className, wide }: { className: string; wide: boolean }) {
  const { t, digits } = useSpeaking();
  const { fields, department, ticket } = useCall();
  const [open, setOpen] = useState(false);
  const known = Object.keys(fields).length + (department ? 1 : 0);
  const count = t('understood.count', {
    known: digits(String(known)),
    count: digits(String(fieldNames.length + 1)),
  });

  return (
    <section
      // It scrolls beside a long talk.
      tabIndex={wide ? scrollerTabIndex : undefined}
      aria-labelledby="understood-title"
      className={`glass min-h-0 overflow-y-auto rounded-3xl px-4 py-2 short:hidden lg:px-5 lg:py-4 ${className}`}
    >
      <h2 id="understood-title" className="text-sm font-semibold lg:text-base">
        {wide ? (
          t('understood.region')
        ) : (
          <button
            type="button"
            aria-expanded={open}
            aria-controls="understood"
            onClick={() => setOpen(!open)}
            className="flex min-h-10 w-full items-center justify-between gap-3 rounded-full text-start"
          >
            {t('understood.region')}
            <span className="flex items-center gap-2 font-normal text-muted">
              {count}
              <ChevronDownIcon className={`size-4 transition-transform ${open ? 'rotate-180' : ''}`} />
            </span>
          </button>
        )}
      </h2>
      <div id="understood" hidden={!wide && !open}>
        {known === 0 && <p className="pt-1 text-sm text-pretty text-muted">{t('understood.empty')}</p>}
        <CapturedFields onlyKnown={false} />
      </div>
      {ticket && (
        <p className="flex items-center gap-2 pt-1 text-sm">
          <TicketIcon className="size-4 text-accent" />
          {t('ticket.title')}
          <bdi dir="ltr" className="font-semibold">
            {ticket}
          </bdi>
        </p>
      )}
    </section>
  );
}
