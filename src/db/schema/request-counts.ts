import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** How often somebody asked for something, for servers that count together. The key is a hash of who and what. */
export const requestCounts = pgTable(
  'request_counts',
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    /** From then on it is counted anew. */
    expiresAt: moment().notNull(),
  },
  (table) => [index('request_counts_expired').on(table.expiresAt)],
);
