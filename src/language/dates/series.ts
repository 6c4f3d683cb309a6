import { addMonths, day, hour, minute, startOfDay, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';

/** How fine a time is. */
export type Grain = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A stretch of the wall clock; `end` is the first moment behind it. */
export interface Interval {
  start: Wall;
  end: Wall;
}

/** A time as it is said: every stretch that the words fit, in order, to both sides of any moment. */
export interface Series {
  grain: Grain;
  /** Those that end after a moment, the first one first. */
  forward(from: Wall): Iterable<Interval>;
  /** Those that have ended by then, the latest first. */
  backward(from: Wall): Iterable<Interval>;
}

/** Coarse stretches that are tried before two times are held to have nothing in common: leap years on a weekday. */
const mostTried = 130;
/** Stretches that a filter passes over before it gives up: more than a year of days. */
const mostSkipped = 400;

/** The start of the hour, day, week … that a moment lies in. `weekStart`: 0 Sunday … 6 Saturday. */
export function floorTo(wall: Wall, grain: Grain, weekStart: number): Wall {
  if (grain === 'minute') return wall - (((wall % minute) + minute) % minute);
  if (grain === 'hour') return wall - (((wall % hour) + hour) % hour);
  const today = startOfDay(wall);
  if (grain === 'day') return today;
  if (grain === 'week') return today - ((weekdayOf(today) - weekStart + 7) % 7) * day;
  const date = new Date(today);
  const month = date.getUTCMonth();
  const first = { month, quarter: month - (month % 3), year: 0 }[grain];
  return Date.UTC(date.getUTCFullYear(), first, 1);
}

/** A moment moved by so many units, months as people count them. */
export function move(wall: Wall, count: number, grain: Grain): Wall {
  switch (grain) {
    case 'minute':
      return wall + count * minute;
    case 'hour':
      return wall + count * hour;
    case 'day':
      return wall + count * day;
    case 'week':
      return wall + count * 7 * day;
    case 'month':
      return addMonths(wall, count);
    case 'quarter':
      return addMonths(wall, 3 * count);
    case 'year':
      return addMonths(wall, 12 * count);
  }
}

/** Every hour, day, week …. */
export function cycle(grain: Grain, weekStart = 0): Series {
  const from = function* (wall: Wall, step: 1 | -1): Generator<Interval> {
    for (let start = wall; ; start = move(start, step, grain)) yield { start, end: move(start, 1, grain) };
  };
  return {
    grain,
    forward: (wall) => from(floorTo(wall, grain, weekStart), 1),
    backward: (wall) => from(move(floorTo(wall, grain, weekStart), -1, grain), -1),
  };
}

/** One stretch and no other. */
export function fixed(interval: Interval, grain: Grain): Series {
  return {
    grain,
    forward: (from) => (interval.end > from ? [interval] : []),
    backward: (from) => (interval.end <= from ? [interval] : []),
  };
}

/** The stretches of a time that something is true of. */
function where(series: Series, fits: (start: Date) => boolean): Series {
  const kept = function* (intervals: Iterable<Interval>): Generator<Interval> {
    let skipped = 0;
    for (const interval of intervals) {
      if (fits(new Date(interval.start))) {
        skipped = 0;
        yield interval;
      } else if ((skipped += 1) > mostSkipped) return;
    }
  };
  return {
    grain: series.grain,
    forward: (from) => kept(series.forward(from)),
    backward: (from) => kept(series.backward(from)),
  };
}

/** Every day of that name: 0 Sunday … 6 Saturday. */
export const weekdaySeries = (weekday: number): Series =>
  where(cycle('day'), (date) => date.getUTCDay() === weekday);
/** Every month of that name, from 1. */
export const monthSeries = (month: number): Series =>
  where(cycle('month'), (date) => date.getUTCMonth() === month - 1);
/** Every quarter of that number, from 1. */
export const quarterSeries = (quarter: number): Series =>
  where(cycle('quarter'), (date) => date.getUTCMonth() === (quarter - 1) * 3);
/** Every day of the month with that number. */
export const dateSeries = (date: number): Series => where(cycle('day'), (at) => at.getUTCDate() === date);
/** One year. */
export const yearSeries = (year: number): Series =>
  fixed({ start: Date.UTC(year, 0, 1), end: Date.UTC(year + 1, 0, 1) }, 'year');

/** Years in which feasts and Hijri months are looked for, of their own calendar. */
export interface Years {
  /** The year that a moment lies in. */
  of(wall: Wall): number;
  first: number;
  last: number;
}

/** Our own years. */
export const gregorianYears: Years = {
  of: (wall) => new Date(wall).getUTCFullYear(),
  first: 1583,
  last: 2999,
};

/** The stretches that the years of a calendar have, each year's in their order. */
export function yearly(years: Years, grain: Grain, make: (year: number) => Interval[]): Series {
  const within = (year: number): number => Math.min(years.last, Math.max(years.first, year));
  return {
    grain,
    *forward(from) {
      for (let year = within(years.of(from) - 1); year <= years.last; year += 1)
        for (const interval of make(year)) if (interval.end > from) yield interval;
    },
    *backward(from) {
      for (let year = within(years.of(from) + 1); year >= years.first; year -= 1)
        for (const interval of make(year).toReversed()) if (interval.end <= from) yield interval;
    },
  };
}

/** The stretches of a fine time that begin inside one of a coarse time's, together with that one. */
function inside(fine: Series, { start, end }: Interval): Interval[] {
  const found: Interval[] = [];
  for (const interval of fine.forward(start)) {
    if (interval.start >= end) break;
    // A week that goes on behind its month is not the month's.
    const whole = fine.grain !== 'week' || interval.end <= end;
    if (interval.start >= start && whole) found.push(interval);
  }
  return found;
}

/** A time that is made of some of the fine stretches in each coarse one. */
function chosen(coarse: Series, fine: Series, choose: (inside: Interval[]) => Interval[]): Series {
  const pieces = function* (coarseOnes: Iterable<Interval>): Generator<Interval[]> {
    let tried = 0;
    for (const interval of coarseOnes) {
      yield choose(inside(fine, interval));
      if ((tried += 1) > mostTried) return;
    }
  };
  return {
    grain: fine.grain,
    *forward(from) {
      for (const piece of pieces(coarse.forward(from)))
        for (const interval of piece) if (interval.end > from) yield interval;
    },
    *backward(from) {
      const [running] = coarse.forward(from);
      const before = running && running.start < from ? [running] : [];
      for (const piece of pieces(chained(before, coarse.backward(from))))
        for (const interval of piece.toReversed()) if (interval.end <= from) yield interval;
    },
  };
}

function* chained(first: Interval[], rest: Iterable<Interval>): Generator<Interval> {
  yield* first;
  yield* rest;
}

/** What both times have in common: "monday" and "the 14th", "march" and "2027". */
export function intersect(a: Series, b: Series): Series {
  const [coarse, fine] =
    isFiner(b.grain, a.grain) || (a.grain === b.grain && gap(a) >= gap(b)) ? [a, b] : [b, a];
  return chosen(coarse, fine, (all) => all);
}

/** How far two stretches of a time lie apart: those of the rarer one are gone through. */
function gap(series: Series): number {
  const [first, second] = series.forward(0);
  return first && second ? second.start - first.start : Infinity;
}

const grains: Grain[] = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];

