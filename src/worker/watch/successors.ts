import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { leaveCall, maxCrashes, recordCrash, redispatch } from '../../domain/calls/index.ts';
import { failure } from '../../errors.ts';
import type { ResumeCause } from '../../shared/job-metadata.ts';
import type { ServedCall } from './protocol.ts';

/** A caller does not wait for a database that is slow or away. */
const databaseMs = 300;

/**
 * Sends for another agent for a call whose job is gone, at once. Should nobody come, the watchdogs see to it: in the
 * database the call is served by nobody. One that breaks whoever serves it is left to them to close.
 */
export async function sendSuccessor(
  { db, rooms, logger }: Pick<Context, 'db' | 'rooms' | 'logger'>,
  call: ServedCall,
  cause: ResumeCause,
): Promise<void> {
  const { callId } = call;
  const noted =
    cause === 'broken'
      ? recordCrash(db, call).then((broken) => (broken && broken.crashes <= maxCrashes ? broken : null))
      : leaveCall(db, call);
  const left = await Promise.race([
    noted.catch((error: unknown) => {
      logger.warn({ callId, ...failure(error) }, 'crash not recorded');
      return call;
    }),
    sleep(databaseMs, call),
  ]);
  if (!left) return;
  const { epoch } = left;
  try {
    // A room that is gone needs none: the watchdogs close its call.
    if (await redispatch(rooms, { ...call, epoch }, cause))
      logger.info({ callId, epoch, cause }, 'successor agent dispatched');
  } catch (error) {
    logger.warn({ callId, ...failure(error) }, 'agent not dispatched yet');
  }
}
