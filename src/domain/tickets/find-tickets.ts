import type { Queryable } from '../../db/client.ts';
import { selectAgent, type AgentRow } from '../../db/queries/agents.ts';
import { selectCustomer, type CustomerRow } from '../../db/queries/customers.ts';
import { selectTickets, type FoundTicket, type TicketQuery } from '../../db/queries/find-tickets.ts';
import {
  selectTicket,
  selectTicketStory,
  type TicketHistoryRow,
  type TicketNoteRow,
  type TicketRow,
} from '../../db/queries/tickets.ts';
import { ticketUnknown } from './own-ticket.ts';
import { promisesOf } from './sla.ts';

export interface ListedTicket extends FoundTicket {
  promises: ReturnType<typeof promisesOf>;
}

/** A ticket with its notes and every change to it. */
export interface TicketReport {
  ticket: TicketRow;
  promises: ReturnType<typeof promisesOf>;
  customer: CustomerRow | null;
  /** Whose it is. */
  agent: AgentRow | null;
  notes: TicketNoteRow[];
  history: TicketHistoryRow[];
}

/** Tickets that fit everything asked for, the best match of a text or else the newest first, and how their promises stand at `at`. */
export async function findTickets(db: Queryable, query: TicketQuery, at: Date): Promise<ListedTicket[]> {
  const number = query.number?.trim().toUpperCase();
  const found = await selectTickets(db, { ...query, number });
  return found.map((one) => ({ ...one, promises: promisesOf(one.ticket, at) }));
}

/** Throws `ticket_unknown`. */
export async function describeTicket(db: Queryable, number: string, at: Date): Promise<TicketReport> {
  const ticket = await selectTicket(db, number.trim().toUpperCase());
  if (!ticket) throw ticketUnknown();
  return {
    ticket,
    promises: promisesOf(ticket, at),
    customer: ticket.customerId === null ? null : await selectCustomer(db, ticket.customerId),
    agent: ticket.agentId === null ? null : await selectAgent(db, ticket.agentId),
    ...(await selectTicketStory(db, ticket.id)),
  };
}
