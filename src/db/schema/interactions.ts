import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, real, text, uuid } from 'drizzle-orm/pg-core';
import { callOutcomes, channels, languages } from '../../shared/vocabulary.ts';
import { departmentKey, isDepartmentKey, createdAt, id, moment, oneOf, word } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

/** The customer's history: one row for every conversation that ended. */
export const interactions = pgTable(
  'interactions',
  {
    id: id(),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    conversationId: uuid()
      .notNull()
      .unique()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    channel: word(channels).notNull(),
    outcome: word(callOutcomes).notNull(),
    language: word(languages),
    department: departmentKey(),
    summary: text().notNull(),
    /** From -1 (angry) to 1 (delighted). */
    sentiment: real().notNull(),
    followUp: boolean().notNull(),
    durationSeconds: integer().notNull(),
    startedAt: moment().notNull(),
    endedAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('interactions_customer').on(table.customerId, table.endedAt.desc()),
    oneOf('interactions_channel', table.channel, channels),
    oneOf('interactions_outcome', table.outcome, callOutcomes),
    oneOf('interactions_language', table.language, languages),
    isDepartmentKey('interactions_department', table.department),
    check('interactions_sentiment', sql`${table.sentiment} between -1 and 1`),
    check('interactions_duration', sql`${table.durationSeconds} >= 0`),
  ],
);
