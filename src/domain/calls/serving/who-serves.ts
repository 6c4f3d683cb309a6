import type { Database } from '../../../db/client.ts';
import { assignCall, hasOtherWorker, selectCallsOf, type JobOfCall } from '../../../db/queries/workers.ts';

/** A worker that beat within this time takes calls. */
const freshMs = 3_000;

/** Notes whose beat stands for a call from now on. False when the call is over or a newer job has it. */
export async function serveCallAs(
  db: Database,
  call: { callId: string; epoch: number; workerId: string },
): Promise<boolean> {
  return (await assignCall(db, call)) !== null;
}

/** The calls in rooms for which this worker's beat stands, with the jobs that took them last. */
export async function callsOf(db: Database, workerId: string): Promise<JobOfCall[]> {
  const rows = await selectCallsOf(db, workerId);
  return rows.map(({ id, epoch, jobId }) => ({ callId: id, epoch, jobId: jobId ?? '' }));
}

/** Whether a worker other than this one would take over its calls. */
export async function hasSuccessor(db: Database, workerId: string): Promise<boolean> {
  return hasOtherWorker(db, workerId, freshMs);
}
