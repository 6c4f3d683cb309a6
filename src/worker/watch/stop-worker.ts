import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { hasSuccessor, type Lease } from '../../domain/calls/index.ts';
import type { JobSupervisor } from './job-supervisor.ts';

/** How long handing over, or a last sentence to the caller, may take. */
const farewellMs = 12_000;

/** What a stopping worker has. */
interface Stopping {
  context: Pick<Context, 'db' | 'logger'>;
  lease: Lease;
  supervisor: JobSupervisor;
  /** How long the calls that are on may go on. */
  drainMs: number;
  /** Aborted when whoever stops the worker does not want to wait for them. */
  hurry: AbortSignal;
}

/**
 * Lets the calls of a worker that takes no new ones come to their end. Those that take too long are left to another
 * worker; where there is none, the callers are told, and their calls end.
 */
export async function letCallsEnd({ context, lease, supervisor, drainMs, hurry }: Stopping): Promise<void> {
  const { db, logger } = context;
  await Promise.race([lease.drain(), sleep(1_000)]);
  const waited = supervisor.idle(drainMs);
  if (await Promise.race([waited, aborted(hurry)])) return;
  const successor = await hasSuccessor(db, lease.id).catch(() => false);
  logger.info({ calls: supervisor.calls.length, successor }, 'drain ended: remaining calls are closed here');
  supervisor.tell({ type: successor ? 'hand_over' : 'close' });
  if (!(await supervisor.idle(farewellMs)))
    logger.warn({ calls: supervisor.calls.length }, 'calls left to other workers');
}

function aborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}
