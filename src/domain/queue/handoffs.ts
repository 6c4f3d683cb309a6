import { randomUUID } from 'node:crypto';
import type { Queryable } from '../../db/client.ts';
import { selectAgent } from '../../db/queries/agents.ts';
import {
  countHandoffsOfAgent,
  insertHandoff,
  selectHandoff,
  updateHandoff,
} from '../../db/queries/handoffs.ts';
import { lockQueue, selectQueueRow, updateQueueRow } from '../../db/queries/queue.ts';
import { transact } from '../../db/transact.ts';
import { changeStatus } from '../desk/change-status.ts';
import { appendEvent } from '../events/events.ts';
import { stopRinging, tellEntry } from './entry.ts';
import type { Handoff, HandoffEnd, QueueEntry } from './types.ts';

/** Ends after which the human who led the call has its case to close. */
const wrapsUp: ReadonlySet<HandoffEnd> = new Set(['ended', 'transferred', 'returned', 'caller_left']);

/** Tells those who watch of a human in a caller's room. */
export async function tellHandoff(tx: Queryable, handoff: Handoff): Promise<void> {
  const { id: handoffId, callId, agentId, part, held, joinedAt, leftAt, end } = handoff;
  await appendEvent(tx, {
    type: 'handoff_changed',
    callId,
    data: { handoffId, agentId, part, held, joined: joinedAt !== null, left: leftAt !== null, end },
  });
}

/**
 * A human is on the way into a caller's room, and on a call from now on. The lock of the queue is held; the database refuses
 * a second human who leads the call, and the same one twice.
 */
export async function beginHandoff(
  tx: Queryable,
  { at, ...of }: Pick<Handoff, 'callId' | 'queueId' | 'agentId' | 'part'> & { at: Date },
): Promise<Handoff> {
  const id = randomUUID();
  const handoff = await insertHandoff(tx, { ...of, id, identity: `human-${id}`, createdAt: at });
  const agent = await selectAgent(tx, of.agentId);
  if (agent && agent.status !== 'break' && agent.status !== 'offline')
    await changeStatus(tx, agent, { status: 'on_call', at });
  await tellHandoff(tx, handoff);
  return handoff;
}

/** A human was heard of in the caller's room: of who leads the call the caller's waiting is over. Once. */
export async function joinHandoff(
  db: Queryable,
  { handoffId, at }: { handoffId: string; at: Date },
): Promise<Handoff | null> {
  return transact(db, async (tx) => {
    await lockQueue(tx);
    const handoff = await selectHandoff(tx, handoffId);
    if (!handoff || handoff.joinedAt !== null || handoff.leftAt !== null) return handoff;
    const joined = await updateHandoff(tx, handoffId, { joinedAt: at });
    const entry = handoff.queueId === null ? null : await selectQueueRow(tx, handoff.queueId);
    if (entry?.state === 'joining' && handoff.part === 'lead')
      await tellEntry(tx, await updateQueueRow(tx, entry.id, { state: 'talking', talkingAt: at }));
    await tellHandoff(tx, joined);
    return joined;
  });
}

/**
 * A human leaves a caller's room, or never came: with their last call they are available again, or wrap up where they led
 * it to its end. Once; the lock of the queue is held.
 */
export async function endHandoff(
  tx: Queryable,
  handoff: Handoff,
  { end, at }: { end: HandoffEnd; at: Date },
): Promise<Handoff> {
  if (handoff.leftAt !== null) return handoff;
  const held = handoff.heldAt === null ? 0 : Math.max(0, at.getTime() - handoff.heldAt.getTime());
  const ended = await updateHandoff(tx, handoff.id, {
    leftAt: at,
    end,
    held: false,
    heldAt: null,
    heldMs: handoff.heldMs + held,
  });
  await becomeFree(tx, ended, at);
  await tellHandoff(tx, ended);
  return ended;
}

async function becomeFree(tx: Queryable, handoff: Handoff, at: Date): Promise<void> {
  const agent = await selectAgent(tx, handoff.agentId);
  if (agent?.status !== 'on_call' || (await countHandoffsOfAgent(tx, agent.id)) > 0) return;
  const { part, joinedAt, end } = handoff;
  const led = part === 'lead' && joinedAt !== null && end !== null && wrapsUp.has(end);
  if (led) await stopRinging(tx, agent.id, at);
  // How long they have for it, the keeper says.
  await changeStatus(tx, agent, { status: led ? 'wrap_up' : 'available', at });
}

/** A human who is in the room already leads the call from now on. The lock of the queue is held, and nobody else leads it. */
export async function leadOn(tx: Queryable, entry: QueueEntry, { id, agentId }: Handoff): Promise<void> {
  await tellHandoff(tx, await updateHandoff(tx, id, { part: 'lead', queueId: entry.id }));
  await tellEntry(tx, await updateQueueRow(tx, entry.id, { agentId }));
}
