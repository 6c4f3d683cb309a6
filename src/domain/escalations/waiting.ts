import type { Database } from '../../db/client.ts';
import { selectWaiting, type WaitingRow } from '../../db/queries/escalations.ts';
import { becomeHuman, type Sight } from '../../db/queries/human-role.ts';

/** How many who wait are listed. */
const mostWaiting = 500;

/**
 * Who waits for a human, on the line or to be called back, as far as somebody at the desk sees them; the first first. The
 * database itself shows no others.
 */
export async function listWaiting(db: Database, sight: Sight): Promise<WaitingRow[]> {
  return db.transaction(async (tx) => {
    await becomeHuman(tx, sight);
    return selectWaiting(tx, { limit: mostWaiting, onLine: true });
  });
}
