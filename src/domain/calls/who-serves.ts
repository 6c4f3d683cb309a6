import type { Database } from '../../db/client.ts';
import { assignCall, hasOtherWorker } from '../../db/queries/workers.ts';

/** A worker that beat within this time takes calls. */
const freshMs = 3_000;

/** Notes whose beat stands for a call from now on. False when the call is over or a newer job has it. */
export async function serveCallAs(
  db: Database,
  call: { callId: string; epoch: number; workerId: string },
): Promise<boolean> {
  return (await assignCall(db, call)) !== null;
}

/** Whether a worker other than this one would take over its calls. */
export async function hasSuccessor(db: Database, workerId: string): Promise<boolean> {
  return hasOtherWorker(db, workerId, freshMs);
}
