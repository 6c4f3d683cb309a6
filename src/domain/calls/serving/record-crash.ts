import type { Database } from '../../../db/client.ts';
import { markBroken, markLeft, type JobOfCall } from '../../../db/queries/workers.ts';
import { transact } from '../../../db/transact.ts';
import { appendEvent } from '../../events/events.ts';

/** How close together crashes count as consecutive, in milliseconds. */
export const crashesTogetherMs = 2 * 60_000;
/** How many crashes in a row make the next agent apologise, see to a human and end the call. */
export const crashesBeforeGivingUp = 3;
/** How many crashes in a row a call outlives; after one more it is closed. */
export const maxCrashes = 5;

/**
 * Records that the job crashed. Answers the epoch in which it left the call and the crashes in a row, or null when the
 * call is over or another job has it.
 */
export async function recordCrash(
  db: Database,
  job: JobOfCall,
): Promise<{ epoch: number; crashes: number } | null> {
  return transact(db, async (tx) => {
    const row = await markBroken(tx, job, crashesTogetherMs);
    if (!row) return null;
    const { id: callId, epoch, crashes } = row;
    await appendEvent(tx, { type: 'call_broken', callId, data: { epoch, crashes } });
    return { epoch, crashes };
  });
}

/** The job has left the call for another to go on with: as of this epoch. Null when one has it already. */
export async function leaveCall(db: Database, job: JobOfCall): Promise<{ epoch: number } | null> {
  return markLeft(db, job);
}
