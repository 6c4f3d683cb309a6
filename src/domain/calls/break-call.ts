import type { Database } from '../../db/client.ts';
import { markBroken, markLeft, type JobOfCall } from '../../db/queries/workers.ts';
import { transact } from '../../db/transact.ts';
import { appendEvent } from '../events/events.ts';

/** Deaths no further apart than this count as one row of deaths. */
export const deathsTogetherMs = 2 * 60_000;
/** After so many deaths in a row the next agent apologises, sees to a human and ends the call. */
export const deathsToGiveUp = 3;
/** Where even that does not come about, the call is closed. */
export const mostDeaths = 5;

/**
 * The job is dead. Answers the epoch in which it left the call and the deaths in a row, or null when the call is over
 * or another job has it.
 */
export async function breakCall(
  db: Database,
  job: JobOfCall,
): Promise<{ epoch: number; deaths: number } | null> {
  return transact(db, async (tx) => {
    const row = await markBroken(tx, job, deathsTogetherMs);
    if (!row) return null;
    const { id: callId, epoch, deaths } = row;
    await appendEvent(tx, { type: 'call_broken', callId, data: { epoch, deaths } });
    return { epoch, deaths };
  });
}

/** The job has left the call for another to go on with: as of this epoch. Null when one has it already. */
export async function leaveCall(db: Database, job: JobOfCall): Promise<{ epoch: number } | null> {
  return markLeft(db, job);
}
