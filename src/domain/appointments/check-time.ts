import { withHoursOf } from '../../config/departments.ts';
import { HatifError } from '../../errors.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { isOpenThroughout } from '../routing/index.ts';
import type { Diary, Slot } from './types.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The first moment for which an appointment may be booked now. */
export function earliest({ centre, at }: Diary): Date {
  return new Date(at.getTime() + centre.appointments.noticeMinutes * minuteMs);
}

/** The last one. */
export function latest({ centre, at }: Diary): Date {
  return new Date(at.getTime() + centre.appointments.daysAhead * dayMs);
}

/**
 * The stretch that an appointment takes which begins at `startsAt`. Throws `appointment_past` when that is over or
 * too soon, and `appointment_closed` when the centre is not open throughout, the department gives none, or it is
 * further ahead than they are given.
 */
export function slotAt(startsAt: Date, department: Department, diary: Diary): Slot {
  const { centre } = diary;
  const { slotMinutes, daysAhead, capacity } = centre.appointments;
  if (startsAt < earliest(diary))
    throw new HatifError('appointment_past', 'That time has passed, or is too soon.', { status: 409 });
  const endsAt = new Date(startsAt.getTime() + slotMinutes * minuteMs);
  if ((capacity[department] ?? 0) === 0) throw closed('This department gives no appointments.');
  if (startsAt > latest(diary)) throw closed(`Appointments are given ${daysAhead} days ahead at most.`);
  if (!isOpenThroughout(startsAt, endsAt, withHoursOf(centre, department)))
    throw closed('The centre is closed at that time.');
  return { startsAt, endsAt };
}

function closed(message: string): HatifError {
  return new HatifError('appointment_closed', message, { status: 409 });
}
