import { and, eq, gt, isNotNull, isNull, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable, Transaction } from '../client.ts';
import { databaseAway } from '../errors.ts';
import { calls, workers } from '../schema/index.ts';
import type { LineRow } from './calls.ts';

export type WorkerRow = typeof workers.$inferSelect;

/** A moment before now, by the database's clock: the only one that everybody shares. */
const ago = (ms: number): SQL => sql`now() - ${ms} * interval '1 millisecond'`;

/** Says that a worker lives. One small statement, whatever it serves. */
export async function beatWorker(
  db: Queryable,
  worker: Pick<WorkerRow, 'id' | 'kind' | 'pid' | 'identity' | 'draining'>,
): Promise<void> {
  await db
    .insert(workers)
    .values(worker)
    .onConflictDoUpdate({ target: workers.id, set: { draining: worker.draining, beatenAt: sql`now()` } });
}

export async function deleteWorker(db: Queryable, id: string): Promise<void> {
  await db.delete(workers).where(eq(workers.id, id));
}

/** Forgets workers that have not beaten for `silentMs`. */
export async function deleteSilentWorkers(db: Queryable, silentMs: number): Promise<void> {
  await db.delete(workers).where(lt(workers.beatenAt, ago(silentMs)));
}

/** Who asks for the silent has this long to reach the database: so long nobody else could be sure to reach it. */
const promptMs = 1_000;

/**
 * Runs `work` in a transaction, whose `now()` is the moment when it began. Throws `database_unavailable` when that was
 * not at once: the database was away, nobody could say that they live, and now everybody seems to have been silent.
 */
async function askPromptly<T>(db: Queryable, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const asked = performance.now();
  return db.transaction(async (tx) => {
    if (performance.now() - asked > promptMs) throw databaseAway();
    return work(tx);
  });
}

/** Workers that have not beaten for `silentMs`. Throws `database_unavailable` when it had to wait to ask. */
export async function selectSilentWorkers(db: Queryable, silentMs: number): Promise<WorkerRow[]> {
  return askPromptly(db, (tx) =>
    tx
      .select()
      .from(workers)
      .where(lt(workers.beatenAt, ago(silentMs))),
  );
}

/** Whether a worker other than `id` is alive and takes calls. */
export async function hasOtherWorker(db: Queryable, id: string, silentMs: number): Promise<boolean> {
  const [other] = await db
    .select({ id: workers.id })
    .from(workers)
    .where(
      and(
        ne(workers.id, id),
        eq(workers.kind, 'worker'),
        eq(workers.draining, false),
        gt(workers.beatenAt, ago(silentMs)),
      ),
    )
    .limit(1);
  return other !== undefined;
}

/** Notes who serves a call. Null when it is over or a newer job has it. */
export async function assignCall(
  db: Queryable,
  { callId, epoch, workerId }: { callId: string; epoch: number; workerId: string },
): Promise<LineRow | null> {
  const [row] = await db
    .update(calls)
    .set({ workerId })
    .where(and(eq(calls.id, callId), eq(calls.epoch, epoch), ne(calls.status, 'ended')))
    .returning();
  return row ?? null;
}

/** The calls in rooms that are noted as this worker's. */
export async function selectCallsOf(db: Queryable, workerId: string): Promise<LineRow[]> {
  return db
    .select()
    .from(calls)
    .where(and(eq(calls.workerId, workerId), ne(calls.status, 'ended'), isNotNull(calls.room)));
}

/** How a call that nobody serves any more is marked: as one more crash when it was being served. */
function redispatched(togetherMs: number) {
  const inService = sql`${calls.workerId} is not null`;
  return {
    workerId: null,
    redispatchedAt: sql`now()`,
    crashes: sql`case when ${inService} then
      case when ${calls.brokenAt} > ${ago(togetherMs)} then ${calls.crashes} + 1 else 1 end
      else ${calls.crashes} end`,
    brokenAt: sql`case when ${inService} then now() else ${calls.brokenAt} end`,
  };
}

/** A job and its call: as the job found it, or as it took it when nobody else has heard of that yet. */
export interface JobOfCall {
  callId: string;
  epoch: number;
  jobId: string;
}

/** The call while this job is the newest to have it, or the next. */
const callOfJob = ({ callId, epoch, jobId }: JobOfCall): SQL | undefined =>
  and(eq(calls.id, callId), or(eq(calls.epoch, epoch), eq(calls.jobId, jobId)), ne(calls.status, 'ended'));

/** The job crashed. Null when the call is over or a newer job has it. */
export async function markBroken(db: Queryable, job: JobOfCall, togetherMs: number): Promise<LineRow | null> {
  const [row] = await db.update(calls).set(redispatched(togetherMs)).where(callOfJob(job)).returning();
  return row ?? null;
}

/** The job has left the call to whoever comes next. Null when a newer one has it already. */
export async function markLeft(db: Queryable, job: JobOfCall): Promise<LineRow | null> {
  const [row] = await db
    .update(calls)
    .set({ workerId: null, redispatchedAt: sql`now()` })
    .where(callOfJob(job))
    .returning();
  return row ?? null;
}

/**
 * Calls in rooms that nobody serves: their worker has been silent for `silentMs`, or none came although one was
 * sent for more than `againMs` ago. They are marked as redispatched in the same statement, so that of several who ask
 * one gets each call. Throws `database_unavailable` when it had to wait to ask.
 */
export async function takeUnserved(
  db: Queryable,
  limits: { silentMs: number; againMs: number; togetherMs: number; atMost: number },
): Promise<LineRow[]> {
  return askPromptly(db, async (tx) => {
    const rows = await tx
      .select({ id: calls.id })
      .from(calls)
      .leftJoin(workers, eq(workers.id, calls.workerId))
      .where(
        and(
          ne(calls.status, 'ended'),
          isNotNull(calls.room),
          or(isNull(calls.workerId), isNull(workers.beatenAt), lt(workers.beatenAt, ago(limits.silentMs))),
          lt(sql`coalesce(${calls.redispatchedAt}, ${calls.createdAt})`, ago(limits.againMs)),
        ),
      )
      .limit(limits.atMost)
      .for('no key update', { of: calls, skipLocked: true });
    if (rows.length === 0) return [];
    return tx
      .update(calls)
      .set(redispatched(limits.togetherMs))
      .where(or(...rows.map(({ id }) => eq(calls.id, id))))
      .returning();
  });
}
