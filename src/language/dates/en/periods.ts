import { cardinalAt } from '../../numbers/cardinal.ts';
import type { Token } from '../../text.ts';
import { day, startOfDay } from '../clock.ts';
import type { Wall } from '../clock.ts';
import { ordinalAt } from '../ordinals-en.ts';
import {
  firstAfter,
  fixed,
  floorTo,
  lastBefore,
  move,
  quarterSeries,
  reshaped,
  weekdaySeries,
} from '../series.ts';
import { seasons } from '../seasons.ts';
import type { Grain, Interval, Series } from '../series.ts';
import { namedDateAt } from './days.ts';
import type { Setting } from './setting.ts';
import { fixes, impossible, made } from './items.ts';
import type { DateItem } from './items.ts';
import { grainAt, skipWord, weekdayAt, wordAt } from './lexicon.ts';

/** The parts of a date that a unit of time fixes. */
export const fixesOf: Record<Grain, number> = {
  minute: fixes.all,
  hour: fixes.all,
  day: fixes.all,
  week: fixes.week,
  month: fixes.month | fixes.year,
  quarter: fixes.month | fixes.year,
  year: fixes.year,
};

/** The day, week, month … that is told from now, or is a quarter or a weekend: "next week", "the third quarter". */
export function relativePeriodAt(
  tokens: readonly Token[],
  start: number,
  setting: Setting,
): DateItem | undefined {
  return (
    modifiedAt(tokens, start, setting) ??
    quarterAt(tokens, start) ??
    weekendAt(tokens, start, setting) ??
    wholeWeekAt(tokens, start, setting)
  );
}

const ahead = /^(?:next|following|coming|upcoming)$/;
const behind = /^(?:last|past|previous)$/;
const now = /^(?:this|current|the)$/;

/** "Next week", "this past monday", "the following month", "next three days", "last summer", "2 upcoming weeks". */
export function modifiedAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const first = skipWord(tokens, start, /^the$/);
  const early = countAt(tokens, first);
  const at = early ? early.end : skipWord(tokens, first, /^this$/);
  const word = wordAt(tokens, at);
  const toward = ahead.test(word) ? 1 : behind.test(word) ? -1 : undefined;
  if (toward === undefined) {
    const bare = now.test(wordAt(tokens, start)) && !early ? start + 1 : undefined;
    return bare === undefined ? undefined : presentAt(tokens, start, bare, setting);
  }
  const count = early ?? countAt(tokens, at + 1);
  const noun = count && !early ? count.end : at + 1;
  if (count) {
    const grain = grainAt(tokens, noun);
    if (grain === undefined) return undefined;
    // "Three upcoming weeks" end with the one that is meant.
    return word === 'upcoming'
      ? upcoming(start, noun + 1, count.value, grain, setting)
      : several(start, noun + 1, count.value * toward, grain, setting);
  }
  return besideNow(tokens, start, noun, word, setting);
}

function countAt(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  if (/^(?:few|several)$/.test(wordAt(tokens, at))) return { value: 3, end: at + 1 };
  const read = cardinalAt(tokens, at);
  return read && Number.isInteger(read.value) && read.value >= 1 && read.value <= 999 ? read : undefined;
}

/** "Next three days" begin with the next one; "last two weeks" are whole ones. */
function several(start: number, end: number, count: number, grain: Grain, setting: Setting): DateItem {
  const current = floorTo(setting.now, grain, setting.weekStart);
  const [from, to] = count > 0 ? [1, 1 + count] : [count, 0];
  const stretch = { start: move(current, from, grain), end: move(current, to, grain) };
  return made(start, end, fixed(stretch, grain), fixes.all, { stretch: true });
}

function upcoming(
  start: number,
  end: number,
  count: number,
  grain: Grain,
  { now: wall, weekStart }: Setting,
): DateItem {
  const from = move(floorTo(wall, grain, weekStart), count, grain);
  return made(start, end, fixed({ start: from, end: move(from, 1, grain) }, grain), fixes.all);
}

/** What is next, last, coming … seen from now. */
function besideNow(
  tokens: readonly Token[],
  start: number,
  at: number,
  word: string,
  setting: Setting,
): DateItem | undefined {
  const { now: wall, weekStart } = setting;
  const toward = ahead.test(word) ? 1 : -1;
  const today = startOfDay(wall);
  const grain = grainAt(tokens, at);
  if (grain !== undefined && grain !== 'minute' && grain !== 'hour') {
    if (grain === 'day' && wordAt(tokens, at - 2) !== 'the' && toward < 0) return undefined;
    const from = move(floorTo(wall, grain, weekStart), toward, grain);
    return made(start, at + 1, fixed({ start: from, end: move(from, 1, grain) }, grain), fixesOf[grain]);
  }
  // "Last night" is yesterday's.
  if (word === 'last' && wordAt(tokens, at) === 'night')
    return made(start, at, fixed({ start: today - day, end: today }, 'day'), fixes.all);
  const weekday = weekdayAt(tokens, at);
  if (weekday) return besideWeekday(start, weekday.end, weekday.value, word, setting);
  if (/^(?:weekends?|week|wkend|wkends?)$/.test(wordAt(tokens, at))) {
    const weekend = weekendAt(tokens, at, setting);
    if (!weekend) return undefined;
    const coming = firstStarting(weekend.series, today);
    const found =
      toward < 0
        ? lastBefore(weekend.series, wall)
        : coming && shiftInterval(coming, word === 'next' ? 7 : 0);
    return found && made(start, weekend.end, fixed(found, 'day'), fixes.all, { stretch: true });
  }
  if (/^seasons?$/.test(wordAt(tokens, at))) return seasonBeside(start, at + 1, toward, wall);
  const named = namedDateAt(tokens, at, setting);
  if (!named || named === impossible || named.fixes & fixes.year) return undefined;
  const current = firstAfter(named.series, wall);
  const running = current && current.start <= wall;
  const found =
    toward < 0 ? lastBefore(named.series, today) : firstAfter(named.series, running ? current.end : wall);
  return (
    found && { ...named, start, series: fixed(found, named.series.grain), fixes: named.fixes | fixes.year }
  );
}

