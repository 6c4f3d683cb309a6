import { day, hour, minute, startOfDay } from './clock.ts';
import type { Wall } from './clock.ts';
import type { Part } from './words-ar.ts';
import { partTimes } from './words-ar.ts';

/** A time of day as it was said, before its half of the day is decided. */
export interface TimeOfDay {
  /** Minutes after midnight as said. */
  minutes: number;
  /** Twelve-hour reading is open: nothing said whether morning or evening. */
  open: boolean;
  /** Only roughly known: a part of the day or a prayer. */
  about: boolean;
}

/** Parts of one moment that were found so far. */
export interface Moment {
  /** The day, at midnight. */
  date?: Wall;
  grain?: 'day' | 'week' | 'month' | 'year';
  /** The day is known by its weekday alone, which a date said after it makes certain. */
  weekday?: boolean;
  /** An exact moment: now, or a stretch from now. */
  exact?: Wall;
  time?: TimeOfDay;
  part?: Part;
  every?: string;
  /** Of a stretch with both ends, like a weekend: its last day. */
  lastDay?: Wall;
  approximate?: boolean;
  /** The words may as well mean another day. */
  unsure?: boolean;
  /** IANA zone that the time was told in. */
  zone?: string;
  /** A day was named that no calendar has. */
  impossible?: boolean;
  /** How many separate parts were said: a sign that it is really about time. */
  evidence: number;
}

/** A moment worked out on the wall clock. */
export interface Resolved {
  start: Wall;
  end?: Wall;
  grain: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
  approximate: boolean;
  /** The half of the day was supposed, not said. */
  supposed: boolean;
  /** Another moment is meant as likely. */
  unsure?: boolean;
}

/** So long, in milliseconds, a time with its half of the day is told as what has happened as likely as ahead. */
const justPassed = 2 * hour;

/** Decides what a moment is, seen from now. Undefined when nothing was said that fixes one. */
export function resolve(moment: Moment, now: Wall): Resolved | undefined {
  if (moment.impossible === true) return undefined;
  const time = timeOf(moment);
  const approximate = moment.approximate === true || time?.about === true;
  if (moment.exact !== undefined && !time)
    return { start: moment.exact, grain: 'minute', approximate, supposed: false };
  const date = moment.date ?? (moment.exact === undefined ? undefined : startOfDay(moment.exact));
  if (time) return withTime(moment, date, time, now, approximate);
  if (date === undefined) return undefined;
  return {
    start: date,
    grain: moment.grain ?? 'day',
    approximate,
    supposed: false,
    ...(moment.unsure === true ? { unsure: true } : {}),
    ...(moment.lastDay === undefined ? {} : { end: moment.lastDay }),
  };
}

function withTime(
  moment: Moment,
  date: Wall | undefined,
  time: TimeOfDay,
  now: Wall,
  approximate: boolean,
): Resolved {
  const today = startOfDay(now);
  const base = date ?? today;
  let start = base + time.minutes * minute;
  if (time.open) start = base + supposeHalf(time.minutes, base === today ? now - today : 0) * minute;
  // "At four", said at five: tomorrow, unless the day was named, or four in the morning is just over.
  const gone = date === undefined && start < now - hour && moment.every === undefined;
  const justGone = gone && !time.open && !time.about && start >= now - justPassed;
  if (gone && !justGone) start += day;
  return {
    start,
    grain: time.about ? 'hour' : 'minute',
    approximate,
    supposed: time.open,
    ...(justGone || moment.unsure === true ? { unsure: true } : {}),
  };
}

/** Callers mean waking hours: one to six is after noon, seven to eleven before it. */
function supposeHalf(minutes: number, passed: number): number {
  const afterNoon = minutes < 7 * 60 ? minutes + 12 * 60 : minutes;
  const over = afterNoon * minute < passed && afterNoon < 12 * 60;
  return over ? afterNoon + 12 * 60 : afterNoon;
}

/** Puts the hour into the part of the day that was named with it. */
function timeOf({ time, part }: Moment): TimeOfDay | undefined {
  if (!time)
    return part === undefined ? undefined : { minutes: partTimes[part].about * 60, open: false, about: true };
  if (part === undefined || !time.open) return time;
  const { minutes } = time;
  const morning = part === 'dawn' || part === 'morning';
  if (morning)
    return {
      ...time,
      minutes: minutes >= 12 * 60 && minutes < 13 * 60 ? minutes - 12 * 60 : minutes,
      open: false,
    };
  const atNoon = part === 'noon';
  if (atNoon) return { ...time, minutes: minutes < 7 * 60 ? minutes + 12 * 60 : minutes, open: false };
  return { ...time, minutes: eveningMinutes(minutes, part), open: false };
}

/** Twelve at night is midnight, and one to three at night are after it. */
function eveningMinutes(minutes: number, part: Part): number {
  const late = part === 'night';
  if (minutes >= 12 * 60 && minutes < 13 * 60)
    return part === 'afternoon' || part === 'sunset' ? minutes : minutes + 12 * 60;
  if (late && minutes < 4 * 60) return minutes + 24 * 60;
  return minutes < 12 * 60 ? minutes + 12 * 60 : minutes;
}
