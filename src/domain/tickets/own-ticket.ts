import type { Queryable } from '../../db/client.ts';
import { lockTicket, type TicketRow } from '../../db/queries/tickets.ts';
import { HatifError } from '../../errors.ts';

/** The ticket, ours alone until the transaction is over. Throws `ticket_unknown`. */
export async function ownTicket(tx: Queryable, number: string): Promise<TicketRow> {
  const ticket = await lockTicket(tx, number.trim().toUpperCase());
  if (!ticket) throw ticketUnknown();
  return ticket;
}

export function ticketUnknown(): HatifError {
  return new HatifError('ticket_unknown', 'There is no such ticket.', { status: 404 });
}
