import type { Database } from '../../db/client.ts';
import { selectWaiting, type WaitingRow } from '../../db/queries/escalations.ts';
import { becomeSeer } from '../../db/queries/human-role.ts';

/** How many who wait are listed. */
const mostWaiting = 500;

/**
 * Who waits for a human of these departments (null: of all), on the line or to be called back; the first first. The database
 * itself shows no others.
 */
export async function listWaiting(
  db: Database,
  departments: readonly string[] | null,
): Promise<WaitingRow[]> {
  return db.transaction(async (tx) => {
    await becomeSeer(tx, departments);
    return selectWaiting(tx, mostWaiting);
  });
}
