import { selectCallIn } from '../../db/queries/calls.ts';
import type { Database } from '../../db/client.ts';
import { selectHandoffsOfCall } from '../../db/queries/handoffs.ts';
import { transact } from '../../db/transact.ts';
import { handoffOf, type Occupants, type RoomReport, type Rooms } from '../calls/rooms.ts';
import { joinHandoff } from './handoffs.ts';
import { loseHuman } from './in-room.ts';
import { endQueueOfCall, leaveQueue } from './leave.ts';
import type { QueueCentre } from './types.ts';

/** What following a report needs. */
export interface FollowNeeds {
  db: Database;
  rooms: Pick<Rooms, 'occupants'>;
  clock: () => Date;
  readonly centre: QueueCentre;
}

/**
 * Writes down what a report of the media server means for who waits and who talks, where the job of the call has not done so.
 * Who is in the room now decides: reports come late, again and out of order. A room without a call means nothing.
 */
export async function followReport(needs: FollowNeeds, report: RoomReport): Promise<void> {
  const { db, rooms, clock } = needs;
  const callId = await selectCallIn(db, report.room);
  if (callId === null) return;
  const occupants = await rooms.occupants(report.room);
  if (report.what === 'finished') {
    if (occupants) return;
    await transact(db, (tx) => endQueueOfCall(tx, { callId, failed: false, at: clock() }));
  } else if (!occupants) return;
  else if (handoffOf(report.identity) === null) await followCaller(needs, { callId, report, occupants });
  else await followHuman(needs, { callId, report, occupants });
}

interface Seen {
  callId: string;
  report: Exclude<RoomReport, { what: 'finished' }>;
  occupants: Occupants;
}

/** A human is in the room or is not, whichever was reported. */
async function followHuman(needs: FollowNeeds, { callId, report, occupants }: Seen): Promise<void> {
  const { db, clock, centre } = needs;
  const handoff = (await selectHandoffsOfCall(db, callId)).find(
    ({ identity }) => identity === report.identity,
  );
  if (!handoff) return;
  const of = { handoffId: handoff.id, at: clock() };
  const here = occupants.humans.includes(report.identity);
  if (report.what === 'joined' && here) await joinHandoff(db, of);
  if (report.what === 'left' && !here) await loseHuman(db, of, centre);
}

/** A caller whose line broke may come back; one who hung up does not. */
async function followCaller({ db, clock }: FollowNeeds, { callId, report, occupants }: Seen): Promise<void> {
  if (report.what !== 'left' || report.by !== 'themselves' || occupants.callers.length > 0) return;
  await leaveQueue(db, { callId, outcome: 'abandoned', at: clock() });
}
