import type { Queryable } from '../../db/client.ts';
import { selectSessions } from '../../db/queries/users.ts';
import { closeDesk } from '../desk/availability.ts';

/** Whoever is signed in nowhere any more is offline at their desk, and it rings no more. */
export async function leaveDeskIfSignedOut(db: Queryable, userId: string, at: Date): Promise<void> {
  if ((await selectSessions(db, userId)).length === 0) await closeDesk(db, { userId, at });
}
