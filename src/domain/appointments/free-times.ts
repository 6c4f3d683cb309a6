import { withHoursOf } from '../../config/departments.ts';
import type { Queryable } from '../../db/client.ts';
import { selectTaken } from '../../db/queries/appointments.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { isOpenThroughout, openPeriods } from '../routing/index.ts';
import { earliest, latest } from './check-time.ts';
import type { Diary, Slot } from './types.ts';

/**
 * When a department has an appointment free from `from` on, the first first, within so many calendar days of the
 * centre. Times begin with an opening and follow each other by `slotMinutes`; the last one may go on into an opening
 * that follows at once, over midnight.
 */
export async function freeTimes(
  db: Queryable,
  wanted: { department: Department; from: Date; days?: number; limit?: number },
  diary: Diary,
): Promise<Slot[]> {
  const { department, days = 7, limit = 20 } = wanted;
  const { appointments } = diary.centre;
  const capacity = appointments.capacity[department] ?? 0;
  const from = new Date(Math.max(wanted.from.getTime(), earliest(diary).getTime()));
  const slots = possible(from, days, { ...diary, centre: withHoursOf(diary.centre, department) });
  const last = slots.at(-1);
  if (capacity === 0 || !last) return [];
  const taken = await selectTaken(db, { department, from, to: last.endsAt });
  return slots
    .filter(({ startsAt, endsAt }) => {
      const seats = taken.filter((other) => other.startsAt < endsAt && other.endsAt > startsAt);
      return new Set(seats.map(({ seat }) => seat).filter((seat) => seat <= capacity)).size < capacity;
    })
    .slice(0, limit);
}

function possible(from: Date, days: number, diary: Diary): Slot[] {
  const { centre } = diary;
  const slotMs = centre.appointments.slotMinutes * 60_000;
  const end = latest(diary);
  return openPeriods(from, days, centre)
    .flatMap((period) => {
      const count = Math.ceil((period.to.getTime() - period.from.getTime()) / slotMs);
      return Array.from({ length: count }, (_, n) => period.from.getTime() + n * slotMs)
        .map((start) => ({ startsAt: new Date(start), endsAt: new Date(start + slotMs) }))
        .filter(({ startsAt, endsAt }) => endsAt <= period.to || isOpenThroughout(startsAt, endsAt, centre));
    })
    .filter(({ startsAt }) => startsAt >= from && startsAt <= end);
}
