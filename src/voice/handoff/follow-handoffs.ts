import { within } from '../../shared/within.ts';
import { failure } from '../../errors.ts';
import type { Attendance, AttendanceOptions } from './attendance.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** What was said last is waited for so long when a call ends, in milliseconds. */
const lastLinesMs = 2_000;

/** What a call has of its humans: nothing, until one is called. */
export interface Handoffs {
  /** The dialogue has come somewhere. */
  look: () => void;
  /** The call is over, or goes on in another job. */
  end: () => Promise<void>;
}

/** Follows a call into the queue and to its humans. Nothing of that is loaded before a caller waits for one. */
export function followHandoffs(options: Omit<AttendanceOptions, 'onOver'>): Handoffs {
  const { call } = options.calling;
  let over = false;
  let attending: Promise<Attendance> | null = null;
  const attend = async (): Promise<Attendance> => {
    const { Attendance } = await import('./attendance.ts');
    return new Attendance({ ...options, onOver: () => void end() });
  };
  const end = async (): Promise<void> => {
    const ended = attending;
    attending = null;
    await ended
      ?.then(async (attendance) => within(lastLinesMs, attendance.end()))
      .catch((error: unknown) => {
        call.logger.warn(failure(error), 'handoff not ended in time');
      });
  };
  return {
    look: () => {
      if (over || (attending === null && whereaboutsOf(call.state) === null)) return;
      attending ??= attend();
      attending.then(
        (attendance) => attendance.look(),
        (error: unknown) => call.logger.error(failure(error), 'handoff not followed'),
      );
    },
    end: () => {
      over = true;
      return end();
    },
  };
}
