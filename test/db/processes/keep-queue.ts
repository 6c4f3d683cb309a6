// Keeps the parent's queue, and does what callers and humans do at random, in a race with others, until it is told to stop.
import { setTimeout as sleep } from 'node:timers/promises';
import { eq, ne } from 'drizzle-orm';
import type { Centre } from '../../../src/config/centre.ts';
import { openDatabase, type DatabaseConfig } from '../../../src/db/client.ts';
import { agents, callQueue } from '../../../src/db/schema/index.ts';
import { finishCall } from '../../../src/domain/calls/life/finish-call.ts';
import { setStatus } from '../../../src/domain/desk/index.ts';
import {
  acceptOffer,
  declineOffer,
  joinHandoff,
  leaveQueue,
  QueueKeeper,
} from '../../../src/domain/queue/index.ts';
import { errorCode } from '../../../src/errors.ts';
import { createLogger } from '../../../src/logger.ts';

/** What came of somebody's taking an offer. */
export interface RacedOffer {
  offerId: string;
  agentId: string;
  handoffId: string | null;
  code: string | null;
}

const { config, centre } = JSON.parse(process.argv[2] ?? '') as { config: DatabaseConfig; centre: Centre };
const logger = createLogger('keeper', 'silent');
const db = await openDatabase({ ...config, database: { ...config.database, pool: 3 } }, logger);
const keeper = new QueueKeeper({ db, logger, centre, clock: () => new Date() });
keeper.begin();

const stop = new AbortController();
process.once('message', () => stop.abort());
/** Every offer that was seen, those that are over too. */
const seen = new Map<string, { offerId: string; agentId: string }>();
const raced: RacedOffer[] = [];
const ending = {
  epoch: 1,
  outcome: 'escalated',
  language: null,
  department: null,
  summary: '',
  sentiment: 0,
  followUp: false,
} as const;
const likely = (probability: number): boolean => Math.random() < probability;

while (!stop.signal.aborted) {
  const at = new Date();
  for (const entry of await db.select().from(callQueue).where(ne(callQueue.state, 'over'))) {
    const { callId, agentId, offerId, state } = entry;
    if (state === 'offered' && agentId !== null && offerId !== null) seen.set(offerId, { offerId, agentId });
    if (state === 'talking' && likely(0.1)) await finishCall(db, { ...ending, callId, endedAt: at });
    if (state === 'waiting' && likely(0.001)) await leaveQueue(db, { callId, outcome: 'callback', at });
    if (state === 'offered' && likely(0.005)) await finishCall(db, { ...ending, callId, endedAt: at });
  }
  for (const offer of [...seen.values()].slice(-8)) await answer(offer);
  await comeAndGo();
  await sleep(30 + Math.random() * 60);
}
await keeper.end();
await new Promise((resolve) => process.send?.(raced, resolve));
await db.close();

async function answer(offer: { offerId: string; agentId: string }): Promise<void> {
  const at = new Date();
  if (likely(0.05)) {
    await declineOffer(db, { ...offer, at }).catch(() => undefined);
    return;
  }
  if (!likely(0.6)) return;
  try {
    const { id: handoffId } = await acceptOffer(db, { ...offer, at });
    raced.push({ ...offer, handoffId, code: null });
    await joinHandoff(db, { handoffId, at });
  } catch (error) {
    raced.push({ ...offer, handoffId: null, code: errorCode(error) });
  }
}

async function comeAndGo(): Promise<void> {
  const [agent] = await db
    .select()
    .from(agents)
    .where(eq(agents.status, likely(0.7) ? 'break' : 'available'));
  if (!agent || likely(0.8)) return;
  const status = agent.status === 'available' && likely(0.5) ? 'break' : 'available';
  await setStatus(db, { agentId: agent.id, status, at: new Date() });
}
