import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, oneOf, word } from './columns.ts';

export const notificationTypes = ['escalation', 'ticket_high', 'callback', 'callback_unreached'] as const;

/**
 * What is to be told to the outside, written in the transaction of what happened and sent as a signed webhook
 * until it is taken. Ids, numbers and codes only, nothing that a person said.
 */
export const notifications = pgTable(
  'notifications',
  {
    /** The same at every attempt: a receiver tells by it what it has already. */
    id: id(),
    type: word(notificationTypes).notNull(),
    data: jsonb().notNull(),
    attempts: integer().notNull().default(0),
    /** When it is to be tried next; while it is being sent, when another process may take it over. */
    nextAttemptAt: moment().notNull().defaultNow(),
    /** Why the last attempt failed: an HTTP status or a code. */
    lastFailure: text(),
    deliveredAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    index('notifications_due')
      .on(table.nextAttemptAt)
      .where(sql`${table.deliveredAt} is null`),
    oneOf('notifications_type', table.type, notificationTypes),
    check('notifications_attempts', sql`${table.attempts} >= 0`),
  ],
);
