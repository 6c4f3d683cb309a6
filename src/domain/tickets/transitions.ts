import { HatifError } from '../../errors.ts';
import { ticketTransitions, type TicketStatus } from '../../shared/ticket-status.ts';

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
