import type { Queryable } from '../../db/client.ts';
import { selectTicket, type TicketRow } from '../../db/queries/tickets.ts';
import { isTicketNumber } from './ticket-number.ts';
import type { OwnTicketState, TicketState } from './types.ts';

/**
 * How a ticket stands. What it is about is told only to the customer whose ticket it is. Null when there is no
 * such ticket.
 */
export async function checkTicket(
  db: Queryable,
  asked: { number: string; customerId?: string | undefined },
): Promise<TicketState | null> {
  const number = asked.number.trim().toUpperCase();
  const ticket = isTicketNumber(number) ? await selectTicket(db, number) : null;
  if (!ticket) return null;
  const own = asked.customerId !== undefined && ticket.customerId === asked.customerId;
  return {
    id: ticket.id,
    number,
    status: ticket.status,
    department: ticket.department,
    subject: own ? ticket.subject : null,
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
  };
}

/**
 * How a ticket stands, and by when what comes next is due, for the customer whose it is or the conversation that opened it.
 * Null for everybody else, as where there is no such ticket.
 */
export async function checkOwnTicket(
  db: Queryable,
  asked: { number: string; customerId: string | null; conversationId: string; at: Date },
): Promise<OwnTicketState | null> {
  const number = asked.number.trim().toUpperCase();
  const ticket = isTicketNumber(number) ? await selectTicket(db, number) : null;
  if (!ticket) return null;
  const own = asked.customerId !== null && ticket.customerId === asked.customerId;
  if (!own && ticket.conversationId !== asked.conversationId) return null;
  const due = nextDue(ticket);
  // What is late by now is promised to nobody once more.
  return { status: ticket.status, due: due && due.at > asked.at ? due : null };
}

/** What the centre owes next for a ticket; null while it waits for the customer, and once it is solved. */
function nextDue(ticket: TicketRow): OwnTicketState['due'] {
  const { status, firstRespondedAt, firstResponseDueAt, resolutionDueAt } = ticket;
  if (status !== 'open' && status !== 'in_progress') return null;
  if (firstRespondedAt === null && firstResponseDueAt !== null)
    return { what: 'answer', at: firstResponseDueAt };
  return resolutionDueAt && { what: 'solution', at: resolutionDueAt };
}
