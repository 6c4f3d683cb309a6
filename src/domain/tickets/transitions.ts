import { HatifError } from '../../errors.ts';
import type { TicketStatus } from './types.ts';

/** Where a ticket may go from each status; the trigger `keep_ticket_transitions` holds the same. */
const ticketTransitions: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  open: ['in_progress', 'waiting_customer', 'resolved', 'closed'],
  in_progress: ['open', 'waiting_customer', 'resolved', 'closed'],
  waiting_customer: ['in_progress', 'resolved', 'closed'],
  resolved: ['in_progress', 'closed'],
  closed: [],
};

/** Throws `ticket_transition`, which says where the ticket may go. */
export function checkTransition(from: TicketStatus, to: TicketStatus): void {
  const allowed = ticketTransitions[from];
  if (allowed.includes(to)) return;
  const where = allowed.length === 0 ? 'it stays as it is' : `it may become ${allowed.join(', ')}`;
  throw new HatifError('ticket_transition', `A ticket that is ${from} does not become ${to}: ${where}.`, {
    status: 409,
    details: { from, to, allowed },
  });
}

/** Every status there is. */
export const ticketStatuses = Object.keys(ticketTransitions) as TicketStatus[];
