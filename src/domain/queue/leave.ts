import type { Queryable } from '../../db/client.ts';
import { selectHandoffsOfCall } from '../../db/queries/handoffs.ts';
import { lockQueue, selectOpenQueueRow } from '../../db/queries/queue.ts';
import { transact } from '../../db/transact.ts';
import { endEntry } from './entry.ts';
import { endHandoff } from './handoffs.ts';
import type { QueueOutcome } from './types.ts';

type Leaving = Extract<
  QueueOutcome,
  'callback' | 'message' | 'assistant' | 'abandoned' | 'no_answer' | 'failed'
>;

/**
 * A caller waits no longer, and a desk that rings for them falls silent at once. False when they were not in line: nobody
 * had put them there, or a human has accepted them meanwhile.
 */
export async function leaveQueue(
  db: Queryable,
  { callId, outcome, at }: { callId: string; outcome: Leaving; at: Date },
): Promise<boolean> {
  return transact(db, async (tx) => {
    await lockQueue(tx);
    const entry = await selectOpenQueueRow(tx, callId);
    if (entry?.state !== 'waiting' && entry?.state !== 'offered') return false;
    await endEntry(tx, entry, { outcome, at });
    return true;
  });
}

/**
 * A call has ended, by whomever: its caller waits for nobody, what rings falls silent, and its humans are free. In the
 * transaction of the end.
 */
export async function endQueueOfCall(
  tx: Queryable,
  { callId, failed, at }: { callId: string; failed: boolean; at: Date },
): Promise<void> {
  const concerns = (await selectOpenQueueRow(tx, callId)) ?? (await selectHandoffsOfCall(tx, callId))[0];
  if (!concerns) return;
  await lockQueue(tx);
  const entry = await selectOpenQueueRow(tx, callId);
  if (entry) {
    const outcome = entry.state === 'talking' ? 'served' : failed ? 'failed' : 'abandoned';
    await endEntry(tx, entry, { outcome, at });
  }
  for (const handoff of await selectHandoffsOfCall(tx, callId))
    await endHandoff(tx, handoff, { end: failed ? 'ended' : 'caller_left', at });
}
