import type { Queryable } from '../../db/client.ts';
import { countWaitingEscalations } from '../../db/queries/escalations.ts';
import type { Department } from '../../shared/vocabulary.ts';

/** How many callers wait for a human, and since when the first of them does, by department; none: not listed. */
export async function countWaiting(
  db: Queryable,
): Promise<Map<Department, { waiting: number; oldest: Date | null }>> {
  const counted = await countWaitingEscalations(db);
  return new Map(counted.map(({ department, ...waiting }) => [department, waiting]));
}
