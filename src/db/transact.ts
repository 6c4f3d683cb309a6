import { sql } from 'drizzle-orm';
import type { Database, Queryable, Transaction } from './client.ts';

/** The NOTIFY channel of the events table. */
export const eventsChannel = 'hatif_events';

/** Announcements that come closer together than this are one. */
const coalesceMs = 15;

const announcing = new WeakSet<Database>();

/**
 * Runs `work` in a transaction (a savepoint when `db` is one already) and, once it is committed, tells those who
 * watch the events table. What runs within must use `tx` alone: on the embedded database a second connection
 * would wait for this one.
 */
export async function transact<T>(db: Queryable, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await db.transaction(work);
  if (isDatabase(db)) announce(db);
  return result;
}

function isDatabase(db: Queryable): db is Database {
  return 'listen' in db;
}

function announce(db: Database): void {
  if (announcing.has(db)) return;
  announcing.add(db);
  setTimeout(() => {
    announcing.delete(db);
    // A lost announcement delays nobody for long: who watches also looks by itself.
    db.execute(sql`select pg_notify(${eventsChannel}, '')`).catch(() => {});
  }, coalesceMs).unref();
}
