import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, moment, oneOf, word } from './columns.ts';

const workerKinds = ['worker', 'job'] as const;

/**
 * Who serves calls, and is alive as long as it beats: a worker with all its jobs, or a job that goes on with its
 * call although its worker is gone.
 */
export const workers = pgTable(
  'workers',
  {
    id: uuid().primaryKey(),
    kind: word(workerKinds).notNull(),
    pid: integer().notNull(),
    /** Tells this process from a later one of the same number, see `processIdentity`. */
    identity: text().notNull(),
    /** It takes no new calls. */
    draining: boolean().notNull().default(false),
    beatenAt: moment().notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (table) => [index('workers_beaten').on(table.beatenAt), oneOf('workers_kind', table.kind, workerKinds)],
);
