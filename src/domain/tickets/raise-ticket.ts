import type { Queryable } from '../../db/client.ts';
import { raiseTicketPriority, selectTicket } from '../../db/queries/tickets.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/index.ts';

/** Makes a ticket urgent enough for a human at once: its priority becomes `high`, unless it is more. Throws `ticket_unknown`. */
export async function raiseTicket(tx: Queryable, number: string): Promise<{ id: string; number: string }> {
  const ticket = await selectTicket(tx, number);
  if (!ticket) throw new HatifError('ticket_unknown', 'There is no such ticket.', { status: 404 });
  if (await raiseTicketPriority(tx, ticket.id)) {
    await appendEvent(tx, { type: 'ticket_changed', ticketId: ticket.id, data: { priority: 'high' } });
  }
  return { id: ticket.id, number };
}
