import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { callsOf, isUnwritten, journalDir, leaveCall } from '../../domain/calls/index.ts';
import { failure } from '../../errors.ts';
import type { JobSupervisor } from './job-supervisor.ts';

/** How often it looks. A call must have been seen so twice. */
const everyMs = 2_000;

type Needs = Pick<Context, 'db' | 'logger' | 'config'>;

/**
 * Looks, for as long as this process lives, for calls that the database has as this worker's and that none of its jobs
 * serves: a job died, or was sent away, while the database could not be told who had the call. As long as the worker
 * beats nobody else would look after them, so they are left to whoever comes.
 */
export async function leaveForgottenCalls(
  context: Needs,
  supervisor: Pick<JobSupervisor, 'has'>,
  workerId: string,
): Promise<never> {
  for (let seen = new Set<string>(); ;) {
    await sleep(everyMs, undefined, { ref: false });
    seen = await look(context, supervisor, workerId, seen).catch((error: unknown) => {
      const why = failure(error);
      context.logger.debug(why, 'search for forgotten calls failed');
      return new Set();
    });
  }
}

/** Leaves those that were `seen` before, and answers which it sees now. */
async function look(
  { db, logger, config }: Needs,
  supervisor: Pick<JobSupervisor, 'has'>,
  workerId: string,
  seen: ReadonlySet<string>,
): Promise<Set<string>> {
  const journals = journalDir(config.dataDir);
  // A call whose end still has to be written is over for its job, and not yet for the database.
  const found = (await callsOf(db, workerId)).filter(
    ({ callId }) => !supervisor.has(callId) && !isUnwritten(journals, callId),
  );
  for (const call of found.filter(({ callId }) => seen.has(callId))) {
    logger.warn({ callId: call.callId, epoch: call.epoch }, 'forgotten call released');
    await leaveCall(db, call);
  }
  return new Set(found.map(({ callId }) => callId));
}
