import type { Database, Transaction } from '../../../db/client.ts';
import { selectCall } from '../../../db/queries/calls.ts';
import { selectHandoffsOfCall } from '../../../db/queries/handoffs.ts';
import { HatifError } from '../../../errors.ts';
import { audit, forbidden } from '../../people/index.ts';
import {
  acceptOffer,
  beginHandoff,
  declineOffer,
  lockCallAndQueue,
  type Handoff,
} from '../../queue/index.ts';
import { asHuman, changeAsHuman, type Sight } from '../as-human.ts';
import { callUnknown } from '../call-unknown.ts';
import { deskOpen } from '../desk-open.ts';

/** The way into a caller's room: the room, and as whom. */
export interface WayIn {
  handoff: Handoff;
  room: string;
}

/** Somebody at a desk who asks for something, and by which rule they may. */
export interface AtDesk {
  sight: Sight;
  rule: string;
  at: Date;
}

/** A human takes the caller for whom their desk rings. Throws `already_taken` (409), `offer_over` (410) and `desk_closed`. */
export async function accept(db: Database, offerId: string, { sight, rule, at }: AtDesk): Promise<WayIn> {
  return changeAsHuman(db, sight, async (tx, agentId) => {
    const handoff = await acceptOffer(tx, { offerId, agentId: deskOpen(agentId), at });
    const subject = { call: handoff.callId };
    await audit(tx, { actor: { user: sight.userId }, action: 'accept_call', rule, subject });
    return wayIn(tx, handoff);
  });
}

/** A human does not take the caller for whom their desk rings. Throws `offer_over` (410) and `desk_closed`. */
export async function decline(db: Database, offerId: string, { sight, at }: AtDesk): Promise<void> {
  await changeAsHuman(db, sight, async (tx, agentId) =>
    declineOffer(tx, { offerId, agentId: deskOpen(agentId), at }),
  );
}

/** The way back into a room, for whoever is in the call. Throws `not_in_call` (403), `call_ended` (410) and `call_unknown`. */
export async function wayBack(db: Database, callId: string, sight: Sight): Promise<WayIn> {
  return asHuman(db, sight, async (tx, agentId) => {
    const call = await selectCall(tx, callId);
    if (!call) throw callUnknown();
    if (call.status === 'ended')
      throw new HatifError('call_ended', 'This call is over.', {
        status: 410,
        details: { outcome: call.outcome },
      });
    const humans = await selectHandoffsOfCall(tx, callId);
    const own = humans.find((human) => human.agentId === agentId);
    if (!own) throw forbidden('humans_in_the_call', 'not_in_call');
    return wayIn(tx, own);
  });
}

/**
 * Somebody who supervises talks along in a call that a human leads. Throws `no_human_in_call` (409), `call_ended` (410),
 * `call_unknown` and `desk_closed`.
 */
export async function joinCall(db: Database, callId: string, { sight, rule, at }: AtDesk): Promise<WayIn> {
  return changeAsHuman(db, sight, async (tx, agentId) => {
    await lockCallAndQueue(tx, callId);
    const humans = await selectHandoffsOfCall(tx, callId);
    const present = humans.find((human) => human.agentId === agentId);
    if (present) return wayIn(tx, present);
    const lead = humans.find(({ part }) => part === 'lead');
    if (!lead) throw new HatifError('no_human_in_call', 'No human talks with this caller.', { status: 409 });
    const of = { callId, queueId: lead.queueId, agentId: deskOpen(agentId), part: 'joined', at } as const;
    const handoff = await beginHandoff(tx, of);
    await audit(tx, { actor: { user: sight.userId }, action: 'join_call', rule, subject: { call: callId } });
    return wayIn(tx, handoff);
  });
}

async function wayIn(tx: Transaction, handoff: Handoff): Promise<WayIn> {
  const room = (await selectCall(tx, handoff.callId))?.room;
  if (room) return { handoff, room };
  throw new HatifError('no_room', 'This call is held without a room.', { status: 409 });
}
