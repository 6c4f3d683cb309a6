import type { Queryable } from '../../db/client.ts';
import type { TicketRow } from '../../db/queries/tickets.ts';
import { notify } from '../notify/index.ts';

/** Tells the outside of a ticket whose priority has become high or urgent. */
export async function tellIfHigh(
  tx: Queryable,
  ticket: Pick<TicketRow, 'id' | 'number' | 'department' | 'conversationId' | 'customerId'>,
  priority: TicketRow['priority'],
): Promise<void> {
  if (priority !== 'high' && priority !== 'urgent') return;
  const { id: ticketId, number, department, conversationId, customerId } = ticket;
  await notify(tx, {
    type: 'ticket_high',
    ticketId,
    number,
    department,
    priority,
    conversationId,
    customerId,
  });
}
