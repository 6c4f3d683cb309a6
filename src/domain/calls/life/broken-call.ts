import type { Database, Queryable } from '../../../db/client.ts';
import { forgetBreak, selectBrokenCall } from '../../../db/queries/broken-calls.ts';
import { selectCall } from '../../../db/queries/calls.ts';
import { selectEscalations } from '../../../db/queries/escalations.ts';
import { selectTicketsOf } from '../../../db/queries/tickets.ts';
import { isStaleEpoch } from '../../../db/errors.ts';
import { hasTopic, parseCheckpoint, topicOf, type ResumeOffer } from '../../dialogue/index.ts';
import { closeCall } from './close-call.ts';
import { openCall } from './open-call.ts';
import type { Rooms } from '../rooms.ts';
import type { OpenedCall } from '../types.ts';

/** How long a call that broke off can be gone on with, in milliseconds. */
export const resumableMs = 10 * 60_000;

/**
 * The call that broke off and that this caller, by their number or their browser's cookie, may want to go on with, as
 * its topic alone; null without one, or when nothing had been said yet of what it was about.
 */
export async function findBrokenCall(db: Queryable, call: OpenedCall): Promise<ResumeOffer | null> {
  const { id, visitorId, callerNumber } = call;
  if (visitorId === null && callerNumber === null) return null;
  const found = await selectBrokenCall(db, { not: id, visitorId, callerNumber, withinMs: resumableMs });
  const checkpoint = found && parseCheckpoint(found.checkpoint);
  if (!found || !checkpoint || checkpoint.state.language === null) return null;
  const { state, pending } = checkpoint;
  const [escalation] = await selectEscalations(db, found.conversationId);
  const tickets = (await selectTicketsOf(db, found.conversationId)).map(({ number }) => number);
  // Skip effects that succeeded but were not recorded.
  const undone = pending.filter(
    ({ type }) =>
      (type === 'open_ticket' && tickets.length === state.tickets.length) ||
      (type === 'escalate' && escalation === undefined),
  );
  const topic = topicOf(state);
  return hasTopic(topic) || undone.length > 0 ? { callId: found.id, topic, pending: undone } : null;
}

/** Another call went on with this one: it is over, its room is gone and it is not offered again. */
export async function endTakenOver(
  { db, rooms }: { db: Database; rooms: Rooms },
  callId: string,
  at: Date,
): Promise<void> {
  const call = await selectCall(db, callId);
  if (!call) return;
  if (call.status !== 'ended') {
    // A job that still waits in its room writes no more.
    await openCall(db, { callId, source: call.source, epoch: call.epoch });
    await closeCall(db, callId, { at }).catch((error: unknown) => {
      if (!isStaleEpoch(error)) throw error;
    });
    if (call.room !== null) await rooms.removeRoom(call.room).catch(() => undefined); // it closes by itself
  }
  await forgetBreak(db, callId);
}
