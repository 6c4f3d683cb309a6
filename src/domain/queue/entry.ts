import type { Queryable } from '../../db/client.ts';
import { selectEscalation, updateEscalationStatus } from '../../db/queries/escalations.ts';
import { endOffer } from '../../db/queries/queue-offers.ts';
import { selectRinging, updateQueueRow } from '../../db/queries/queue.ts';
import { appendEvent, appendEvents } from '../events/events.ts';
import type { QueueEntry, QueueOutcome } from './types.ts';

/** Tells those who watch where callers are. */
export async function tellEntries(tx: Queryable, entries: readonly QueueEntry[]): Promise<void> {
  await appendEvents(
    tx,
    entries.map((entry) => ({ ...factsOf(entry), type: 'queue_changed' })),
  );
}

function factsOf({ id: entryId, callId, conversationId, escalationId, ...entry }: QueueEntry) {
  const { department, state, outcome, offerId, agentId } = entry;
  return {
    callId,
    conversationId,
    escalationId: escalationId ?? undefined,
    data: { entryId, department, state, outcome, offerId, agentId },
  };
}

/** {@link tellEntries} of one. */
export async function tellEntry(tx: Queryable, entry: QueueEntry): Promise<void> {
  await tellEntries(tx, [entry]);
}

/** A desk that rings falls silent. Does nothing where none rings. */
async function silence(
  tx: Queryable,
  { state, offerId }: QueueEntry,
  outcome: 'declined' | 'missed' | 'withdrawn',
  at: Date,
): Promise<void> {
  if (state === 'offered' && offerId !== null) await endOffer(tx, offerId, { outcome, endedAt: at });
}

/**
 * Ends a caller's waiting, or their talk with a human: what rings falls silent, and the escalation follows. The lock of
 * the queue is held, and the entry was read under it.
 */
export async function endEntry(
  tx: Queryable,
  entry: QueueEntry,
  { outcome, instruction = null, at }: { outcome: QueueOutcome; instruction?: string | null; at: Date },
): Promise<QueueEntry> {
  await silence(tx, entry, 'withdrawn', at);
  const ended = await updateQueueRow(tx, entry.id, {
    state: 'over',
    outcome,
    endedAt: at,
    offerUntil: null,
    ...(instruction === null ? {} : { instruction }),
  });
  await followEscalation(tx, ended, at);
  await tellEntry(tx, ended);
  return ended;
}

/** What becomes of the wish for a human when the waiting is over. */
async function followEscalation(
  tx: Queryable,
  { escalationId, outcome }: QueueEntry,
  at: Date,
): Promise<void> {
  // Who is passed on has the same wish in another row.
  if (escalationId === null || outcome === null || outcome === 'transferred') return;
  const served = outcome === 'served' || outcome === 'returned';
  // Whoever had them has promised a call back, as when they dropped.
  if (served && (await selectEscalation(tx, escalationId))?.status === 'callback') return;
  const status = served ? 'resolved' : outcome === 'assistant' ? 'cancelled' : 'callback';
  const changed = await updateEscalationStatus(tx, escalationId, {
    status,
    ...(status === 'callback' ? {} : { closedAt: at }),
  });
  if (changed)
    await appendEvent(tx, { type: 'escalation_changed', escalationId, data: { status, ...changed } });
}

/** Whom alone a caller waits for, and until when. */
export interface KeptFor {
  agentId: string;
  until: Date;
}

/**
 * A caller whose desk does not ring any more, or whose human did not stay, waits again at the place they had; `outcome`
 * says what became of the offer. The lock of the queue is held.
 */
export async function waitAgain(
  tx: Queryable,
  entry: QueueEntry,
  { outcome, keptFor, at }: { outcome: 'declined' | 'missed' | 'withdrawn'; keptFor?: KeptFor; at: Date },
): Promise<QueueEntry> {
  await silence(tx, entry, outcome, at);
  // Whoever was to have them alone does not want them, or is not there.
  const released = entry.forAgentId !== null && entry.forAgentId === entry.agentId;
  const waiting = await updateQueueRow(tx, entry.id, {
    state: 'waiting',
    agentId: null,
    offerId: null,
    offerUntil: null,
    acceptedAt: null,
    talkingAt: null,
    ...(released ? { forAgentId: null, forAgentUntil: null } : {}),
    ...(keptFor ? { forAgentId: keptFor.agentId, forAgentUntil: keptFor.until } : {}),
  });
  await tellEntry(tx, waiting);
  return waiting;
}

/** Whoever rings at a human's desk is offered to the next. The lock of the queue is held. */
export async function stopRinging(tx: Queryable, agentId: string, at: Date): Promise<void> {
  const ringing = await selectRinging(tx, agentId);
  if (ringing) await waitAgain(tx, ringing, { outcome: 'withdrawn', at });
}
