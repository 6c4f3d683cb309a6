import type { Database } from '../../db/client.ts';
import { markBroken, markLeft } from '../../db/queries/workers.ts';
import { transact } from '../../db/transact.ts';
import { appendEvent } from '../events/events.ts';

/** Deaths no further apart than this count as one row of deaths. */
export const deathsTogetherMs = 2 * 60_000;
/** After so many deaths in a row the next agent apologises, sees to a human and ends the call. */
export const deathsToGiveUp = 3;
/** Where even that does not come about, the call is closed. */
export const mostDeaths = 5;

/** The job of this epoch is dead. Answers the deaths in a row, or null when the call is over or another job has it. */
export async function breakCall(
  db: Database,
  call: { callId: string; epoch: number },
): Promise<{ deaths: number } | null> {
  return transact(db, async (tx) => {
    const row = await markBroken(tx, call, deathsTogetherMs);
    if (!row) return null;
    const { deaths } = row;
    await appendEvent(tx, { type: 'call_broken', callId: call.callId, data: { epoch: call.epoch, deaths } });
    return { deaths };
  });
}

/** The job of this epoch has left the call for another to go on with. */
export async function leaveCall(db: Database, call: { callId: string; epoch: number }): Promise<boolean> {
  return (await markLeft(db, call)) !== null;
}
