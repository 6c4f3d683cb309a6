import { day, hour, minute, startOfDay, wallAt } from '../clock.ts';
import type { Wall } from '../clock.ts';
import { firstAfter, intersect, lastBefore } from '../series.ts';
import type { Grain, Interval } from '../series.ts';
import type { Resolved } from '../state.ts';
import type { Setting } from './setting.ts';
import { fixes } from './items.ts';
import type { DateItem, ExactItem, Item, LengthItem, PartItem, TimeItem } from './items.ts';

/** Parts of one moment that were put together. */
export interface Moment {
  date?: DateItem;
  time?: TimeItem;
  part?: PartItem;
  exact?: ExactItem;
  length?: LengthItem;
  start: number;
  end: number;
}

/** A moment that begins with one part. */
export const momentOf = (item: Item): Moment => {
  const moment: Moment = { start: item.start, end: item.end };
  join(moment, item);
  return moment;
};

/** Adds a part to a moment; false where both speak of the same thing. */
export function join(moment: Moment, item: Item): boolean {
  const joined = item.kind === 'date' ? joinDate(moment, item) : joinOther(moment, item);
  if (joined) {
    moment.start = Math.min(moment.start, item.start);
    moment.end = Math.max(moment.end, item.end);
  }
  return joined;
}

function joinOther(moment: Moment, item: Exclude<Item, DateItem>): boolean {
  if (moment.exact) return false;
  switch (item.kind) {
    case 'time':
      if (moment.time) return false;
      moment.time = item;
      return true;
    case 'part':
      if (moment.part) return false;
      moment.part = item;
      return true;
    case 'length':
      if (moment.length) return false;
      moment.length = item;
      return true;
    case 'exact':
      if (moment.date ?? moment.time ?? moment.part) return false;
      moment.exact = item;
      return true;
  }
}

function joinDate(moment: Moment, item: DateItem): boolean {
  const known = moment.date;
  if (moment.exact) return false;
  if (!known) {
    moment.date = item;
    return true;
  }
  const both =
    bothOf(known, item) ?? bothOf(item, known) ?? bothOf(plainOf(known), item) ?? againOf(known, item);
  if (both) {
    moment.date = both;
    return true;
  }
  // "Tomorrow, 13/04/2021": the date is the surer one.
  const dated = fixes.day | fixes.month | fixes.year;
  if (known.fixes === fixes.all && (item.fixes & dated) === dated && item.fixes !== fixes.all)
    moment.date = item;
  return (
    known.fixes === fixes.all &&
    (item.fixes & (dated | fixes.weekday)) !== 0 &&
    !item.every &&
    item.fixes !== fixes.all
  );
}

/** "Next tuesday" as any tuesday, where a date says which. */
const plainOf = (date: DateItem): DateItem =>
  date.plain ? { ...date, series: date.plain, fixes: fixes.weekday } : date;

/** What two dates have in common, where they say different things of it. */
function bothOf(a: DateItem, b: DateItem): DateItem | undefined {
  const said = a.fixes | b.fixes;
  if ((a.fixes & b.fixes) !== 0 || a.every !== undefined || b.every !== undefined) return undefined;
  // A year has no fifth, nor a tuesday.
  if ((said & fixes.year) !== 0 && (said & (fixes.month | fixes.week)) === 0) return undefined;
  const series = intersect(a.series, b.series);
  const found = firstAfter(series, 0) ?? lastBefore(series, 0);
  // The weekday that is said of a date may be a slip: the date stays.
  if (!found) {
    const kept = a.fixes === fixes.weekday ? b : b.fixes === fixes.weekday ? a : undefined;
    return kept && { ...kept, unsure: true };
  }
  const weekday = a.fixes === fixes.weekday || b.fixes === fixes.weekday;
  const dated = (said & (fixes.day | fixes.month)) === (fixes.day | fixes.month);
  return {
    ...a,
    ...(weekday && dated ? { undayed: a.fixes === fixes.weekday ? b.series : a.series } : {}),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    series,
    fixes: said,
    pick: 'coming',
    ...((a.unsure ?? b.unsure) ? { unsure: true } : {}),
  };
}

/** "The 28th, 28th of October", "11th of May, 14th of May 1962": a day that is told once more, and whole. */
function againOf(known: DateItem, item: DateItem): DateItem | undefined {
  const dated = fixes.day | fixes.month;
  const whole = dated | fixes.year;
  if (known.fixes === dated && (item.fixes & whole) === whole && item.fixes !== fixes.all) return item;
  if (known.fixes !== fixes.day || (item.fixes & fixes.month) === 0) return undefined;
  const both = intersect(known.series, item.series);
  return (firstAfter(both, 0) ?? lastBefore(both, 0)) ? item : undefined;
}

/** How far from now a weekday may decide the year of its date, in days. */
const nearYear = 366;

