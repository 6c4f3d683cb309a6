import type { Queryable } from '../../db/client.ts';
import { insertTicket } from '../../db/queries/tickets.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/events.ts';
import { ticketNumber } from './ticket-number.ts';
import type { NewTicket } from './types.ts';

const attempts = 20;

/**
 * Opens a ticket under a number nobody has. Throws `ticket_numbers_exhausted` when no free one is found, which
 * takes hundreds of thousands of tickets.
 */
export async function createTicket(
  tx: Queryable,
  ticket: NewTicket,
): Promise<{ id: string; number: string }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await insertTicket(tx, { ...ticket, number: ticketNumber() });
    if (!row) continue;
    const { id, number, priority, department, callId } = row;
    await appendEvent(tx, {
      type: 'ticket_created',
      ticketId: id,
      callId: callId ?? undefined,
      customerId: row.customerId ?? undefined,
      data: { number, priority, department },
    });
    return { id, number };
  }
  throw new HatifError('ticket_numbers_exhausted', 'No free ticket number was found.');
}
