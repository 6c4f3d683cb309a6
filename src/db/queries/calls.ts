import {
  and,
  count,
  desc,
  eq,
  exists,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { calls, conversations, customers, messages, tickets } from '../schema/index.ts';
import type { ConversationRow } from './conversations.ts';
import { inserted } from './inserted.ts';
import { pieceOf } from './piece-of.ts';
import { isDuring, type Stretch } from './stretch.ts';

/** The line of a call: its room, and who serves it. */
export type LineRow = typeof calls.$inferSelect;

const thread = getTableColumns(conversations);

/** A call with what its conversation holds. */
export const callColumns = {
  ...getTableColumns(calls),
  customerId: thread.customerId,
  createdCustomer: thread.createdCustomer,
  language: thread.language,
  department: thread.department,
  transcript: thread.transcript,
  checkpoint: thread.checkpoint,
  outcome: thread.outcome,
  emptiedAt: thread.emptiedAt,
};
export type CallRow = LineRow &
  Pick<
    ConversationRow,
    | 'customerId'
    | 'createdCustomer'
    | 'language'
    | 'department'
    | 'transcript'
    | 'checkpoint'
    | 'outcome'
    | 'emptiedAt'
  >;

type NewCallRow = Pick<
  typeof calls.$inferInsert,
  'source' | 'room' | 'visitorId' | 'origin' | 'callerNumber' | 'dialledNumber'
> &
  Pick<typeof conversations.$inferInsert, 'language'>;

/** Makes the row of a call and its conversation. Null when the room has one already. */
export async function insertCall(tx: Queryable, call: NewCallRow): Promise<CallRow | null> {
  const conversation = inserted(
    await tx.insert(conversations).values({ channel: 'call', language: call.language }).returning(),
  );
  const [row] = await tx
    .insert(calls)
    .values({ ...call, conversationId: conversation.id })
    .onConflictDoNothing({ target: calls.room })
    .returning();
  if (row) return { ...conversation, ...row };
  await tx.delete(conversations).where(eq(conversations.id, conversation.id));
  return null;
}

/** The call with its rows locked, by id or by room: nobody else opens, writes or ends it meanwhile. */
export async function lockCall(
  tx: Queryable,
  by: { id: string } | { room: string },
): Promise<CallRow | null> {
  const [row] = await tx
    .select(callColumns)
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .where('id' in by ? eq(calls.id, by.id) : eq(calls.room, by.room))
    .for('no key update');
  return row ?? null;
}

export async function updateCall(
  tx: Queryable,
  callId: string,
  changes: Partial<Omit<typeof calls.$inferInsert, 'id' | 'conversationId'>>,
): Promise<LineRow> {
  const [row] = await tx.update(calls).set(changes).where(eq(calls.id, callId)).returning();
  if (!row) throw new Error('the call to update is not there');
  return row;
}

export async function selectCall(db: Queryable, callId: string): Promise<CallRow | null> {
  const [row] = await db
    .select(callColumns)
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .where(eq(calls.id, callId));
  return row ?? null;
}

/** The id of the call that a conversation is; null when it is held in writing. */
export async function selectCallOf(db: Queryable, conversationId: string): Promise<string | null> {
  const [row] = await db.select({ id: calls.id }).from(calls).where(eq(calls.conversationId, conversationId));
  return row?.id ?? null;
}

/** Those of `callIds` whose words were taken out, by their age or with the person. */
export async function selectEmptied(db: Queryable, callIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: calls.id })
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .where(and(inArray(calls.id, [...callIds]), isNotNull(conversations.emptiedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** Which calls are looked for; all of it must be so. */
export interface CallQuery {
  limit: number;
  /** Made before this call. */
  before?: { createdAt: Date; id: string } | undefined;
  /** Made in a stretch of time. */
  during?: Stretch | undefined;
  outcome?: NonNullable<CallRow['outcome']> | undefined;
  department?: NonNullable<CallRow['department']> | undefined;
  /** Words that were said in it by either side, however they are written. */
  text?: string | undefined;
}

/** Calls, the newest first, with the name of the customer and the numbers of the tickets opened in them. */
export async function selectRecentCalls(
  db: Queryable,
  query: CallQuery,
): Promise<{ call: CallRow; customerName: string | null; tickets: string[] }[]> {
  const { before, during, outcome, department, text } = query;
  const said =
    text === undefined
      ? undefined
      : exists(
          db
            .select({ one: sql`1` })
            .from(messages)
            .where(
              and(
                eq(messages.conversationId, calls.conversationId),
                sql`fold_text(${messages.text}) like ${pieceOf(text)}`,
              ),
            ),
        );
  const rows = await db
    .select({ call: callColumns, customerName: customers.name })
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .leftJoin(customers, eq(customers.id, conversations.customerId))
    .where(
      and(
        before &&
          or(
            lt(calls.createdAt, before.createdAt),
            and(eq(calls.createdAt, before.createdAt), lt(calls.id, before.id)),
          ),
        during && isDuring(calls.createdAt, during),
        outcome === undefined ? undefined : eq(conversations.outcome, outcome),
        department === undefined ? undefined : eq(conversations.department, department),
        said,
      ),
    )
    .orderBy(desc(calls.createdAt), desc(calls.id))
    .limit(query.limit);
  const opened = await db
    .select({ conversationId: tickets.conversationId, number: tickets.number })
    .from(tickets)
    .where(
      inArray(
        tickets.conversationId,
        rows.map(({ call }) => call.conversationId),
      ),
    )
    .orderBy(tickets.createdAt);
  return rows.map((row) => ({
    ...row,
    tickets: opened
      .filter(({ conversationId }) => conversationId === row.call.conversationId)
      .map(({ number }) => number),
  }));
}

/** The call of a room that is not over yet. */
export async function selectCallIn(db: Queryable, room: string): Promise<string | null> {
  const [row] = await db
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.room, room), ne(calls.status, 'ended')));
  return row?.id ?? null;
}

