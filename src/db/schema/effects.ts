import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { conversations } from './conversations.ts';

/** Deeds that are done once for a conversation, each under its own key, with what came of it. */
export const effects = pgTable(
  'effects',
  {
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    kind: text().notNull(),
    /** Of a call: the job that did it. */
    epoch: integer(),
    result: jsonb(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.key] })],
);
