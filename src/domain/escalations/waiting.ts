import type { Queryable } from '../../db/client.ts';
import { selectWaiting, type WaitingRow } from '../../db/queries/escalations.ts';

/** How many who wait are listed. */
const mostWaiting = 500;

/** Who waits for a human of these departments (null: of all), on the line or to be called back; the first first. */
export async function listWaiting(
  db: Queryable,
  departments: readonly string[] | null,
): Promise<WaitingRow[]> {
  return departments?.length === 0 ? [] : selectWaiting(db, departments, mostWaiting);
}
