import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/client.ts';
import { isConnectionLoss } from '../../db/errors.ts';
import { bellOf } from '../events/bell.ts';
import { queueOf, type QueueOfCall } from './read.ts';

/** How long a watcher rests after a look, whatever else is announced, and how long it sleeps at most, in milliseconds. */
const restMs = 250;
const lookAgainMs = 2_000;

/**
 * A call's place in the queue and its humans, again and again: soon after anything was announced, and from time to time.
 * Ends when `signal` is aborted. A database that is away makes it wait, not fail.
 */
export async function* watchQueue(
  db: Database,
  callId: string,
  signal: AbortSignal,
): AsyncGenerator<QueueOfCall, void, undefined> {
  const bell = bellOf(db);
  await using _hearing = await bell.join();
  while (!signal.aborted) {
    const rung = bell.next();
    const found = db.health.away ? null : await queueOf(db, callId).catch(nothingWhenAway);
    if (signal.aborted) return;
    if (found) yield found;
    await pause(restMs, signal);
    await Promise.race([rung, pause(lookAgainMs, signal)]);
  }
}

function nothingWhenAway(error: unknown): null {
  if (!isConnectionLoss(error)) throw error;
  return null;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {}); // aborted
}
