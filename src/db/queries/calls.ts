import { and, count, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { calls, conversations, customers, tickets } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type CallRow = typeof calls.$inferSelect;
type NewCallRow = Pick<
  typeof calls.$inferInsert,
  'source' | 'room' | 'language' | 'visitorId' | 'callerNumber' | 'dialledNumber'
>;

/** Makes the row of a call and its conversation. Null when the room has one already. */
export async function insertCall(tx: Queryable, call: NewCallRow): Promise<CallRow | null> {
  const conversation = inserted(
    await tx.insert(conversations).values({ channel: 'call' }).returning({ id: conversations.id }),
  );
  const [row] = await tx
    .insert(calls)
    .values({ ...call, conversationId: conversation.id })
    .onConflictDoNothing({ target: calls.room })
    .returning();
  if (!row) await tx.delete(conversations).where(eq(conversations.id, conversation.id));
  return row ?? null;
}

/** The call with its row locked, by id or by room: nobody else opens, writes or ends it meanwhile. */
export async function lockCall(
  tx: Queryable,
  by: { id: string } | { room: string },
): Promise<CallRow | null> {
  const [row] = await tx
    .select()
    .from(calls)
    .where('id' in by ? eq(calls.id, by.id) : eq(calls.room, by.room))
    .for('no key update');
  return row ?? null;
}

export async function updateCall(
  tx: Queryable,
  callId: string,
  changes: Partial<Omit<typeof calls.$inferInsert, 'id' | 'conversationId'>>,
): Promise<CallRow> {
  const [row] = await tx.update(calls).set(changes).where(eq(calls.id, callId)).returning();
  if (!row) throw new Error('the call to update is not there');
  return row;
}

export async function closeConversation(
  tx: Queryable,
  conversationId: string,
  closed: { at: Date; customerId: string | null },
): Promise<void> {
  await tx
    .update(conversations)
    .set({ status: 'closed', closedAt: closed.at, customerId: closed.customerId })
    .where(eq(conversations.id, conversationId));
}

export async function selectCall(db: Queryable, callId: string): Promise<CallRow | null> {
  const [row] = await db.select().from(calls).where(eq(calls.id, callId));
  return row ?? null;
}

/** Calls, the newest first, with the name of the customer and the numbers of the tickets opened in them. */
export async function selectRecentCalls(
  db: Queryable,
  page: { limit: number; before?: { createdAt: Date; id: string } | undefined },
): Promise<{ call: CallRow; customerName: string | null; tickets: string[] }[]> {
  const { before } = page;
  const rows = await db
    .select({ call: calls, customerName: customers.name })
    .from(calls)
    .leftJoin(customers, eq(customers.id, calls.customerId))
    .where(
      before &&
        or(
          lt(calls.createdAt, before.createdAt),
          and(eq(calls.createdAt, before.createdAt), lt(calls.id, before.id)),
        ),
    )
    .orderBy(desc(calls.createdAt), desc(calls.id))
    .limit(page.limit);
  const opened = await db
    .select({ callId: tickets.callId, number: tickets.number })
    .from(tickets)
    .where(
      inArray(
        tickets.callId,
        rows.map(({ call }) => call.id),
      ),
    )
    .orderBy(tickets.createdAt);
  return rows.map((row) => ({
    ...row,
    tickets: opened.filter(({ callId }) => callId === row.call.id).map(({ number }) => number),
  }));
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
 * Calls of a visitor, and those with these ids, that hold a line: somebody is on them, or they began to ring within
 * `ringingMs`. One whose job died holds none until another job has it.
 */
export async function selectHeldCalls(
  db: Queryable,
  of: { visitorId: string; ids: readonly string[]; ringingMs: number },
): Promise<Pick<CallRow, 'id' | 'visitorId'>[]> {
  const rings = gt(calls.createdAt, sql`now() - ${of.ringingMs} * interval '1 millisecond'`);
  return db
    .select({ id: calls.id, visitorId: calls.visitorId })
    .from(calls)
    .where(
      and(
        ne(calls.status, 'ended'),
        or(and(eq(calls.status, 'active'), isNull(calls.brokenAt)), and(eq(calls.status, 'created'), rings)),
        or(eq(calls.visitorId, of.visitorId), inArray(calls.id, [...of.ids])),
      ),
    );
}

/** Lets this transaction write for a job that is gone, whose epoch may have passed. */
export async function allowRecovery(tx: Queryable): Promise<void> {
  await tx.execute(sql`select set_config('hatif.recovering', 'on', true)`);
}

/** How many calls are in each status, as far as they are not over. */
export async function countOpenCalls(db: Queryable): Promise<{ status: CallRow['status']; calls: number }[]> {
  return db
    .select({ status: calls.status, calls: count() })
    .from(calls)
    .where(ne(calls.status, 'ended'))
    .groupBy(calls.status);
}