/** Those of `rooms` that have a call. */
export async function selectKnownRooms(db: Queryable, rooms: readonly string[]): Promise<string[]> {
  if (rooms.length === 0) return [];
  const rows = await db
    .select({ room: calls.room })
    .from(calls)
    .where(inArray(calls.room, [...rooms]));
  return rows.flatMap(({ room }) => (room === null ? [] : [room]));
}

/**
 * Calls of a visitor, those of an origin, and those with these ids, that hold a line: somebody is on them, or they began to ring within
 * `ringingMs`. One whose job died holds none until another job has it.
 */
export async function selectHeldCalls(
  db: Queryable,
  of: { visitorId: string; origin: string | null; ids: readonly string[]; ringingMs: number },
): Promise<Pick<LineRow, 'id' | 'visitorId' | 'origin'>[]> {
  const rings = gt(calls.createdAt, sql`now() - ${of.ringingMs} * interval '1 millisecond'`);
  return db
    .select({ id: calls.id, visitorId: calls.visitorId, origin: calls.origin })
    .from(calls)
    .where(
      and(
        ne(calls.status, 'ended'),
        or(and(eq(calls.status, 'active'), isNull(calls.brokenAt)), and(eq(calls.status, 'created'), rings)),
        or(
          eq(calls.visitorId, of.visitorId),
          of.origin === null ? sql`false` : eq(calls.origin, of.origin),
          inArray(calls.id, [...of.ids]),
        ),
      ),
    );
}

/** Calls without a room that began before a moment and never ended: the process that held them has died. */
export async function selectLeftChats(db: Queryable, before: Date): Promise<string[]> {
  const rows = await db
    .select({ id: calls.id })
    .from(calls)
    .where(and(ne(calls.status, 'ended'), isNull(calls.room), lt(calls.createdAt, before)));
  return rows.map(({ id }) => id);
}

/** Lets this transaction write for a job that is gone, whose epoch may have passed. */
export async function allowRecovery(tx: Queryable): Promise<void> {
  await tx.execute(sql`select set_config('hatif.recovering', 'on', true)`);
}

/** How many calls are in each status, as far as they are not over. */
export async function countOpenCalls(db: Queryable): Promise<{ status: LineRow['status']; calls: number }[]> {
  return db
    .select({ status: calls.status, calls: count() })
    .from(calls)
    .where(ne(calls.status, 'ended'))
    .groupBy(calls.status);
}