const shiftInterval = ({ start, end }: Interval, days: number): Interval => ({
  start: start + days * day,
  end: end + days * day,
});

/** "Next friday" is next week's; "coming friday" the first one; "last friday" the latest. */
function besideWeekday(
  start: number,
  end: number,
  weekday: number,
  word: string,
  { now: wall, weekStart }: Setting,
): DateItem {
  const today = startOfDay(wall);
  const series = weekdaySeries(weekday);
  const nextWeek = /^(?:next|following)$/.test(word);
  const from = nextWeek ? floorTo(today, 'week', weekStart) + 7 * day : today + day;
  const found = behind.test(word) ? lastBefore(series, today) : firstAfter(series, from);
  const one = found ?? { start: today, end: today + day };
  return made(start, end, fixed(one, 'day'), fixes.weekday | fixes.week | fixes.year | fixes.month, {
    plain: series,
  });
}

/** "This week", "this friday", "this summer", "the current month". */
function presentAt(
  tokens: readonly Token[],
  start: number,
  noun: number,
  setting: Setting,
): DateItem | undefined {
  const at = skipWord(tokens, noun, /^current$/);
  const the = wordAt(tokens, start) === 'the' && at === noun;
  const weekend = weekendAt(tokens, at, setting);
  if (weekend) return { ...weekend, start };
  const grain = grainAt(tokens, at);
  if (grain !== undefined && grain !== 'minute' && grain !== 'hour' && !the) {
    const from = floorTo(setting.now, grain, setting.weekStart);
    return made(start, at + 1, fixed({ start: from, end: move(from, 1, grain) }, grain), fixesOf[grain]);
  }
  if (the) return undefined;
  if (/^seasons?$/.test(wordAt(tokens, at))) return seasonBeside(start, at + 1, 0, setting.now);
  const weekday = weekdayAt(tokens, at);
  const named = namedDateAt(tokens, at, setting);
  return named && named !== impossible
    ? { ...named, start, ...(weekday ? {} : { pick: 'coming' as const }) }
    : undefined;
}

/** The season that is running, the next or the last one. */
function seasonBeside(start: number, end: number, toward: number, wall: Wall): DateItem | undefined {
  const around = Object.values(seasons)
    .flatMap((series) => [lastBefore(series, wall), firstAfter(series, wall)])
    .filter((interval) => interval !== undefined)
    .toSorted((a, b) => a.start - b.start);
  const running = around.findIndex((interval) => interval.end > wall);
  const found = around[running + toward];
  return found && made(start, end, fixed(found, 'day'), fixes.all, { stretch: true });
}

/** "3rd quarter", "q3", with what year it is of beside it. */
export function quarterAt(tokens: readonly Token[], start: number): DateItem | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const short =
    wordAt(tokens, at) === 'q' && tokens[at + 1]?.glued === true ? Number(wordAt(tokens, at + 1)) : 0;
  const ordinal = ordinalAt(tokens, at);
  const named = ordinal && grainAt(tokens, ordinal.end) === 'quarter' ? ordinal : undefined;
  const number = named?.value ?? short;
  if (!(number >= 1 && number <= 4)) return undefined;
  return made(start, named ? named.end + 1 : at + 2, quarterSeries(number), fixes.month);
}

/** Every weekend: the two days before the week begins. */
export function weekendSeries(weekStart: number): Series {
  return reshaped(weekdaySeries((weekStart + 5) % 7), 'day', ({ start }) => ({
    start,
    end: start + 2 * day,
  }));
}

/** "The weekend", "this week-end". */
export function weekendAt(
  tokens: readonly Token[],
  start: number,
  { now: wall, weekStart }: Setting,
): DateItem | undefined {
  const at = skipWord(tokens, skipWord(tokens, start, /^(?:on|over|at|in)$/), /^(?:the|this)$/);
  const word = wordAt(tokens, at);
  const dash = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const split = /^(?:week|wk)$/.test(word) && /^ends?$/.test(wordAt(tokens, dash));
  // "The end of the week" is another thing, and "week end of" is told with its hyphen or its place.
  if (!split && !/^(?:weekends?|wkends?)$/.test(word)) return undefined;
  // A weekend that has begun is not the one that is meant.
  const today = startOfDay(wall);
  const all = weekendSeries(weekStart);
  const series: Series = {
    ...all,
    forward: (from) => all.forward(from <= today ? (firstStarting(all, today)?.start ?? from) : from),
  };
  return made(start, split ? dash + 1 : at + 1, series, fixes.day | fixes.weekday | fixes.week, {
    stretch: true,
  });
}

/** The first stretch that begins at a moment or after it. */
function firstStarting(series: Series, from: Wall): Interval | undefined {
  for (const interval of series.forward(from)) if (interval.start >= from) return interval;
  return undefined;
}

/** "All week", "the rest of the week". */
function wholeWeekAt(
  tokens: readonly Token[],
  start: number,
  { now: wall, weekStart }: Setting,
): DateItem | undefined {
  if (wordAt(tokens, start) !== 'all' || grainAt(tokens, start + 1) !== 'week') return undefined;
  const from = floorTo(wall, 'week', weekStart);
  return made(start, start + 2, fixed({ start: from, end: from + 7 * day }, 'day'), fixes.all, {
    stretch: true,
  });
}
