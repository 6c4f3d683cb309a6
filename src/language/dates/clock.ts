/**
 * A wall clock: the date and time somebody reads in a zone, kept as if it were UTC so that plain
 * arithmetic works on it.
 */
export type Wall = number;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  formatters.set(zone, made);
  return made;
}

/** The zone if it exists, else Riyadh: a wrong setting must not silence a caller. */
export function knownZone(zone: string | undefined): string {
  if (zone === undefined) return 'Asia/Riyadh';
  try {
    formatterOf(zone);
    return zone;
  } catch {
    return 'Asia/Riyadh';
  }
}

/** Time on the clock of a zone at a moment. */
export function wallAt(moment: Date, zone: string): Wall {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(moment)) part[type] = Number(value);
  const { year = 1970, month = 1, day: date = 1, hour: hours = 0, minute: minutes = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, date, hours, minutes, second);
}

/** The offset of a zone from UTC when its clock shows this, in milliseconds. */
function offsetAt(wall: Wall, zone: string): number {
  const guess = wallAt(new Date(wall), zone) - wall;
  // Around a change of the clocks the first guess may be of the other side.
  return wallAt(new Date(wall - guess), zone) - (wall - guess);
}

/** ISO 8601 with the zone's offset: `2026-11-19T16:00:00+03:00`. */
export function isoOf(wall: Wall, zone: string): string {
  const offset = offsetAt(wall, zone) / minute;
  const sign = offset < 0 ? '-' : '+';
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `${new Date(wall).toISOString().slice(0, 19)}${sign}${two(offset / 60)}:${two(offset % 60)}`;
}

/** Midnight at the start of a day. */
export function startOfDay(wall: Wall): Wall {
  return wall - (((wall % day) + day) % day);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(wall: Wall): number {
  return new Date(wall).getUTCDay();
}

/** A date of the Gregorian calendar; undefined when there is no such day. Months from 1. */
export function dateOf(year: number, month: number, date: number): Wall | undefined {
  const wall = Date.UTC(year, month - 1, date);
  const back = new Date(wall);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === date ? wall : undefined;
}

/** Months added as people do: the 31st becomes the last day where a month is shorter. */
export function addMonths(wall: Wall, months: number): Wall {
  const from = new Date(wall);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const last = lastOfMonth(first);
  const date = Math.min(from.getUTCDate(), new Date(last).getUTCDate());
  return first + (date - 1) * day + (wall - startOfDay(wall));
}

/** The last day of the month. */
export function lastOfMonth(wall: Wall): Wall {
  const from = new Date(wall);
  return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 0);
}

/** Number of days of a month. Months count from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
