import type { Queryable } from '../../db/client.ts';
import { countLine } from '../../db/queries/queue.ts';
import type { Department } from '../../shared/vocabulary.ts';

/** How many callers are in line for humans, and since when the first to come does, by department; none: not listed. */
export async function lineOf(
  db: Queryable,
): Promise<Map<Department, { callers: number; oldest: Date | null }>> {
  const counted = await countLine(db);
  return new Map(counted.map(({ department, ...line }) => [department, line]));
}
