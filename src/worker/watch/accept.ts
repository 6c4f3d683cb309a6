import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { serveCallAs } from '../../domain/calls/index.ts';
import { failure } from '../../errors.ts';
import { parseJobMetadata } from '../../shared/job-metadata.ts';
import type { JobSupervisor } from './job-supervisor.ts';

/** A caller does not wait for a database that is slow or away. */
const databaseMs = 300;

/**
 * Whether a worker takes a job that it is offered. It notes that the call is its own now, so that nobody sends for
 * another agent while the job waits for a process; a call that needs none, or has one coming, is not taken.
 */
export async function takesJob(
  { db, logger }: Pick<Context, 'db' | 'logger'>,
  supervisor: JobSupervisor,
  workerId: string,
  job: { id: string; metadata: string; room: string },
): Promise<boolean> {
  const { callId, source, resume } = parseJobMetadata(job.metadata);
  // A telephone rule made the room: the job will make the row.
  if (callId === undefined) return true;
  const call = { callId, epoch: resume?.epoch ?? 0, jobId: job.id, room: job.room, source };
  if (!supervisor.expect(call)) return false;
  const wanted = await Promise.race([
    serveCallAs(db, { ...call, workerId }).catch((error: unknown) => {
      logger.warn({ callId, ...failure(error) }, 'call accepted, assignment not stored');
      return true;
    }),
    sleep(databaseMs, true),
  ]);
  if (!wanted) supervisor.expectNoMore(call);
  return wanted;
}
