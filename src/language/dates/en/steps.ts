import { cardinalAt } from '../../numbers/cardinal.ts';
import type { Token } from '../../text.ts';
import { addMonths, day, minute, startOfDay } from '../clock.ts';
import type { Wall } from '../clock.ts';
import { cycle, firstAfter, fixed, floorTo, move, weekdaySeries } from '../series.ts';
import type { Grain } from '../series.ts';
import { namedDateAt, oneDay } from './days.ts';
import type { Setting } from './setting.ts';
import { fixes, impossible } from './items.ts';
import type { DateItem, ExactItem, LengthItem } from './items.ts';
import { grainAt, skipWord, weekdayAt, wordAt } from './lexicon.ts';
import { weekendAt } from './periods.ts';
import { periodAt } from './places.ts';

/** A count of units of time. */
interface Length {
  count: number;
  grain: Grain;
  end: number;
}

/** "Two and a half hours", "half an hour", "a couple of days", "1/4h", "a fortnight", "an hour and a half". */
function lengthAt(tokens: readonly Token[], start: number): Length | undefined {
  const count = countAt(tokens, start);
  if (!count) return undefined;
  let at = count.end;
  while (/^(?:of|an?|more|whole|full)$/.test(wordAt(tokens, at))) at += 1;
  const [grain, times] = unitAt(tokens, at);
  if (grain === undefined) return undefined;
  const half = [1, 2, 3].map((k) => wordAt(tokens, at + k)).join(' ') === 'and a half';
  return { count: (count.value + (half ? 0.5 : 0)) * times, grain, end: half ? at + 4 : at + 1 };
}

function unitAt(tokens: readonly Token[], at: number): [Grain | undefined, number] {
  const word = wordAt(tokens, at);
  if (/^fortnights?$/.test(word)) return ['week', 2];
  const grain = grainAt(tokens, at);
  if (grain !== undefined) return [grain, 1];
  if (tokens[at]?.glued !== true) return [undefined, 1];
  return [({ m: 'minute', d: 'day', w: 'week' } as const)[word], 1];
}

function countAt(tokens: readonly Token[], start: number): { value: number; end: number } | undefined {
  const [part, whole] = [Number(wordAt(tokens, start)), Number(wordAt(tokens, start + 2))];
  if (wordAt(tokens, start + 1) === '/' && part > 0 && part < whole && whole <= 4)
    return { value: part / whole, end: start + 3 };
  const at = skipWord(tokens, start, /^(?:about|around|another|only|just)$/);
  const few = skipWord(tokens, at, /^an?$/);
  if (/^(?:few|several)$/.test(wordAt(tokens, few))) return { value: 3, end: few + 1 };
  const read = cardinalAt(tokens, at);
  if (read) return read.value <= 10_000 ? read : undefined;
  return /^an?$/.test(wordAt(tokens, at)) ? { value: 1, end: at + 1 } : undefined;
}

/** A moment moved by a length; months as people count them, and parts of a day or longer as shorter ones. */
function moved(wall: Wall, { count, grain }: Length, sign: number): Wall {
  if (Number.isInteger(count)) return move(wall, sign * count, grain);
  const days = { minute: 0, hour: 0, day: 1, week: 7, month: 30, quarter: 91, year: 365 }[grain];
  if (grain === 'year') return addMonths(wall, Math.round(sign * count * 12));
  if (days > 1) return wall + Math.round(sign * count * days) * day;
  return wall + sign * Math.round(count * (days === 1 ? 1440 : grain === 'hour' ? 60 : 1)) * minute;
}

/** The day or moment so far from another one: "in two hours", "3 weeks ago", "a week from monday". */
export function stepAt(
  tokens: readonly Token[],
  start: number,
  setting: Setting,
): DateItem | ExactItem | LengthItem | undefined {
  return (
    ledAt(tokens, start, setting) ??
    countedAt(tokens, start, setting) ??
    laterWeekAt(tokens, start, setting) ??
    afterThisAt(tokens, start, setting) ??
    afterNextAt(tokens, start, setting)
  );
}

/** "Now", "right now", "at this time"; only where no other time is said. */
export function nowAt(tokens: readonly Token[], start: number, { now }: Setting): ExactItem | undefined {
  const at = skipWord(tokens, start, /^(?:right|just|at)$/);
  const word = wordAt(tokens, at);
  const named = word === 'this' && /^(?:time|moment|minute)$/.test(wordAt(tokens, at + 1));
  if (word !== 'now' && !named) return undefined;
  return { kind: 'exact', wall: now, grain: 'minute', start, end: named ? at + 2 : at + 1, loose: true };
}

