import type { Queryable } from '../../db/client.ts';
import {
  insertTicketNote,
  lockCustomer,
  selectOpenTickets,
  selectOpenTicketsOf,
  type TicketRow,
} from '../../db/queries/tickets.ts';
import { transact } from '../../db/transact.ts';
import { sameMatter } from '../../language/index.ts';
import { appendEvent } from '../events/index.ts';
import { createTicket } from './create-ticket.ts';
import { raiseTo } from './raise-ticket.ts';
import { noteToldUnproven } from './told-unproven.ts';
import { transitionTicket } from './transition-ticket.ts';
import type { Desk, NewTicket } from './types.ts';

/** `appended`: the matter had an open ticket already, and what was said now was added to it. */
type OpenedTicket = Readonly<{ id: string; number: string; appended: boolean }>;

/**
 * Opens a ticket, unless the customer (or the conversation) has an open one of the same matter: the same category, and
 * words that say the same. Then the description becomes a note there, priority and severity are raised to the
 * new ones if they are more, and a ticket that waited for its customer goes on. Throws
 * `ticket_numbers_exhausted`.
 */
export async function openTicket(db: Queryable, ticket: NewTicket, desk: Desk): Promise<OpenedTicket> {
  return transact(db, async (tx) => {
    // Two calls of one customer about the same thing: the second sees what the first has opened.
    if (ticket.customerId !== null) await lockCustomer(tx, ticket.customerId);
    const before = await openMatter(tx, ticket);
    if (before) {
      await append(tx, before, ticket, desk);
      if (ticket.toldUnproven) await noteToldUnproven(tx, before.number, desk.at);
      return { id: before.id, number: before.number, appended: true };
    }
    const { id, number } = await createTicket(tx, ticket, desk);
    return { id, number, appended: false };
  });
}

async function openMatter(tx: Queryable, ticket: NewTicket): Promise<TicketRow | undefined> {
  const { customerId, conversationId, category, description } = ticket;
  const open = [
    ...(conversationId === undefined ? [] : await selectOpenTicketsOf(tx, conversationId)),
    ...(customerId === null ? [] : await selectOpenTickets(tx, customerId)),
  ];
  return open.find((other) => other.category === category && sameMatter(other.description, description));
}

async function append(tx: Queryable, before: TicketRow, ticket: NewTicket, desk: Desk): Promise<void> {
  const { id, conversationId, agentId, description, source } = ticket;
  const author = source === 'staff' ? 'agent' : 'caller';
  await insertTicketNote(tx, {
    id,
    ticketId: before.id,
    author,
    agentId,
    conversationId,
    text: description,
  });
  await appendEvent(tx, {
    type: 'ticket_changed',
    ticketId: before.id,
    conversationId,
    data: { number: before.number, noted: true },
  });
  await raiseTo(tx, before, ticket, desk);
  if (before.status === 'waiting_customer' && author === 'caller')
    await transitionTicket(tx, { number: before.number, to: 'in_progress' }, desk);
}
