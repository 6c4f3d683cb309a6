import {
  and,
  asc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Department, Language } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import {
  callBackAttempts,
  callQueue,
  calls,
  conversations,
  doNotCall,
  escalations,
} from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type AttemptRow = typeof callBackAttempts.$inferSelect;

/** Any number, the same in every process: who holds it decides who is called. */
const outboundLock = 4_833_709;

/** Makes everybody who decides who is called wait for each other until the transaction ends. */
export async function lockOutbound(tx: Queryable): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${outboundLock})`);
}

/** A call back that was promised, and the number (E.164) that is to be called; null where nobody has one. */
export interface PromisedRow {
  id: string;
  number: string | null;
  department: Department;
  reasonCode: string;
  language: Language | null;
  callbackBy: Date;
  createdAt: Date;
}

/** Where nobody gave a number to be called on: the customer's own, the proven one first, or the one they rang from. */
const numberToCall = sql<string | null>`coalesce(${escalations.callbackNumber},
  (select value from customer_identifiers where customer_id = ${escalations.customerId} and kind = 'phone'
    order by verified_at nulls last, created_at limit 1),
  ${calls.callerNumber})`;

const languageAsked = sql<Language | null>`coalesce(${escalations.language}, ${conversations.language})`;

/** Call backs that were promised, and that nobody has made or taken; the first promised first. */
export async function selectPromised(tx: Queryable, { limit }: { limit: number }): Promise<PromisedRow[]> {
  const { id, department, reasonCode, callbackBy, createdAt } = escalations;
  const rows = await tx
    .select({
      id,
      number: numberToCall,
      department,
      reasonCode,
      language: languageAsked,
      callbackBy,
      createdAt,
    })
    .from(escalations)
    .leftJoin(calls, eq(calls.conversationId, escalations.conversationId))
    .leftJoin(conversations, eq(conversations.id, escalations.conversationId))
    .where(
      and(
        inArray(escalations.status, ['waiting', 'callback']),
        isNotNull(callbackBy),
        sql`not exists (select from ${callQueue} where ${callQueue.escalationId} = ${id} and ${callQueue.state} <> 'over')`,
        or(isNull(calls.id), eq(calls.status, 'ended')),
      ),
    )
    .orderBy(asc(callbackBy), asc(id))
    .limit(limit);
  return rows.flatMap((row) => (row.callbackBy === null ? [] : [{ ...row, callbackBy: row.callbackBy }]));
}

/** The attempts of some call backs, the oldest first. */
export async function selectAttemptsOf(
  tx: Queryable,
  escalationIds: readonly string[],
): Promise<AttemptRow[]> {
  if (escalationIds.length === 0) return [];
  return tx
    .select()
    .from(callBackAttempts)
    .where(inArray(callBackAttempts.escalationId, [...escalationIds]))
    .orderBy(asc(callBackAttempts.startedAt), asc(callBackAttempts.id));
}

/** Attempts that are on, with the end of the call that came of them where it is over. */
export async function selectOpenAttempts(
  tx: Queryable,
): Promise<(AttemptRow & { callEndedAt: Date | null })[]> {
  const rows = await tx
    .select({ attempt: callBackAttempts, callEndedAt: calls.endedAt })
    .from(callBackAttempts)
    .leftJoin(calls, eq(calls.id, callBackAttempts.callId))
    .where(isNull(callBackAttempts.endedAt))
    .orderBy(asc(callBackAttempts.startedAt));
  return rows.map(({ attempt, callEndedAt }) => ({ ...attempt, callEndedAt }));
}

export async function insertAttempt(
  tx: Queryable,
  attempt: typeof callBackAttempts.$inferInsert,
): Promise<AttemptRow> {
  return inserted(await tx.insert(callBackAttempts).values(attempt).returning());
}

async function selectOne(tx: Queryable, where: SQL): Promise<AttemptRow | null> {
  const [row] = await tx.select().from(callBackAttempts).where(where).for('update');
  return row ?? null;
}

/** The attempt with its row locked. */
export async function lockAttempt(tx: Queryable, id: string): Promise<AttemptRow | null> {
  return selectOne(tx, eq(callBackAttempts.id, id));
}

/** The attempt for which a room was made, with its row locked. */
export async function lockAttemptIn(tx: Queryable, room: string): Promise<AttemptRow | null> {
  return selectOne(tx, eq(callBackAttempts.room, room));
}

export async function updateAttempt(
  tx: Queryable,
  id: string,
  change: Partial<Omit<typeof callBackAttempts.$inferInsert, 'id' | 'escalationId' | 'number'>>,
): Promise<void> {
  await tx.update(callBackAttempts).set(change).where(eq(callBackAttempts.id, id));
}

/** How many minutes calls out have lasted since a moment; of those that are on, up to now. */
export async function countMinutesSince(tx: Queryable, since: Date, now: Date): Promise<number> {
  const seconds = sql<number>`coalesce(sum(extract(epoch from
    least(coalesce(${callBackAttempts.endedAt}, ${now.toISOString()}::timestamptz), ${now.toISOString()}::timestamptz)
      - ${callBackAttempts.answeredAt})), 0)::float`;
  const [row] = await tx
    .select({ seconds })
    .from(callBackAttempts)
    .where(
      and(
        isNotNull(callBackAttempts.answeredAt),
        gte(callBackAttempts.startedAt, since),
        lte(callBackAttempts.startedAt, now),
      ),
    );
  return (row?.seconds ?? 0) / 60;
}

/** Those of some numbers whose people do not want to be called. */
export async function selectDoNotCall(tx: Queryable, numbers: readonly string[]): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await tx
    .select()
    .from(doNotCall)
    .where(inArray(doNotCall.number, [...numbers]));
  return new Set(rows.map(({ number }) => number));
}

export async function insertDoNotCall(tx: Queryable, number: string): Promise<void> {
  await tx.insert(doNotCall).values({ number }).onConflictDoNothing();
}

/** Closes the wish that a call back was for; false: it was over already. */
export async function closeWish(
  tx: Queryable,
  id: string,
  change: { status: 'resolved' | 'cancelled'; closedAt: Date },
): Promise<boolean> {
  const closed = await tx
    .update(escalations)
    .set(change)
    .where(and(eq(escalations.id, id), notInArray(escalations.status, ['resolved', 'cancelled'])))
    .returning({ id: escalations.id });
  return closed.length > 0;
}

/** The wish that a call back is for, with the language in which it was asked for, as far as anybody knows. */
export async function selectWish(
  tx: Queryable,
  escalationId: string,
): Promise<Pick<typeof escalations.$inferSelect, 'department' | 'language'> | null> {
  const [row] = await tx
    .select({ department: escalations.department, language: languageAsked })
    .from(escalations)
    .leftJoin(conversations, eq(conversations.id, escalations.conversationId))
    .where(eq(escalations.id, escalationId));
  return row ?? null;
}
