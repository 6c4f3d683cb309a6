import { sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, xid8 } from './columns.ts';

/**
 * Every change that somebody watches, written in the transaction of the change. Ids and facts only, no
 * personal text. No foreign keys: an event outlives what it speaks of.
 */
export const events = pgTable(
  'events',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    /** With `id` the reader's cursor: ids alone become visible out of order. */
    xid: xid8()
      .notNull()
      .default(sql`pg_current_xact_id()`),
    type: text().notNull(),
    conversationId: uuid(),
    callId: uuid(),
    customerId: uuid(),
    ticketId: uuid(),
    escalationId: uuid(),
    data: jsonb().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('events_cursor').on(table.xid, table.id),
    check('events_type', sql`${table.type} ~ '^[a-z]+(_[a-z]+)*$'`),
  ],
);