/** The stretch that a date means, seen from a moment. */
function stretchOf(date: DateItem, from: Wall): (Interval & { slip?: true }) | undefined {
  const today = startOfDay(from);
  const coming = firstAfter(date.series, date.pick === 'later' ? today + day : today);
  const gone = lastBefore(date.series, today);
  // "Sunday, Feb 10": the year in which that is a Sunday, where it is near; else the weekday was a slip.
  if (date.undayed && (date.fixes & fixes.year) === 0 && coming) {
    const back = gone ? today - gone.start : Infinity;
    const nearest = coming.start - today <= back ? coming : gone;
    const near = nearest && Math.abs(nearest.start - today) <= nearYear * day;
    if (near) return nearest;
    const plain = firstAfter(date.undayed, today);
    return plain && { ...plain, slip: true };
  }
  return coming ?? gone;
}

/** A moment worked out, and how much was supposed in it. */
export interface Worked extends Resolved {
  unsure: boolean;
}

/** Works a moment out, seen from now. */
export function work(moment: Moment, setting: Setting, from = setting.now): Worked | undefined {
  const { date, exact } = moment;
  if (exact)
    return {
      start: exact.wall,
      ...(exact.until === undefined ? {} : { end: exact.until }),
      grain: grainOf(exact.grain),
      approximate: false,
      supposed: false,
      unsure: exact.unsure === true,
    };
  const stretch = date && stretchOf(date, from);
  if (date && !stretch) return undefined;
  const unsure = date?.unsure === true || stretch?.slip === true;
  if (moment.time ?? moment.part) return { ...timed(moment, stretch, setting), unsure };
  if (!date || !stretch) return undefined;
  const { grain } = date.series;
  // A Hijri month lies in two of ours and is one.
  const last = grain === 'month' && date.stretch !== true ? stretch.start : lastOf(stretch, grain);
  const end = moment.length
    ? lengthened(stretch.start, moment.length)
    : last > stretch.start
      ? last
      : undefined;
  return {
    start: stretch.start,
    ...(end === undefined ? {} : { end }),
    grain: grainOf(grain),
    approximate: false,
    supposed: false,
    unsure,
  };
}

const grainOf = (grain: Grain): Resolved['grain'] => (grain === 'quarter' ? 'month' : grain);

/** The last day, week, month … of a stretch. */
function lastOf({ start, end }: Interval, grain: Grain): Wall {
  const last = new Date(end - 1);
  if (grain === 'day') return startOfDay(end - 1);
  if (grain === 'week') return end - 7 * day;
  if (grain === 'month' || grain === 'quarter') return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), 1);
  if (grain === 'year') return Date.UTC(last.getUTCFullYear(), 0, 1);
  return grain === 'hour' ? Math.max(start, end - hour) : Math.max(start, end - minute);
}

const lengthened = (start: Wall, { months, minutes }: LengthItem): Wall => {
  const from = new Date(start);
  const shifted =
    months === 0 ? start : Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate());
  return shifted + minutes * minute;
};

function timed(
  { date, time, part, length }: Moment,
  stretch: Interval | undefined,
  setting: Setting,
): Resolved {
  const { now } = setting;
  const today = startOfDay(now);
  const base = stretch ? startOfDay(stretch.start) : today;
  const passed = base === today ? now - today : 0;
  if (!time) {
    const minutes = part?.minutes ?? 0;
    const over = !stretch && part?.today !== true && minutes * minute + 4 * hour < passed;
    const start = base + minutes * minute + (over ? day : 0);
    return { start, grain: 'hour', approximate: true, supposed: false };
  }
  const { minutes, supposed } = halfOf(time, part, passed, base === today);
  let start = base + minutes * minute;
  if (time.offset !== undefined) start = wallAt(new Date(start - time.offset * minute), setting.zone);
  if (!date && part?.today !== true && start < now - hour) start += day;
  return {
    start,
    grain: 'minute',
    approximate: false,
    supposed,
    ...(length ? { end: lengthened(start, length) } : {}),
  };
}

/** Minutes after the midnight of its day that an hour means, by the part of the day or by waking hours. */
function halfOf(
  time: TimeItem,
  part: PartItem | undefined,
  passed: number,
  isToday: boolean,
): { minutes: number; supposed: boolean } {
  const { minutes, open } = time;
  if (part?.part === 'night') {
    const half = minutes % 720;
    const small = half < 5 * 60;
    if (!open && minutes >= 720) return { minutes, supposed: false };
    // Twelve and what follows it are on the next day, unless that night has already come to them.
    const running = isToday && passed < 5 * hour && passed <= half * minute;
    return { minutes: small ? half + (running ? 0 : 1440) : half + (open ? 720 : 0), supposed: false };
  }
  // The midnight of a day begins it; that of today is still to come.
  if (minutes === 1440 && !isToday) return { minutes: 0, supposed: false };
  if (!open) return { minutes, supposed: false };
  switch (part?.part) {
    case 'morning':
      return { minutes: minutes % 720, supposed: false };
    case 'noon':
      return { minutes: minutes < 7 * 60 ? minutes + 720 : minutes, supposed: false };
    case 'evening':
      // Twelve in the evening is the midnight that ends it.
      return { minutes: (minutes % 720) + (minutes >= 720 ? 1440 : 720), supposed: false };
    case 'afternoon':
      return { minutes: (minutes % 720) + 720, supposed: false };
    default: {
      const waking = minutes < 7 * 60 ? minutes + 720 : minutes;
      const over = waking * minute < passed && waking < 720;
      return { minutes: over ? waking + 720 : waking, supposed: true };
    }
  }
}
