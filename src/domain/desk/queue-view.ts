import type { Database } from '../../db/client.ts';
import { selectQueued, type QueuedRow } from '../../db/queries/desk-queue.ts';
import { selectWaiting, type WaitingRow } from '../../db/queries/escalations.ts';
import { asHuman, type Sight } from './as-human.ts';
import type { Both } from './both.ts';
import { moodNow } from './moods.ts';

/** How many who were promised a call back are listed. */
const mostCallbacks = 200;

/** A caller who is on the line for a human. */
export type Queued = Omit<QueuedRow, 'moods' | 'agentAr' | 'agentEn' | 'agentId'> & {
  mood: number | null;
  /** From 1; null for who waits no more. */
  place: number | null;
  /** Whose desk rings, or who talks with them. */
  by: { agentId: string; name: Both } | null;
};

/** Who waits for a human: on the line, and everybody else, who is to be called back. */
export async function queueSeen(
  db: Database,
  sight: Sight,
): Promise<{ waiting: Queued[]; callbacks: WaitingRow[] }> {
  return asHuman(db, sight, async (tx) => {
    const rows = await selectQueued(tx);
    const callbacks = await selectWaiting(tx, { limit: mostCallbacks });
    return { waiting: placed(rows), callbacks };
  });
}

/** Callers in the queue as the desk shows them; those who wait are numbered in each department. */
export function placed(rows: readonly QueuedRow[]): Queued[] {
  const counted = new Map<string, number>();
  return rows.map((row) => {
    const { state, department } = row;
    const place = state === 'waiting' || state === 'offered' ? (counted.get(department) ?? 0) + 1 : null;
    if (place !== null) counted.set(department, place);
    return { ...queuedOf(row), place };
  });
}

/** A caller in the queue as the desk shows them. */
export function queuedOf({ moods, agentId, agentAr, agentEn, ...row }: QueuedRow): Omit<Queued, 'place'> {
  const by =
    agentId === null || agentAr === null || agentEn === null
      ? null
      : { agentId, name: { ar: agentAr, en: agentEn } };
  return { ...row, mood: moodNow(moods), by };
}
