import type { Database, Transaction } from '../../db/client.ts';
import { selectAgent, type AgentRow } from '../../db/queries/agents.ts';
import { selectHandoffsOfCall, selectNotCome } from '../../db/queries/handoffs.ts';
import { selectHumans, selectSilent, selectWrappingUp, updateAgent } from '../../db/queries/humans.ts';
import { insertOffer, selectRefusals } from '../../db/queries/queue-offers.ts';
import {
  lockQueue,
  selectLeftByCall,
  selectLine,
  selectNotJoined,
  selectRungOut,
  selectWaitingSince,
  updateQueueRow,
} from '../../db/queries/queue.ts';
import { transact } from '../../db/transact.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { goOffline } from '../desk/availability.ts';
import { changeStatus } from '../desk/change-status.ts';
import { appendEvent } from '../events/events.ts';
import { endEntry, tellEntry, waitAgain } from './entry.ts';
import { endHandoff } from './handoffs.ts';
import { endQueueOfCall } from './leave.ts';
import { match, type Match } from './match.ts';
import { silentMs } from './on-duty.ts';
import type { QueueCentre } from './types.ts';

const secondMs = 1_000;
const minuteMs = 60_000;
const before = (at: Date, ms: number): Date => new Date(at.getTime() - ms);
const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/**
 * One pass over the queue: what is due by a moment happens, and whoever waits is offered to whoever is free, in one short
 * transaction. Any number of processes may do it; they wait for each other.
 */
export async function passQueue(db: Database, centre: QueueCentre, at: Date): Promise<void> {
  const rungOut = await transact(db, async (tx) => {
    await lockQueue(tx);
    await endLeft(tx, at);
    await goSilent(tx, at);
    const missed = await ringOut(tx, centre, at);
    await missHumans(tx, centre, at);
    await missColleagues(tx, centre, at);
    await giveUp(tx, centre, at);
    await endWrapUps(tx, centre, at);
    await offerCallers(tx, centre, at);
    return missed;
  });
  const rangMs = centre.queue.ringSeconds * secondMs;
  for (let missed = 0; missed < rungOut; missed += 1)
    metrics.queueRing.observe({ outcome: 'missed' }, rangMs);
}

/** Of calls that ended otherwise than by their own end. */
async function endLeft(tx: Transaction, at: Date): Promise<void> {
  for (const callId of await selectLeftByCall(tx)) await endQueueOfCall(tx, { callId, failed: false, at });
}

/** A desk that was not heard of for long is nobody's to be rung. */
async function goSilent(tx: Transaction, at: Date): Promise<void> {
  for (const agent of await selectSilent(tx, before(at, silentMs))) await goOffline(tx, agent, { at });
}

/** Nobody answered: the next, and who let too many ring out is away. */
async function ringOut(tx: Transaction, { queue }: QueueCentre, at: Date): Promise<number> {
  const rungOut = await selectRungOut(tx, at);
  for (const entry of rungOut) {
    await waitAgain(tx, entry, { outcome: 'missed', at });
    const agent = entry.agentId === null ? null : await selectAgent(tx, entry.agentId);
    if (!agent) continue;
    const missedOffers = agent.missedOffers + 1;
    const missed = await updateAgent(tx, agent.id, { missedOffers });
    if (missedOffers >= queue.missesBeforeAway)
      await changeStatus(tx, missed, { status: 'break', reason: 'away', at });
  }
  return rungOut.length;
}

/** Whoever accepted and did not come: the caller waits again, at their place. */
async function missHumans(tx: Transaction, { queue }: QueueCentre, at: Date): Promise<void> {
  for (const entry of await selectNotJoined(tx, before(at, queue.joinSeconds * secondMs))) {
    const present = await selectHandoffsOfCall(tx, entry.callId);
    for (const handoff of present.filter(({ queueId }) => queueId === entry.id))
      await endHandoff(tx, handoff, { end: 'lost', at });
    await waitAgain(tx, entry, { outcome: 'missed', at });
  }
}

/** Whoever was asked or brought in and did not come need not come any more. */
async function missColleagues(tx: Transaction, { queue }: QueueCentre, at: Date): Promise<void> {
  for (const handoff of await selectNotCome(tx, before(at, queue.joinSeconds * secondMs)))
    await endHandoff(tx, handoff, { end: 'lost', at });
}

async function giveUp(tx: Transaction, { queue }: QueueCentre, at: Date): Promise<void> {
  for (const entry of await selectWaitingSince(tx, before(at, queue.longestWaitMinutes * minuteMs)))
    await endEntry(tx, entry, { outcome: 'no_answer', at });
}

/** Whoever wraps up has so long for it, and is available afterwards. */
async function endWrapUps(tx: Transaction, { queue }: QueueCentre, at: Date): Promise<void> {
  for (const agent of await selectWrappingUp(tx)) {
    const until = agent.wrapUpUntil ?? after(agent.statusSince, queue.wrapUpSeconds * secondMs);
    if (until <= at) await changeStatus(tx, agent, { status: 'available', at });
    else if (agent.wrapUpUntil === null) await tellWrapUp(tx, agent, until);
  }
}

async function tellWrapUp(tx: Transaction, { id, status, deskId }: AgentRow, until: Date): Promise<void> {
  await updateAgent(tx, id, { wrapUpUntil: until });
  await appendEvent(tx, {
    type: 'agent_changed',
    data: { agentId: id, status, reason: null, deskId },
  });
}

async function offerCallers(tx: Transaction, centre: QueueCentre, at: Date): Promise<void> {
  const humans = await selectHumans(tx, { seenSince: before(at, silentMs), free: true });
  if (humans.length === 0) return;
  const waiting = (await selectLine(tx)).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return;
  const refused = await selectRefusals(tx, {
    after: before(at, centre.queue.againAfterSeconds * secondMs),
    until: at,
  });
  for (const matched of match(waiting, humans, { refused, at }, centre)) await offer(tx, matched, centre, at);
}

async function offer(tx: Transaction, { entryId, agentId }: Match, { queue }: QueueCentre, at: Date) {
  const { id: offerId } = await insertOffer(tx, { queueId: entryId, agentId, offeredAt: at });
  const offered = await updateQueueRow(tx, entryId, {
    state: 'offered',
    agentId,
    offerId,
    offerUntil: after(at, queue.ringSeconds * secondMs),
  });
  await tellEntry(tx, offered);
}
