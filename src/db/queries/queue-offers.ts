import { and, eq, getTableColumns, gt, gte, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Queryable } from '../client.ts';
import { callQueue, handoffs, queueOffers } from '../schema/index.ts';
import type { QueueRow } from './queue.ts';

export type OfferRow = typeof queueOffers.$inferSelect;

/** Makes desks ring for callers who wait, until a moment. Returns the rows of the callers. */
export async function insertOffers(
  tx: Queryable,
  offers: readonly Pick<OfferRow, 'queueId' | 'agentId'>[],
  { at, until }: { at: Date; until: Date },
): Promise<QueueRow[]> {
  if (offers.length === 0) return [];
  await tx.insert(queueOffers).values(offers.map((offer) => ({ ...offer, offeredAt: at })));
  const queueIds = offers.map(({ queueId }) => queueId);
  return tx
    .update(callQueue)
    .set({
      state: 'offered',
      agentId: sql`${queueOffers.agentId}`,
      offerId: sql`${queueOffers.id}`,
      offerUntil: until,
    })
    .from(queueOffers)
    .where(
      and(
        inArray(callQueue.id, queueIds),
        eq(queueOffers.queueId, callQueue.id),
        isNull(queueOffers.outcome),
      ),
    )
    .returning(getTableColumns(callQueue));
}

export async function selectOffer(db: Queryable, id: string): Promise<OfferRow | null> {
  const [row] = await db.select().from(queueOffers).where(eq(queueOffers.id, id));
  return row ?? null;
}

/** Ends an offer that is open; null when it was over before. */
export async function endOffer(
  tx: Queryable,
  id: string,
  end: { outcome: NonNullable<OfferRow['outcome']>; endedAt: Date },
): Promise<OfferRow | null> {
  const [row] = await tx
    .update(queueOffers)
    .set(end)
    .where(and(eq(queueOffers.id, id), isNull(queueOffers.outcome)))
    .returning();
  return row ?? null;
}

/** Of callers who wait: who declined them, did not answer, or accepted and did not come, within a stretch of time. */
export async function selectRefusals(
  tx: Queryable,
  { after, until }: { after: Date; until: Date },
): Promise<{ queueId: string; agentId: string }[]> {
  const within = (moment: typeof queueOffers.endedAt | typeof handoffs.leftAt) =>
    and(gt(moment, after), lte(moment, until));
  const waits = eq(callQueue.state, 'waiting');
  const refused = tx
    .select({ queueId: callQueue.id, agentId: queueOffers.agentId })
    .from(queueOffers)
    .innerJoin(callQueue, eq(callQueue.id, queueOffers.queueId))
    .where(and(waits, inArray(queueOffers.outcome, ['declined', 'missed']), within(queueOffers.endedAt)));
  const neverCame = tx
    .select({ queueId: callQueue.id, agentId: handoffs.agentId })
    .from(handoffs)
    .innerJoin(callQueue, eq(callQueue.id, handoffs.queueId))
    .where(and(waits, eq(handoffs.end, 'lost'), isNull(handoffs.joinedAt), within(handoffs.leftAt)));
  return unionAll(refused, neverCame);
}

/** What became of the offers to a human in a stretch of time. */
export async function selectOffersTo(
  db: Queryable,
  { agentId, from, to }: { agentId: string; from: Date; to: Date },
): Promise<OfferRow['outcome'][]> {
  const rows = await db
    .select({ outcome: queueOffers.outcome })
    .from(queueOffers)
    .where(
      and(eq(queueOffers.agentId, agentId), gte(queueOffers.offeredAt, from), lt(queueOffers.offeredAt, to)),
    );
  return rows.map(({ outcome }) => outcome);
}
