import { and, asc, count, desc, eq, inArray, lte, min, ne, sql, type SQL } from 'drizzle-orm';
import type { Department } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import { callQueue, calls } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type QueueRow = typeof callQueue.$inferSelect;

/** Any number, the same in every process: who holds it changes who waits, whose desk rings and who has whom. */
const queueLock = 4_833_703;

/** Nobody waits for anybody any more, but for whom a desk may ring. */
const inLine = inArray(callQueue.state, ['waiting', 'offered']);
/** Since when a caller counts as waiting, with what puts them before others: the earliest is the first in line. */
export const lineSince = sql`(${callQueue.placeSince} - ${callQueue.priority} * interval '1 minute')`;

/**
 * Makes everybody who changes the queue wait for each other until the transaction ends. Taken before the rows are read,
 * and after the lock of a call where one is needed.
 */
export async function lockQueue(tx: Queryable): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${queueLock})`);
}

export async function insertQueueRow(tx: Queryable, row: typeof callQueue.$inferInsert): Promise<QueueRow> {
  return inserted(await tx.insert(callQueue).values(row).returning());
}

export async function updateQueueRow(
  tx: Queryable,
  id: string,
  change: Partial<typeof callQueue.$inferInsert>,
): Promise<QueueRow> {
  return inserted(await tx.update(callQueue).set(change).where(eq(callQueue.id, id)).returning());
}

async function selectOne(db: Queryable, where: SQL | undefined): Promise<QueueRow | null> {
  const [row] = await db.select().from(callQueue).where(where);
  return row ?? null;
}

export async function selectQueueRow(db: Queryable, id: string): Promise<QueueRow | null> {
  return selectOne(db, eq(callQueue.id, id));
}

/** The row of a call that is not over. */
export async function selectOpenQueueRow(db: Queryable, callId: string): Promise<QueueRow | null> {
  return selectOne(db, and(eq(callQueue.callId, callId), ne(callQueue.state, 'over')));
}

/** The row that rings at a human's desk. */
export async function selectRinging(db: Queryable, agentId: string): Promise<QueueRow | null> {
  return selectOne(db, and(eq(callQueue.agentId, agentId), eq(callQueue.state, 'offered')));
}

/** The newest row of a call, over or not. */
export async function selectNewestQueueRow(db: Queryable, callId: string): Promise<QueueRow | null> {
  const [row] = await db
    .select()
    .from(callQueue)
    .where(eq(callQueue.callId, callId))
    .orderBy(desc(callQueue.createdAt), desc(callQueue.id))
    .limit(1);
  return row ?? null;
}

/** {@link selectNewestQueueRow} of many calls. */
export async function selectNewestQueueRows(db: Queryable, callIds: readonly string[]): Promise<QueueRow[]> {
  return db
    .selectDistinctOn([callQueue.callId])
    .from(callQueue)
    .where(inArray(callQueue.callId, [...callIds]))
    .orderBy(asc(callQueue.callId), desc(callQueue.createdAt), desc(callQueue.id));
}

/** Callers in line, the first first. */
export async function selectLine(db: Queryable): Promise<QueueRow[]> {
  return db
    .select()
    .from(callQueue)
    .where(inLine)
    .orderBy(asc(lineSince), asc(callQueue.placeSince), asc(callQueue.id));
}

/** How many stand in line up to a row, itself among them, by department. */
export async function countUpTo(db: Queryable, id: string): Promise<Map<Department, number>> {
  const own = db.$with('own').as(
    db
      .select({
        ownSince: sql`${lineSince}`.as('own_since'),
        ownPlace: sql`${callQueue.placeSince}`.as('own_place'),
      })
      .from(callQueue)
      .where(and(inLine, eq(callQueue.id, id))),
  );
  const rows = await db
    .with(own)
    .select({ department: callQueue.department, callers: count() })
    .from(callQueue)
    .innerJoin(
      own,
      sql`(${lineSince}, ${callQueue.placeSince}, ${callQueue.id}) <= (${own.ownSince}, ${own.ownPlace}, ${id}::uuid)`,
    )
    .where(inLine)
    .groupBy(callQueue.department);
  return new Map(rows.map(({ department, callers }) => [department, callers]));
}

/** How many are in line, and since when the one has waited who has waited longest, by department; none: not listed. */
export async function countLine(
  db: Queryable,
): Promise<{ department: Department; callers: number; oldest: Date | null }[]> {
  return db
    .select({ department: callQueue.department, callers: count(), oldest: min(callQueue.placeSince) })
    .from(callQueue)
    .where(inLine)
    .groupBy(callQueue.department);
}

/** How many are in line for a department. */
export async function countInLine(db: Queryable, department: Department): Promise<number> {
  return db.$count(callQueue, and(inLine, eq(callQueue.department, department)));
}

/** Rows whose offer has rung out by a moment. */
export async function selectRungOut(tx: Queryable, at: Date): Promise<QueueRow[]> {
  return tx
    .select()
    .from(callQueue)
    .where(and(eq(callQueue.state, 'offered'), lte(callQueue.offerUntil, at)));
}

/** Rows that wait and have been waiting since a moment or longer. */
export async function selectWaitingSince(tx: Queryable, since: Date): Promise<QueueRow[]> {
  return tx
    .select()
    .from(callQueue)
    .where(and(eq(callQueue.state, 'waiting'), lte(callQueue.createdAt, since)));
}

/** Rows whose human accepted at a moment or before, and has not come into the room. */
export async function selectNotJoined(tx: Queryable, acceptedBefore: Date): Promise<QueueRow[]> {
  return tx
    .select()
    .from(callQueue)
    .where(and(eq(callQueue.state, 'joining'), lte(callQueue.acceptedAt, acceptedBefore)));
}

/** Calls that are over and have a row that is not, with how they ended. */
export async function selectLeftByCall(tx: Queryable): Promise<string[]> {
  const rows = await tx
    .select({ id: calls.id })
    .from(callQueue)
    .innerJoin(calls, eq(calls.id, callQueue.callId))
    .where(and(ne(callQueue.state, 'over'), eq(calls.status, 'ended')));
  return rows.map(({ id }) => id);
}
