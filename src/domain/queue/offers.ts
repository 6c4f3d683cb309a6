import type { Queryable } from '../../db/client.ts';
import { selectAgentNames, updateAgent } from '../../db/queries/humans.ts';
import { selectHandoffsOfCall } from '../../db/queries/handoffs.ts';
import { updateEscalationStatus } from '../../db/queries/escalations.ts';
import { endOffer, selectOffer, type OfferRow } from '../../db/queries/queue-offers.ts';
import { lockQueue, selectQueueRow, updateQueueRow } from '../../db/queries/queue.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { appendEvent } from '../events/events.ts';
import { tellEntry, waitAgain } from './entry.ts';
import { beginHandoff } from './handoffs.ts';
import type { Handoff, QueueEntry } from './types.ts';

interface Answer {
  offerId: string;
  agentId: string;
  at: Date;
}

/**
 * A human takes the caller who rings at their desk: they are on the way into the caller's room. Whoever sends it twice gets
 * the same again. Throws `already_taken` (409, `by` whom) and `offer_over` (410, with the `outcome` where the caller's
 * waiting is over).
 */
export async function acceptOffer(db: Queryable, { offerId, agentId, at }: Answer): Promise<Handoff> {
  const { handoff, entry, offer } = await transact(db, async (tx) => {
    await lockQueue(tx);
    const offer = await ownOffer(tx, offerId, agentId);
    const entry = await selectQueueRow(tx, offer.queueId);
    if (!entry) throw offerOver(null);
    if (offer.outcome === 'accepted') {
      const present = await selectHandoffsOfCall(tx, entry.callId);
      const own = present.find((handoff) => handoff.queueId === entry.id && handoff.agentId === agentId);
      if (own) return { handoff: own, entry, offer: null };
    }
    if (entry.state !== 'offered' || entry.offerId !== offerId) throw await tooLate(tx, entry, agentId);
    await endOffer(tx, offerId, { outcome: 'accepted', endedAt: at });
    await updateAgent(tx, agentId, { missedOffers: 0 });
    const joining = await updateQueueRow(tx, entry.id, {
      state: 'joining',
      offerUntil: null,
      acceptedAt: at,
    });
    await acceptEscalation(tx, joining, at);
    await tellEntry(tx, joining);
    const { callId, id: queueId } = entry;
    const handoff = await beginHandoff(tx, { callId, queueId, agentId, part: 'lead', at });
    return { handoff, entry: joining, offer };
  });
  if (offer) {
    metrics.queueWait.observe({ department: entry.department }, at.getTime() - entry.createdAt.getTime());
    metrics.queueRing.observe({ outcome: 'accepted' }, at.getTime() - offer.offeredAt.getTime());
  }
  return handoff;
}

/** A human does not take the caller who rings at their desk, who is offered to the next. Throws `offer_over` (410). */
export async function declineOffer(db: Queryable, { offerId, agentId, at }: Answer): Promise<void> {
  const offer = await transact(db, async (tx) => {
    await lockQueue(tx);
    const offer = await ownOffer(tx, offerId, agentId);
    if (offer.outcome === 'declined') return null;
    const entry = await selectQueueRow(tx, offer.queueId);
    if (entry?.state !== 'offered' || entry.offerId !== offerId) throw offerOver(entry);
    await updateAgent(tx, agentId, { missedOffers: 0 });
    await waitAgain(tx, entry, { outcome: 'declined', at });
    return offer;
  });
  if (offer) metrics.queueRing.observe({ outcome: 'declined' }, at.getTime() - offer.offeredAt.getTime());
}

async function ownOffer(tx: Queryable, offerId: string, agentId: string): Promise<OfferRow> {
  const offer = await selectOffer(tx, offerId);
  if (offer?.agentId === agentId) return offer;
  throw offerOver(null);
}

async function acceptEscalation(tx: Queryable, entry: QueueEntry, at: Date): Promise<void> {
  const { escalationId, agentId } = entry;
  if (escalationId === null) return;
  const status = 'accepted';
  const changed = await updateEscalationStatus(tx, escalationId, { status, agentId, acceptedAt: at });
  if (changed)
    await appendEvent(tx, { type: 'escalation_changed', escalationId, data: { status, ...changed } });
}

async function tooLate(tx: Queryable, entry: QueueEntry, agentId: string): Promise<HatifError> {
  const by = entry.state === 'joining' || entry.state === 'talking' ? entry.agentId : null;
  if (by === null || by === agentId) return offerOver(entry);
  const names = await selectAgentNames(tx, [by]);
  return new HatifError('already_taken', 'A colleague has taken this caller.', {
    status: 409,
    details: { by: { agentId: by, name: names[by] } },
  });
}

function offerOver(entry: QueueEntry | null): HatifError {
  return new HatifError('offer_over', 'This caller does not ring at your desk any more.', {
    status: 410,
    details: { outcome: entry?.outcome ?? null },
  });
}
