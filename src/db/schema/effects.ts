import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { createdAt } from './columns.ts';

/** What was done once for a call, under its own key, with what came of it. */
export const effects = pgTable(
  'effects',
  {
    callId: uuid()
      .notNull()
      .references(() => calls.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    kind: text().notNull(),
    epoch: integer().notNull(),
    result: jsonb(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.key] })],
);
