import { and, asc, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { events } from '../schema/index.ts';

export type EventRow = typeof events.$inferSelect;
export type NewEventRow = Pick<
  typeof events.$inferInsert,
  'type' | 'callId' | 'customerId' | 'ticketId' | 'escalationId'
> & {
  data: Readonly<Record<string, string | number | boolean | null>>;
};

/** A place in the events table: everything up to and with this event has been read. */
export interface EventPosition {
  xid: string;
  id: bigint;
}

export async function insertEvent(tx: Queryable, event: NewEventRow): Promise<void> {
  await tx.insert(events).values(event);
}

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
