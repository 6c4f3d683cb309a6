import { and, asc, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { calls, events } from '../schema/index.ts';

export type EventRow = typeof events.$inferSelect;
export type NewEventRow = Pick<
  typeof events.$inferInsert,
  'type' | 'conversationId' | 'callId' | 'customerId' | 'ticketId' | 'escalationId'
> & {
  data: Readonly<Record<string, string | number | boolean | null>>;
};

/** A place in the events table: everything up to and with this event has been read. */
export interface EventPosition {
  xid: string;
  id: bigint;
}

/** Writes an event down: of a call under its conversation too, and of a conversation under its call, if it is one. */
export async function insertEvent(tx: Queryable, event: NewEventRow): Promise<void> {
  const { conversationId, callId } = event;
  await tx.insert(events).values({
    ...event,
    conversationId: conversationId ?? (callId ? conversationOf(callId) : null),
    callId: callId ?? (conversationId ? callOf(conversationId) : null),
  });
}

/** Writes events of calls down whose conversation is known, in one go. */
export async function insertEvents(
  tx: Queryable,
  of: readonly (NewEventRow & { conversationId: string; callId: string })[],
): Promise<void> {
  if (of.length > 0) await tx.insert(events).values([...of]);
}

const conversationOf = (callId: string): SQL =>
  sql`(select ${calls.conversationId} from ${calls} where ${calls.id} = ${callId})`;
const callOf = (conversationId: string): SQL =>
  sql`(select ${calls.id} from ${calls} where ${calls.conversationId} = ${conversationId})`;

/**
 * Events after a position, in their order. Only those of transactions older than every running one: no event
 * can appear before these any more.
 */
export async function selectEventsAfter(
  db: Queryable,
  after: EventPosition,
  limit: number,
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        sql`(${events.xid}, ${events.id}) > (${after.xid}::xid8, ${after.id.toString()}::bigint)`,
        sql`${events.xid} < pg_snapshot_xmin(pg_current_snapshot())`,
      ),
    )
    .orderBy(asc(events.xid), asc(events.id))
    .limit(limit);
}

/** The position after which everything that is yet to be committed will stand. */
export async function selectEventsEnd(db: Queryable): Promise<EventPosition> {
  const [row] = await db.execute<{ xid: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`,
  );
  return { xid: row?.xid ?? '0', id: 0n };
}
