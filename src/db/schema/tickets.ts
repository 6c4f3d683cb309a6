import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { channels } from '../../shared/vocabulary.ts';
import { agents } from './agents.ts';
import { departmentKey, isDepartmentKey, createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

export const ticketStatuses = ['open', 'in_progress', 'waiting_customer', 'resolved', 'closed'] as const;
export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const;
export const ticketSeverities = ['low', 'medium', 'high', 'critical'] as const;
export const ticketSources = [...channels, 'staff'] as const;

export const tickets = pgTable(
  'tickets',
  {
    id: id(),
    number: text().notNull().unique(),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    conversationId: uuid().references(() => conversations.id, { onDelete: 'set null' }),
    subject: text().notNull(),
    description: text().notNull(),
    /** One of the categories of `centre.yaml`. */
    category: text().notNull(),
    status: word(ticketStatuses).notNull().default('open'),
    severity: word(ticketSeverities).notNull(),
    priority: word(ticketPriorities).notNull(),
    department: departmentKey().notNull(),
    source: word(ticketSources).notNull(),
    /** The human it is assigned to. */
    agentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    /** Until when somebody is to take it up, and until when it is to be solved. */
    firstResponseDueAt: moment(),
    resolutionDueAt: moment(),
    /** When somebody took it up. */
    firstRespondedAt: moment(),
    /** Since when it waits for its customer; that time does not count. */
    waitingSince: moment(),
    resolvedAt: moment(),
    /** When its number was first told to somebody who had not proved to be its customer: from then on it proves nothing. */
    toldUnprovenAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('tickets_customer').on(table.customerId),
    index('tickets_conversation').on(table.conversationId),
    index('tickets_agent').on(table.agentId, table.status),
    index('tickets_due')
      .on(table.resolutionDueAt)
      .where(sql`${table.status} not in ('resolved', 'closed')`),
    index('tickets_open')
      .on(table.department, table.priority)
      .where(sql`${table.status} not in ('resolved', 'closed')`),
    check('tickets_number', sql`is_ticket_number(${table.number})`),
    oneOf('tickets_status', table.status, ticketStatuses),
    oneOf('tickets_severity', table.severity, ticketSeverities),
    oneOf('tickets_priority', table.priority, ticketPriorities),
    isDepartmentKey('tickets_department', table.department),
    oneOf('tickets_source', table.source, ticketSources),
  ],
);

export const noteAuthors = ['caller', 'agent', 'system'] as const;

/** What was added to a ticket, never changed or taken away. */
export const ticketNotes = pgTable(
  'ticket_notes',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    author: word(noteAuthors).notNull(),
    agentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    conversationId: uuid().references(() => conversations.id, { onDelete: 'set null' }),
    text: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('ticket_notes_ticket').on(table.ticketId, table.createdAt),
    index('ticket_notes_conversation').on(table.conversationId),
    oneOf('ticket_notes_author', table.author, noteAuthors),
    check('ticket_notes_text', sql`length(trim(${table.text})) > 0`),
  ],
);

/** Every change to a ticket, written by the trigger `keep_ticket_history`; never changed afterwards. */
export const ticketHistory = pgTable(
  'ticket_history',
  {
    id: id(),
    ticketId: uuid()
      .notNull()
      .references(() => tickets.id, { onDelete: 'cascade' }),
    /** What the row held before; null for its creation. Only the columns that changed. */
    before: jsonb(),
    after: jsonb().notNull(),
    /** Who did it: `set_config('hatif.actor', …, true)` of the transaction. */
    actor: text(),
    at: createdAt(),
  },
  (table) => [index('ticket_history_ticket').on(table.ticketId, table.at)],
);
