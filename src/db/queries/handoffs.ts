import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, sql } from 'drizzle-orm';
import type { Department } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import { agentStatusPeriods, callQueue, handoffs, queueOffers } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type HandoffRow = typeof handoffs.$inferSelect;

export async function insertHandoff(
  tx: Queryable,
  handoff: Pick<HandoffRow, 'id' | 'callId' | 'queueId' | 'agentId' | 'part' | 'identity' | 'createdAt'>,
): Promise<HandoffRow> {
  return inserted(await tx.insert(handoffs).values(handoff).returning());
}

export async function updateHandoff(
  tx: Queryable,
  id: string,
  change: Partial<typeof handoffs.$inferInsert>,
): Promise<HandoffRow> {
  return inserted(await tx.update(handoffs).set(change).where(eq(handoffs.id, id)).returning());
}

export async function selectHandoff(db: Queryable, id: string): Promise<HandoffRow | null> {
  const [row] = await db.select().from(handoffs).where(eq(handoffs.id, id));
  return row ?? null;
}

/** Humans who are in the room of a call, or on their way, in the order in which they came. */
export async function selectHandoffsOfCall(db: Queryable, callId: string): Promise<HandoffRow[]> {
  return selectHandoffsOfCalls(db, [callId]);
}

/** {@link selectHandoffsOfCall} of many calls. */
export async function selectHandoffsOfCalls(
  db: Queryable,
  callIds: readonly string[],
): Promise<HandoffRow[]> {
  return db
    .select()
    .from(handoffs)
    .where(and(inArray(handoffs.callId, [...callIds]), isNull(handoffs.leftAt)))
    .orderBy(asc(handoffs.createdAt), asc(handoffs.id));
}

/** Humans beside who leads a call who are on their way since a moment or longer. */
export async function selectNotCome(tx: Queryable, since: Date): Promise<HandoffRow[]> {
  return tx
    .select()
    .from(handoffs)
    .where(
      and(
        ne(handoffs.part, 'lead'),
        isNull(handoffs.joinedAt),
        isNull(handoffs.leftAt),
        lte(handoffs.createdAt, since),
      ),
    );
}

/** The newest handoff in which a human led a call. */
export async function selectLedBy(
  db: Queryable,
  { callId, agentId }: Pick<HandoffRow, 'callId' | 'agentId'>,
): Promise<HandoffRow | null> {
  const [row] = await db
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.callId, callId), eq(handoffs.agentId, agentId), eq(handoffs.part, 'lead')))
    .orderBy(desc(handoffs.createdAt))
    .limit(1);
  return row ?? null;
}

/** How the last human who talked with a caller to the end closed the case; null: not yet, or they passed the caller on. */
export async function selectCaseClosed(db: Queryable, callId: string): Promise<unknown> {
  const [row] = await db
    .select({ end: handoffs.end, saved: handoffs.wrapUpSaved })
    .from(handoffs)
    .where(and(eq(handoffs.callId, callId), eq(handoffs.part, 'lead'), isNotNull(handoffs.leftAt)))
    .orderBy(desc(handoffs.createdAt))
    .limit(1);
  return row?.end === 'ended' ? row.saved : null;
}

/** That a human led a call and has not closed their case of it. */
export const ofOpenCase = and(
  eq(handoffs.part, 'lead'),
  isNull(handoffs.wrapUpSavedAt),
  isNull(handoffs.wrapUpDismissedAt),
);

/** Lets the cases stand as they are that a human has of a call and has left: they may have led it more than once. */
export async function dismissCases(
  tx: Queryable,
  { callId, agentId, at }: Pick<HandoffRow, 'callId' | 'agentId'> & { at: Date },
): Promise<void> {
  await tx
    .update(handoffs)
    .set({ wrapUpDismissedAt: at })
    .where(
      and(eq(handoffs.callId, callId), eq(handoffs.agentId, agentId), isNotNull(handoffs.leftAt), ofOpenCase),
    );
}

/** Whether somebody has a case of a call to close. */
export async function hasOpenCase(db: Queryable, callId: string): Promise<boolean> {
  return (await db.$count(handoffs, and(eq(handoffs.callId, callId), ofOpenCase))) > 0;
}

/** Calls that a human is in. */
export async function countHandoffsOfAgent(db: Queryable, agentId: string): Promise<number> {
  return db.$count(handoffs, and(eq(handoffs.agentId, agentId), isNull(handoffs.leftAt)));
}

/** Calls of a human that began in a stretch of time. */
export async function selectHandoffsDuring(
  db: Queryable,
  { agentId, from, to }: { agentId: string; from: Date; to: Date },
): Promise<HandoffRow[]> {
  return db
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.agentId, agentId), gte(handoffs.createdAt, from), lt(handoffs.createdAt, to)));
}

/**
 * For how long each of the last calls of a department kept its human, in milliseconds: from the ring until they were
 * free again, wrapping up included. At most `limit` that began at `since` or later.
 */
export async function selectHandleTimes(
  db: Queryable,
  { department, since, limit }: { department: Department; since: Date; limit: number },
): Promise<number[]> {
  const rang = sql`coalesce((
    select min(${queueOffers.offeredAt}) from ${queueOffers}
    where ${queueOffers.queueId} = ${handoffs.queueId} and ${queueOffers.agentId} = ${handoffs.agentId}
      and ${queueOffers.outcome} = 'accepted'), ${handoffs.createdAt})`;
  const free = sql`coalesce((
    select min(${agentStatusPeriods.endedAt}) from ${agentStatusPeriods}
    where ${agentStatusPeriods.agentId} = ${handoffs.agentId} and ${agentStatusPeriods.status} = 'wrap_up'
      and ${agentStatusPeriods.startedAt} = ${handoffs.leftAt}), ${handoffs.leftAt})`;
  const rows = await db
    .select({ ms: sql<number>`(extract(epoch from ${free} - ${rang}) * 1000)::float8` })
    .from(handoffs)
    .innerJoin(callQueue, eq(callQueue.id, handoffs.queueId))
    .where(
      and(
        eq(callQueue.department, department),
        eq(handoffs.part, 'lead'),
        isNotNull(handoffs.joinedAt),
        isNotNull(handoffs.leftAt),
        gte(handoffs.createdAt, since),
      ),
    )
    .orderBy(desc(handoffs.createdAt))
    .limit(limit);
  return rows.map(({ ms }) => ms);
}
