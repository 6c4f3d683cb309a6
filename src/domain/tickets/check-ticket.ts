import type { Queryable } from '../../db/client.ts';
import { selectTicket } from '../../db/queries/tickets.ts';
import { isTicketNumber } from './ticket-number.ts';
import type { TicketState } from './types.ts';

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
 * How a ticket stands, for the customer whose it is or the conversation that opened it. Null for everybody else, as where
 * there is no such ticket.
 */
export async function checkOwnTicket(
  db: Queryable,
  asked: { number: string; customerId: string | null; conversationId: string },
): Promise<Pick<TicketState, 'status'> | null> {
  const number = asked.number.trim().toUpperCase();
  const ticket = isTicketNumber(number) ? await selectTicket(db, number) : null;
  if (!ticket) return null;
  const own = asked.customerId !== null && ticket.customerId === asked.customerId;
  return own || ticket.conversationId === asked.conversationId ? { status: ticket.status } : null;
}
