import type { Queryable } from '../../db/client.ts';
import { selectHandoffsOfCalls } from '../../db/queries/handoffs.ts';
import { selectAgentNames } from '../../db/queries/humans.ts';
import { selectNewestQueueRows } from '../../db/queries/queue.ts';
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
  const [found] = (await queuesOf(db, [callId])).values();
  return found ?? { entry: null, humans: [], names: {} };
}

/** {@link queueOf} of many calls at once: as many queries as of one. */
export async function queuesOf(db: Queryable, callIds: readonly string[]): Promise<Map<string, QueueOfCall>> {
  const entries = await selectNewestQueueRows(db, callIds);
  const handoffs = await selectHandoffsOfCalls(db, callIds);
  const found = callIds.map((callId) => ({
    callId,
    entry: entries.find((entry) => entry.callId === callId) ?? null,
    humans: handoffs.filter((handoff) => handoff.callId === callId),
  }));
  const names = await selectAgentNames(db, [...new Set(found.flatMap(namedIn))]);
  return new Map(
    found.map(({ callId, ...of }) => {
      const own = namedIn(of).flatMap((id) => (names[id] ? [[id, names[id]] as const] : []));
      return [callId, { ...of, names: Object.fromEntries(own) }];
    }),
  );
}

function namedIn({ entry, humans }: Pick<QueueOfCall, 'entry' | 'humans'>): string[] {
  const ids = [entry?.agentId, entry?.forAgentId, ...humans.map(({ agentId }) => agentId)];
  return ids.filter((id) => typeof id === 'string');
}