/** Seen from a moment: whole days from a day on, the minute below. */
function result(
  start: number,
  end: number,
  length: Length,
  sign: number,
  wall: Wall,
  exact = false,
): DateItem | ExactItem {
  const reached = moved(wall, length, sign);
  const clock =
    exact ||
    length.grain === 'minute' ||
    length.grain === 'hour' ||
    (length.grain === 'day' && !Number.isInteger(length.count));
  if (clock) return { kind: 'exact', wall: reached, grain: 'minute', start, end };
  return { kind: 'date', start, end, series: oneDay(startOfDay(reached)), fixes: fixes.all, pick: 'coming' };
}

/** "In three days", "within 2 weeks", "in 15", "for ten days". */
function ledAt(
  tokens: readonly Token[],
  start: number,
  { now }: Setting,
): DateItem | ExactItem | LengthItem | undefined {
  const word = wordAt(tokens, start);
  if (!/^(?:in|within|after|for)$/.test(word)) return undefined;
  const length = lengthAt(tokens, start + 1);
  if (!length) return word === 'in' ? bareMinutesAt(tokens, start, now) : undefined;
  const next = wordAt(tokens, length.end);
  if (word === 'for') {
    const months = { month: 1, quarter: 3, year: 12, minute: 0, hour: 0, day: 0, week: 0 }[length.grain];
    const minutes = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 0, quarter: 0, year: 0 }[
      length.grain
    ];
    return {
      kind: 'length',
      start,
      end: length.end,
      months: length.count * months,
      minutes: length.count * minutes,
    };
  }
  if (/^(?:from|after|before|ago|since|hence)$/.test(next)) return undefined;
  const time =
    /^s?$/.test(next) && wordAt(tokens, length.end + 1) === 'time'
      ? length.end + 2
      : skipWord(tokens, length.end, /^time$/);
  const found = result(start, time, length, 1, now);
  if (word !== 'within') return found;
  const until = moved(now, length, 1);
  return { kind: 'exact', wall: now, until, grain: 'minute', start, end: length.end };
}

/** "In 15", said by itself. */
function bareMinutesAt(tokens: readonly Token[], start: number, now: Wall): ExactItem | undefined {
  const count = cardinalAt(tokens, start + 1);
  if (!count || count.end < tokens.length || !(count.value >= 5 && count.value <= 90)) return undefined;
  const wall = now + count.value * minute;
  return { kind: 'exact', wall, grain: 'minute', start, end: count.end, loose: true, unsure: true };
}

/** "Two days ago", "14 days hence", "30 minutes later", "a week from monday", "2 weeks before May 13 1999". */
function countedAt(
  tokens: readonly Token[],
  start: number,
  setting: Setting,
): DateItem | ExactItem | undefined {
  const at = skipWord(tokens, start, /^in$/);
  const the = wordAt(tokens, at) === 'the' && /^(?:day|week|month|year)$/.test(wordAt(tokens, at + 1));
  const length: Length | undefined = the
    ? { count: 1, grain: grainAt(tokens, at + 1) ?? 'day', end: at + 2 }
    : lengthAt(tokens, at);
  const sundays = length ? undefined : cardinalAt(tokens, at);
  if (!length) return sundays && sundaysFrom(tokens, start, sundays, setting);
  const { now } = setting;
  const word = wordAt(tokens, length.end);
  // "A month ago yesterday".
  const near = word === 'ago' ? /^(?:today|yesterday)$/.exec(wordAt(tokens, length.end + 1))?.[0] : undefined;
  if (near) return result(start, length.end + 2, length, -1, now - (near === 'today' ? 0 : day));
  if (/^(?:ago|back|earlier)$/.test(word)) return result(start, length.end + 1, length, -1, now);
  if (/^(?:hence|later)$/.test(word) && !the) return result(start, length.end + 1, length, 1, now);
  // "A week today", "two weeks tomorrow".
  const whole = length.grain === 'week' && /^(?:today|tomorrow)$/.test(word);
  const sign =
    whole || /^(?:from|after|since)$/.test(word) || (word === 'on' && length.grain === 'week')
      ? 1
      : word === 'before'
        ? -1
        : undefined;
  if (sign === undefined) return undefined;
  const from = whole ? length.end : length.end + 1;
  const anchor = anchorAt(tokens, from, setting);
  if (anchor) return result(start, anchor.end, length, sign, anchor.wall, anchor.exact);
  // "The day before", said by itself.
  return the && length.grain === 'day' && from >= tokens.length
    ? result(start, from, length, sign, now)
    : undefined;
}

/** "Three mondays from now". */
function sundaysFrom(
  tokens: readonly Token[],
  start: number,
  count: { value: number; end: number },
  { now }: Setting,
): DateItem | undefined {
  const weekday = weekdayAt(tokens, count.end);
  const behind = weekday ? [0, 1].map((k) => wordAt(tokens, weekday.end + k)).join(' ') : '';
  if (!weekday || !/^from (?:now|today)$/.test(behind) || !Number.isInteger(count.value)) return undefined;
  const first = firstAfter(weekdaySeries(weekday.value), startOfDay(now) + day);
  const wall = (first?.start ?? now) + (count.value - 1) * 7 * day;
  return {
    kind: 'date',
    start,
    end: weekday.end + 2,
    series: oneDay(wall),
    fixes: fixes.all,
    pick: 'coming',
  };
}

