import type { DueMoments } from '../../db/queries/queue-due.ts';
import { silentMs } from './on-duty.ts';
import type { QueueCentre } from './types.ts';

/** Before anything. */
const never = new Date(0);

/**
 * By which moments what is due at `at`. Since `clearSince` everybody could have been heard: who has been silent for longer
 * is not yet taken to be away.
 */
export function momentsAt(at: Date, clearSince: Date, { queue }: QueueCentre): DueMoments {
  const before = (ms: number): Date => new Date(at.getTime() - ms);
  const heardFor = (ms: number): Date => (clearSince <= before(ms) ? before(ms) : never);
  return {
    at,
    silentBefore: heardFor(silentMs),
    acceptedBefore: heardFor(queue.joinSeconds * 1_000),
    waitingSince: before(queue.longestWaitMinutes * 60_000),
  };
}
