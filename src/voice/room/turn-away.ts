import type { Context } from '../../context.ts';
import { closeCall } from '../../domain/calls/index.ts';
import { failure } from '../../errors.ts';
import { apologise, offerCallback, type BriefCallOptions } from './brief-call.ts';
import type { Presence } from './presence.ts';

/** How long the room of a call that is over waits for the database, in milliseconds. */
const closeMs = 1_000;

/** A call that is not to be served, as it was when that was found. */
export interface UnservedCall extends Omit<BriefCallOptions, 'caller'> {
  service: Presence;
  /** Null when nobody came. */
  caller: BriefCallOptions['caller'] | null;
  /** All lines are busy; else the database is away. */
  busy: boolean;
}

/** Tells a caller why they are not served and ends the call: as failed, now or once the database is back. */
export async function turnAway({ service, caller, busy, ...call }: UnservedCall): Promise<void> {
  const { job, context, metadata } = call;
  if (caller) await (busy ? offerCallback : apologise)({ ...call, caller });
  const closed = await closeUnserved(context, metadata.callId);
  await context.rooms.removeRoom(job.room.name ?? '').catch(() => undefined); // it closes by itself later
  job.shutdown(caller ? 'call ended' : 'nobody came');
  // Only now that the room is gone: nobody is sent there any more, and the watchdogs close the call.
  await (closed ? service.ended() : service.left());
}

/** Answers whether the database took it. */
async function closeUnserved({ db, clock, logger }: Context, callId: string | undefined): Promise<boolean> {
  if (callId === undefined) return true;
  try {
    await db.health.within(closeMs, () => closeCall(db, callId, { at: clock(), failed: true }));
    return true;
  } catch (error) {
    logger.warn({ callId, ...failure(error) }, 'unserved call not closed: the watchdog closes it');
    return false;
  }
}
