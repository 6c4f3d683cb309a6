import type { Database, Transaction } from '../../db/client.ts';
import { selectAgent, type AgentRow } from '../../db/queries/agents.ts';
import { selectHandoffsOfCall, selectNotCome } from '../../db/queries/handoffs.ts';
import { selectHumans, selectSilent, selectWrappingUp, updateAgent } from '../../db/queries/humans.ts';
import { insertOffers, selectRefusals } from '../../db/queries/queue-offers.ts';
import {
  lockQueue,
  selectLeftByCall,
  selectLine,
  selectNotJoined,
  selectRungOut,
  selectWaitingSince,
} from '../../db/queries/queue.ts';
import { transact } from '../../db/transact.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { goOffline } from '../desk/availability.ts';
import { changeStatus } from '../desk/change-status.ts';
import { appendEvent } from '../events/events.ts';
import { endEntry, tellEntries, waitAgain } from './entry.ts';
import { endHandoff } from './handoffs.ts';
import { endQueueOfCall } from './leave.ts';
import { match } from './match.ts';
import { momentsAt } from './moments.ts';
import { silentMs } from './on-duty.ts';
import type { QueueCentre } from './types.ts';

const secondMs = 1_000;
const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

type Moments = ReturnType<typeof momentsAt> & { clearSince: Date };

/**
 * One pass over the queue: what is due happens, and whoever waits is offered to whoever is free, in one short transaction.
 * Any number of processes may do it; they wait for each other. Nobody is taken to be away for what they were to do before
 * `clearSince`: then they could not have been heard.
 */
export async function passQueue(
  db: Database,
  centre: QueueCentre,
  at: Date,
  clearSince = new Date(0),
): Promise<void> {
  const moments = { ...momentsAt(at, clearSince, centre), clearSince };
  const missed = await transact(db, async (tx) => {
    await lockQueue(tx);
    await endLeft(tx, at);
    for (const agent of await selectSilent(tx, moments.silentBefore)) await goOffline(tx, agent, { at });
    const missed = await ringOut(tx, centre, moments);
    await missHumans(tx, moments);
    for (const handoff of await selectNotCome(tx, moments.acceptedBefore))
      await endHandoff(tx, handoff, { end: 'lost', at });
    for (const entry of await selectWaitingSince(tx, moments.waitingSince))
      await endEntry(tx, entry, { outcome: 'no_answer', at });
    await endWrapUps(tx, centre, at);
    await offerCallers(tx, centre, at);
    return missed;
  });
  const rangMs = centre.queue.ringSeconds * secondMs;
  for (let n = 0; n < missed; n += 1) metrics.queueRing.observe({ outcome: 'missed' }, rangMs);
}

/** Of calls that ended otherwise than by their own end. */
async function endLeft(tx: Transaction, at: Date): Promise<void> {
  for (const callId of await selectLeftByCall(tx)) await endQueueOfCall(tx, { callId, failed: false, at });
}

/**
 * Nobody answered: the next, and who let too many ring out is away. An offer that rang while nobody could have been heard is
 * held against nobody. Returns how many were missed.
 */
async function ringOut(
  tx: Transaction,
  { queue }: QueueCentre,
  { at, clearSince }: Moments,
): Promise<number> {
  const rungOut = await selectRungOut(tx, at);
  const missed = rungOut.filter(
    ({ offerUntil }) => offerUntil !== null && after(offerUntil, -queue.ringSeconds * secondMs) >= clearSince,
  );
  for (const entry of rungOut)
    await waitAgain(tx, entry, { outcome: missed.includes(entry) ? 'missed' : 'withdrawn', at });
  for (const { agentId } of missed) {
    const agent = agentId === null ? null : await selectAgent(tx, agentId);
    if (!agent) continue;
    const missedOffers = agent.missedOffers + 1;
    const absent = await updateAgent(tx, agent.id, { missedOffers });
    if (missedOffers >= queue.missesBeforeAway)
      await changeStatus(tx, absent, { status: 'break', reason: 'away', at });
  }
  return missed.length;
}

/** Whoever accepted and did not come: the caller waits again, at their place. */
async function missHumans(tx: Transaction, { at, acceptedBefore }: Moments): Promise<void> {
  for (const entry of await selectNotJoined(tx, acceptedBefore)) {
    const present = await selectHandoffsOfCall(tx, entry.callId);
    for (const handoff of present.filter(({ queueId }) => queueId === entry.id))
      await endHandoff(tx, handoff, { end: 'lost', at });
    await waitAgain(tx, entry, { outcome: 'missed', at });
  }
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
  const humans = await selectHumans(tx, { seenSince: after(at, -silentMs), free: true });
  if (humans.length === 0) return;
  const waiting = (await selectLine(tx)).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return;
  const refused = await selectRefusals(tx, {
    after: after(at, -centre.queue.againAfterSeconds * secondMs),
    until: at,
  });
  const matches = match(waiting, humans, { refused, at }, centre);
  const until = after(at, centre.queue.ringSeconds * secondMs);
  await tellEntries(tx, await insertOffers(tx, matches, { at, until }));
}
