import type { CustomerCard } from '../../../shared/api/desk-customer.ts';
import { ChevronDownIcon } from '../../components/icons.tsx';
import { useSpeaking } from '../../i18n/language-context.tsx';
import { formatMoment } from '../../i18n/numbers.ts';
import { Badge } from '../parts/badge.tsx';
import { Words } from '../parts/words.tsx';
import { useDeskTexts } from '../use-desk.ts';
import { WriteDown } from './write-down.tsx';

type Ticket = CustomerCard['tickets'][number];

/** The customer's tickets with their notes, and the ways to write more down. */
export function Tickets({ callId, tickets }: { callId: string; tickets: Ticket[] }) {
  const { say } = useDeskTexts();
  return (
    <section aria-labelledby="tickets-title" className="glass flex flex-col gap-3 rounded-4xl p-5">
      <h2 id="tickets-title" className="text-lg font-semibold">
        {say('tickets.title')}
      </h2>
      <WriteDown callId={callId} tickets={tickets} />
      {tickets.length === 0 && <p className="text-muted">{say('tickets.none')}</p>}
      <ul className="flex flex-col gap-2 empty:hidden">
        {tickets.map((ticket) => (
          <TicketItem key={ticket.number} ticket={ticket} />
        ))}
      </ul>
    </section>
  );
}

function TicketItem({ ticket }: { ticket: Ticket }) {
  const { say } = useDeskTexts();
  const { language, digits } = useSpeaking();
  const { number, subject, status, priority, dueAt, ofThisCall, notes } = ticket;
  const count = digits(String(notes.length));
  return (
    <li className="flex flex-col gap-1.5 rounded-2xl border border-line bg-panel-strong px-4 py-3 text-sm">
      <span className="flex flex-wrap items-center gap-1.5">
        <bdi dir="ltr" className="me-auto font-semibold">
          {number}
        </bdi>
        {ofThisCall && <Badge>{say('tickets.this_call')}</Badge>}
        <Badge>{say(`ticket_status.${status}`)}</Badge>
        {(priority === 'high' || priority === 'urgent') && <Badge warn>{say(`priority.${priority}`)}</Badge>}
      </span>
      <p className="text-base">
        <Words>{subject}</Words>
      </p>
      {dueAt !== null && (
        <span className="text-muted">
          {say('tickets.due', { moment: formatMoment(language, new Date(dueAt)) })}
        </span>
      )}
      <details className="group">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium text-accent">
          {say('tickets.notes', { count })}
          <ChevronDownIcon className="size-4 transition-transform group-open:rotate-180" />
        </summary>
        <ul className="flex flex-col gap-2 pb-3 empty:hidden">
          {notes.map(({ id, author, text, at }) => (
            <li key={id} className="rounded-xl bg-field px-3 py-2">
              <span className="block text-xs text-muted">
                {say(`author.${author}`)} · {formatMoment(language, new Date(at))}
              </span>
              <p>
                <Words>{text}</Words>
              </p>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