/** The day that steps are counted from. */
function anchorAt(
  tokens: readonly Token[],
  start: number,
  setting: Setting,
): { wall: Wall; end: number; exact: boolean } | undefined {
  const right = skipWord(tokens, start, /^right$/);
  if (/^(?:now|then)$/.test(wordAt(tokens, right)))
    return { wall: setting.now, end: right + 1, exact: right > start };
  const step = countedAt(tokens, start, setting);
  if (step?.kind === 'date')
    return { wall: firstAfter(step.series, 0)?.start ?? setting.now, end: step.end, exact: false };
  const named = periodAt(tokens, start, setting) ?? namedDateAt(tokens, start, setting);
  if (!named || named === impossible) return undefined;
  const year = namedDateAt(tokens, named.end, setting);
  const found =
    firstAfter(named.series, startOfDay(setting.now) + (named.pick === 'later' ? day : 0)) ??
    firstAfter(named.series, Number.MIN_SAFE_INTEGER / 8);
  return found && year !== impossible ? { wall: found.start, end: named.end, exact: false } : undefined;
}

/** "Tuesday week", "tomorrow week", "Thursday fortnight". */
function laterWeekAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const weekday = weekdayAt(tokens, start);
  const tomorrow = /^(?:today|tomorrow)$/.test(wordAt(tokens, start)) ? { end: start + 1 } : undefined;
  const end = (weekday ?? tomorrow)?.end;
  const weeks = { week: 1, fortnight: 2 }[wordAt(tokens, end ?? tokens.length)];
  if (
    end === undefined ||
    weeks === undefined ||
    /^(?:from|after|before|on|of)$/.test(wordAt(tokens, end + 1))
  )
    return undefined;
  const anchor = anchorAt(tokens.slice(0, end), start, setting);
  return (
    anchor && {
      kind: 'date',
      start,
      end: end + 1,
      series: oneDay(startOfDay(anchor.wall) + weeks * 7 * day),
      fixes: fixes.all,
      pick: 'coming',
    }
  );
}

/** "The weekend after this one", "the week after this": the second of those that have not ended. */
function afterThisAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const grain = grainAt(tokens, at);
  const week = wordAt(tokens, at + 1) === 'after' && grain !== undefined;
  const named = week ? undefined : (weekendAt(tokens, at, setting) ?? namedDateAt(tokens, at, setting));
  const end = week ? at + 1 : named && named !== impossible ? named.end : undefined;
  if (end === undefined || wordAt(tokens, end) !== 'after' || wordAt(tokens, end + 1) !== 'this')
    return undefined;
  const behind = skipWord(tokens, end + 2, /^one$/);
  const today = startOfDay(setting.now);
  const series = named && named !== impossible ? named.series : grain && cycle(grain, setting.weekStart);
  let count = 0;
  for (const interval of series?.forward(today) ?? [])
    if ((count += 1) === 2) {
      const one = fixed(interval, series?.grain ?? 'day');
      const stretch = named && named !== impossible && named.stretch ? { stretch: true as const } : {};
      return { kind: 'date', start, end: behind, series: one, fixes: fixes.all, pick: 'coming', ...stretch };
    }
  return undefined;
}

/** "Friday after next", "the week after next", "March before last", "the weekend after this one". */
function afterNextAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const grain = grainAt(tokens, at);
  const named = grain === undefined ? namedDateAt(tokens, at, setting) : undefined;
  const end = grain === undefined ? (named && named !== impossible ? named.end : undefined) : at + 1;
  const relation = end === undefined ? '' : `${wordAt(tokens, end)} ${wordAt(tokens, end + 1)}`;
  if (end === undefined || !/^(?:after next|before last)$/.test(relation)) return undefined;
  const next = relation === 'after next';
  const { now, weekStart } = setting;
  if (grain !== undefined) {
    const from = move(floorTo(now, grain, weekStart), next ? 2 : -2, grain);
    const series = { start: from, end: move(from, 1, grain) };
    return {
      kind: 'date',
      start,
      end: end + 2,
      series: fixed(series, grain),
      fixes: fixes.all,
      pick: 'coming',
    };
  }
  if (!named || named === impossible) return undefined;
  const today = startOfDay(now) + (named.pick === 'later' ? day : 0);
  let count = 0;
  for (const interval of next ? named.series.forward(today) : named.series.backward(startOfDay(now)))
    if ((count += 1) === 2)
      return { ...named, start, end: end + 2, series: fixed(interval, named.series.grain), fixes: fixes.all };
  return undefined;
}
