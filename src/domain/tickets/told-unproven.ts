import type { Queryable } from '../../db/client.ts';
import { lockTicket, updateTicket } from '../../db/queries/tickets.ts';

/** Notes, once, that a ticket's number is told to somebody who has not proved to be its customer. */
export async function noteToldUnproven(tx: Queryable, number: string, at: Date): Promise<void> {
  const ticket = await lockTicket(tx, number);
  if (ticket?.toldUnprovenAt === null) await updateTicket(tx, ticket.id, { toldUnprovenAt: at });
}
