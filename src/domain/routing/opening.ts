import { Temporal } from 'temporal-polyfill';
import type { Centre } from '../../config/centre.ts';
import { weekdays } from '../../config/hours.ts';
import { openingsOn } from './seasons.ts';

/** A stretch of time in which the centre is open, from and up to, in milliseconds since 1970. */
type Period = readonly [from: number, to: number];

/** So many days ahead an opening is looked for; a centre that is closed longer never opens. */
const horizonDays = 370;

/**
 * Whether the centre is open at a moment by its hours, seasons and holidays, in its time zone; while it is closed, when
 * it opens next (null when it does not within a year).
 */
export function openingAt(at: Date, centre: Centre): { open: boolean; opensAt: Date | null } {
  const now = at.getTime();
  for (const [from, to] of periodsFrom(now, centre)) {
    if (now >= to) continue;
    return now >= from ? { open: true, opensAt: null } : { open: false, opensAt: new Date(from) };
  }
  return { open: false, opensAt: null };
}

/** Whether the centre is open for all of `from` up to `to`; openings that meet, at midnight say, are one. */
export function isOpenThroughout(from: Date, to: Date, centre: Centre): boolean {
  const [start, end] = [from.getTime(), to.getTime()];
  let reached = start;
  for (const period of periodsFrom(start, centre)) {
    if (period[0] > reached) return false;
    reached = Math.max(reached, period[1]);
    if (reached > start && reached >= end) return true;
  }
  return false;
}

/** The stretches of opening hours of so many calendar days of the centre, that of `from` the first. */
export function openPeriods(from: Date, days: number, centre: Centre): { from: Date; to: Date }[] {
  const first = zoned(from.getTime(), centre).toPlainDate();
  return Array.from({ length: days }, (_, n) => first.add({ days: n }))
    .flatMap((day) => periodsOn(day, centre))
    .map(([start, end]) => ({ from: new Date(start), to: new Date(end) }));
}

/** {@link openPeriods} for people: openings that meet, at midnight say, are one. */
export function openStretches(from: Date, days: number, centre: Centre): { from: Date; to: Date }[] {
  const stretches: { from: Date; to: Date }[] = [];
  for (const period of openPeriods(from, days, centre)) {
    const last = stretches.at(-1);
    if (last?.to.getTime() === period.from.getTime()) last.to = period.to;
    else stretches.push({ ...period });
  }
  return stretches;
}

/**
 * The moment at which the centre has been open for `ms` since `from`. A centre that never opens counts as one
 * that never closes, so that what is due becomes due.
 */
export function addOpenTime(from: Date, ms: number, centre: Centre): Date {
  const start = from.getTime();
  let left = ms;
  while (left > 0) {
    const before = left;
    for (const period of periodsFrom(start, centre)) {
      const begin = Math.max(period[0], start);
      const lasts = period[1] - begin;
      if (lasts <= 0) continue;
      if (left <= lasts) return new Date(begin + left);
      left -= lasts;
    }
    if (left === before) return new Date(start + ms);
    // Longer than a year of opening hours: beyond the calendar we know, time passes as it does.
    return new Date(start + horizonDays * 86_400_000 + left);
  }
  return new Date(start);
}

/** How long the centre is open between two moments, in milliseconds; 0 when `to` is not later. */
export function openTimeBetween(from: Date, to: Date, centre: Centre): number {
  const [start, end] = [from.getTime(), to.getTime()];
  let sum = 0;
  for (const period of periodsFrom(start, centre)) {
    if (period[0] >= end) break;
    sum += Math.max(0, Math.min(period[1], end) - Math.max(period[0], start));
  }
  return sum;
}

/** What the centre's calendar and clock show at a moment. */
export function localTime(at: Date, centre: Centre): { date: string; weekday: string; time: string } {
  const local = zoned(at.getTime(), centre);
  return {
    date: local.toPlainDate().toString(),
    weekday: weekdays[local.dayOfWeek - 1] ?? 'mon',
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** Openings in their order from the day of a moment on. Those of one day end before those of the next begin. */
function* periodsFrom(at: number, centre: Centre): Generator<Period> {
  let day = zoned(at, centre).toPlainDate();
  for (let n = 0; n <= horizonDays; n += 1) {
    yield* periodsOn(day, centre);
    day = day.add({ days: 1 });
  }
}

function periodsOn(day: Temporal.PlainDate, centre: Centre): Period[] {
  return openingsOn(day, centre)
    .map(({ open, close }): Period => [firstShows(day, open, centre), lastShows(day, close, centre)])
    .filter(([from, to]) => from < to);
}

/** When the clock first shows a time; of one that it skips, when it skips it. */
function firstShows(day: Temporal.PlainDate, clock: string, centre: Centre): number {
  const wall = wallTime(day, clock);
  const before = wall.toZonedDateTime(centre.timeZone, { disambiguation: 'earlier' });
  if (before.toPlainDateTime().equals(wall)) return before.epochMilliseconds;
  return before.getTimeZoneTransition('next')?.epochMilliseconds ?? before.epochMilliseconds;
}

/** When the clock shows a time for the last time: it may show it twice. */
function lastShows(day: Temporal.PlainDate, clock: string, centre: Centre): number {
  const wall = wallTime(day, clock);
  const after = wall.toZonedDateTime(centre.timeZone, { disambiguation: 'later' });
  return after.toPlainDateTime().equals(wall) ? after.epochMilliseconds : firstShows(day, clock, centre);
}

function wallTime(day: Temporal.PlainDate, clock: string): Temporal.PlainDateTime {
  return clock === '24:00' ? day.add({ days: 1 }).toPlainDateTime() : day.toPlainDateTime(clock);
}

function zoned(at: number, centre: Centre): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(centre.timeZone);
}
