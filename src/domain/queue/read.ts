import type { Queryable } from '../../db/client.ts';
import { selectHandoffsOfCall } from '../../db/queries/handoffs.ts';
import { selectAgentNames } from '../../db/queries/humans.ts';
import { selectNewestQueueRow } from '../../db/queries/queue.ts';
import type { Handoff, QueueEntry } from './types.ts';

/** A call as the queue knows it. */
export interface QueueOfCall {
  /** The newest row of the call, over or not; null: nobody has put its caller in line. */
  entry: QueueEntry | null;
  /** Humans who are in the room or on their way, in the order in which they came. */
  humans: Handoff[];
  /** What those are called who are in any of it. */
  names: Record<string, { ar: string; en: string }>;
}

/** Where a call's caller is in the queue, and which humans are with them. */
export async function queueOf(db: Queryable, callId: string): Promise<QueueOfCall> {
  const entry = await selectNewestQueueRow(db, callId);
  const humans = await selectHandoffsOfCall(db, callId);
  const named = [entry?.agentId, entry?.forAgentId, ...humans.map(({ agentId }) => agentId)];
  const ids = new Set(named.filter((id) => typeof id === 'string'));
  return { entry, humans, names: await selectAgentNames(db, [...ids]) };
}
