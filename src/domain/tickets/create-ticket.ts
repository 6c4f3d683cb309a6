import { withHoursOf } from '../../config/departments.ts';
import type { Queryable } from '../../db/client.ts';
import { insertTicket, type TicketRow } from '../../db/queries/tickets.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/index.ts';
import { tellIfHigh } from './tell-if-high.ts';
import { dueTimes } from './sla.ts';
import { ticketNumber } from './ticket-number.ts';
import type { Desk, NewTicket } from './types.ts';

const attempts = 20;

/**
 * Makes a ticket under a number nobody has, due as its priority says. Throws `ticket_numbers_exhausted` when no
 * free number is found, which takes hundreds of thousands of tickets.
 */
export async function createTicket(tx: Queryable, ticket: NewTicket, desk: Desk): Promise<TicketRow> {
  const { toldUnproven, ...values } = ticket;
  const toldUnprovenAt = toldUnproven ? desk.at : null;
  const due = dueTimes(ticket.priority, desk.at, withHoursOf(desk.centre, ticket.department));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await insertTicket(tx, { ...values, ...due, toldUnprovenAt, number: ticketNumber() });
    if (!row) continue;
    const { number, priority, department } = row;
    await appendEvent(tx, {
      type: 'ticket_created',
      ticketId: row.id,
      conversationId: row.conversationId ?? undefined,
      customerId: row.customerId ?? undefined,
      data: { number, priority, department },
    });
    await tellIfHigh(tx, row, priority);
    return row;
  }
  throw new HatifError('ticket_numbers_exhausted', 'No free ticket number was found.');
}
