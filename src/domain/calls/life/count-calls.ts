import type { Queryable } from '../../../db/client.ts';
import { countOpenCalls } from '../../../db/queries/calls.ts';

/** How many calls are created and not answered yet, and how many are under way. */
export async function countCalls(db: Queryable): Promise<{ created: number; active: number }> {
  const counted = await countOpenCalls(db);
  const of = (status: string): number => counted.find((row) => row.status === status)?.calls ?? 0;
  return { created: of('created'), active: of('active') };
}