/** Whether one grain is finer than another. */
const isFiner = (a: Grain, b: Grain): boolean => grains.indexOf(a) < grains.indexOf(b);

/** The first (1), second … or last (-1) fine stretch of each coarse one: "the first monday of march". */
export function nthOf(fine: Series, count: number, coarse: Series): Series {
  return chosen(coarse, fine, (all) => {
    const one = all.at(count > 0 ? count - 1 : count);
    return one ? [one] : [];
  });
}

/** Every stretch made anew out of the old one: "the end of march". Order must be kept. */
export function reshaped(series: Series, grain: Grain, make: (interval: Interval) => Interval): Series {
  const made = function* (intervals: Iterable<Interval>): Generator<Interval> {
    for (const interval of intervals) yield make(interval);
  };
  return {
    grain,
    *forward(from) {
      const ended = lastBefore(series, from);
      const first = ended ? [ended] : [];
      for (const interval of made(chained(first, series.forward(from))))
        if (interval.end > from) yield interval;
    },
    *backward(from) {
      const [running] = series.forward(from);
      const first = running ? [running] : [];
      for (const interval of made(chained(first, series.backward(from))))
        if (interval.end <= from) yield interval;
    },
  };
}

/** The first stretch that ends after a moment. */
export function firstAfter(series: Series, from: Wall): Interval | undefined {
  const [first] = series.forward(from);
  return first;
}

/** The latest stretch that has ended by a moment. */
export function lastBefore(series: Series, from: Wall): Interval | undefined {
  const [last] = series.backward(from);
  return last;
}
