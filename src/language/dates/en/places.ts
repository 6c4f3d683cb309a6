import { cardinalAt } from '../../numbers/cardinal.ts';
import type { Token } from '../../text.ts';
import { day } from '../clock.ts';
import type { Wall } from '../clock.ts';
import { ordinalAt } from '../ordinals-en.ts';
import {
  cycle,
  firstAfter,
  fixed,
  floorTo,
  intersect,
  move,
  nthOf,
  reshaped,
  weekdaySeries,
} from '../series.ts';
import type { Grain, Interval, Series } from '../series.ts';
import { namedDateAt } from './days.ts';
import type { Setting } from './setting.ts';
import { fixes, impossible, made } from './items.ts';
import type { DateItem, ExactItem } from './items.ts';
import { grainAt, skipWord, weekdayAt, wordAt } from './lexicon.ts';
import { fixesOf, modifiedAt, quarterAt, relativePeriodAt, weekendAt, weekendSeries } from './periods.ts';

/** The day, week, month … that starts at a token and is known by its place among others. */
export function periodAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  return (
    placedAt(tokens, start, setting) ??
    edgeAt(tokens, start, setting) ??
    relativePeriodAt(tokens, start, setting)
  );
}

/** The period behind "of" or "in": any month, or "the week", "next year", "month". */
function coarseAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const at = skipWord(tokens, start, /^(?:around|about)$/);
  const the = skipWord(tokens, at, /^the$/);
  const grain = grainAt(tokens, the);
  if (grain !== undefined && grain !== 'minute' && grain !== 'hour') {
    const from = floorTo(setting.now, grain, setting.weekStart);
    return made(start, the + 1, fixed({ start: from, end: move(from, 1, grain) }, grain), fixesOf[grain]);
  }
  const named = modifiedAt(tokens, at, setting) ?? quarterAt(tokens, at) ?? namedDateAt(tokens, at, setting);
  if (!named || named === impossible) return undefined;
  // "October 2014", "the third quarter of 2018".
  const year =
    named.fixes & fixes.year ? undefined : namedDateAt(tokens, skipWord(tokens, named.end, /^of$/), setting);
  if (year && year !== impossible && year.fixes === fixes.year)
    return {
      ...named,
      start,
      end: year.end,
      series: intersect(year.series, named.series),
      fixes: named.fixes | fixes.year,
    };
  return { ...named, start };
}

/** "The first monday of march", "last thursday in march", "the 12th day of next month", "20 of this month". */
function placedAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const place = placeAt(tokens, at);
  if (!place) return undefined;
  const some = someOfAt(tokens, start, place, setting);
  if (some) return some;
  const fine = fineAt(tokens, place.end, setting);
  const joint = fine ? fine.end : place.end;
  if (!/^(?:of|in)$/.test(wordAt(tokens, joint))) return undefined;
  // "The first of the month" is the next one where that of this month is over.
  const open = !fine && grainAt(tokens, skipWord(tokens, joint + 1, /^the$/)) === 'month';
  const named = coarseAt(tokens, joint + 1, setting);
  const coarse = open && named ? { ...named, series: cycle('month') } : named;
  if (!coarse) return undefined;
  if (!fine) {
    if (coarse.series.grain !== 'month' || place.value < 1 || place.value > 31) return undefined;
    return made(
      start,
      coarse.end,
      nthOf(cycle('day'), place.value, coarse.series),
      coarse.fixes | fixes.day | fixes.week,
    );
  }
  const series = nthOf(fine.series, place.value, coarse.series);
  return made(start, coarse.end, series, fixes.all, fine.stretch ? { stretch: true } : {});
}

/** "The first half of the year", "the last three days of the month", "first two weeks of march". */
function someOfAt(
  tokens: readonly Token[],
  start: number,
  place: { value: number; end: number },
  setting: Setting,
): DateItem | undefined {
  const half = wordAt(tokens, place.end) === 'half';
  const count = half ? { value: 1, end: place.end } : cardinalAt(tokens, place.end);
  const grain = half ? undefined : count && grainAt(tokens, count.end);
  const joint = (count?.end ?? 0) + 1;
  if (!count || (!half && !longGrains.has(grain ?? 'minute')) || !/^(?:of|in)$/.test(wordAt(tokens, joint)))
    return undefined;
  const edge =
    place.value === 1 ? 'start' : place.value === -1 || (half && place.value === 2) ? 'end' : undefined;
  const coarse = edge && coarseAt(tokens, joint + 1, setting);
  const whole = coarse?.series.grain ?? 'day';
  if (!coarse || coarse.stretch || !longGrains.has(whole) || whole === 'day') return undefined;
  const fine = whole === 'year' && (half || grain === 'month') ? 'month' : 'day';
  const series = reshaped(coarse.series, fine, (all) =>
    half ? halfOf(all, whole, edge) : someOf(all, count.value, grain ?? 'day', edge),
  );
  return made(start, coarse.end, series, fixes.all, { stretch: true });
}

const longGrains = new Set<Grain>(['day', 'week', 'month', 'quarter', 'year']);

/** A month's first half are its first fifteen days. */
function halfOf({ start, end }: Interval, grain: Grain, edge: Edge): Interval {
  const length = grain === 'month' ? 15 : Math.ceil((end - start) / day / 2);
  const cut = grain === 'year' ? move(start, 6, 'month') : start + length * day;
  return edge === 'start' ? { start, end: cut } : { start: cut, end };
}

const someOf = ({ start, end }: Interval, count: number, grain: Grain, edge: Edge): Interval =>
  edge === 'start'
    ? { start, end: Math.min(end, move(start, count, grain)) }
    : { start: Math.max(start, move(end, -count, grain)), end };

/** "First", "3rd", "last", "second to last", "fifth last", and a number before "of this month". */
function placeAt(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  if (/^(?:last|final)$/.test(wordAt(tokens, at))) return { value: -1, end: at + 1 };
  const ordinal = ordinalAt(tokens, at);
  const lasts = ordinal && skipWord(tokens, ordinal.end, /^to$/);
  if (ordinal && lasts !== undefined && wordAt(tokens, lasts) === 'last')
    return { value: -ordinal.value, end: lasts + 1 };
  if (ordinal) return ordinal;
  const read = cardinalAt(tokens, at);
  const counts = read && Number.isInteger(read.value) && wordAt(tokens, read.end) === 'of';
  return counts ? read : undefined;
}

function fineAt(
  tokens: readonly Token[],
  at: number,
  setting: Setting,
): { series: Series; end: number; stretch?: true } | undefined {
  const weekday = weekdayAt(tokens, at);
  if (weekday) return { series: weekdaySeries(weekday.value), end: weekday.end };
  const weekend = weekendAt(tokens, at, setting);
  if (weekend) return { series: weekendSeries(setting.weekStart), end: weekend.end, stretch: true };
  const grain = grainAt(tokens, at);
  return grain === undefined || grain === 'minute' || grain === 'hour'
    ? undefined
    : { series: cycle(grain, setting.weekStart), end: at + 1 };
}

type Edge = 'start' | 'middle' | 'end';
const edges: Record<string, Edge> = {
  beginning: 'start',
  start: 'start',
  early: 'start',
  middle: 'middle',
  mid: 'middle',
  end: 'end',
  late: 'end',
};
const short: Record<string, readonly [Edge, Grain]> = {
  bom: ['start', 'month'],
  boy: ['start', 'year'],
  eod: ['end', 'day'],
  eow: ['end', 'week'],
  eom: ['end', 'month'],
  eoy: ['end', 'year'],
};

/** "The end of the month", "mid march", "start of next year", "eom". */
function edgeAt(tokens: readonly Token[], start: number, setting: Setting): DateItem | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const word = wordAt(tokens, at);
  const initials = Object.hasOwn(short, word) ? short[word] : undefined;
  if (initials) {
    const from = floorTo(setting.now, initials[1], setting.weekStart);
    const whole = fixed({ start: from, end: move(from, 1, initials[1]) }, initials[1]);
    return made(start, at + 1, edgeOf(whole, initials[0]), fixes.all);
  }
  const edge = Object.hasOwn(edges, word) ? edges[word] : undefined;
  const of = wordAt(tokens, at + 1) === 'of';
  if (edge === undefined || (!of && !/^(?:mid|early|late|end|beginning|start)$/.test(word))) return undefined;
  const coarse = coarseAt(tokens, skipWord(tokens, at + 1, /^(?:of|-)$/), setting);
  const fits = coarse && /^(?:week|month|quarter|year)$/.test(coarse.series.grain) && !coarse.stretch;
  return fits ? made(start, coarse.end, edgeOf(coarse.series, edge), fixes.all) : undefined;
}

/** "By the end of the month", "by EOD": from now up to there. */
export function edgeDeadlineAt(
  tokens: readonly Token[],
  start: number,
  setting: Setting,
): ExactItem | undefined {
  const edge = wordAt(tokens, start) === 'by' ? edgeAt(tokens, start + 1, setting) : undefined;
  const until = edge && firstAfter(edge.series, setting.now);
  return (
    until && { kind: 'exact', wall: setting.now, until: until.start, grain: 'minute', start, end: edge.end }
  );
}

/** A week ends with its last working day, and what is longer with its last day. */
function edgeOf(series: Series, edge: Edge): Series {
  return reshaped(series, 'day', ({ start, end }) => {
    const at = edge === 'start' ? start : edge === 'middle' ? middleOf(series.grain, start) : end - day;
    const last = series.grain === 'week' && edge === 'end' ? start + 4 * day : at;
    return { start: last, end: last + day };
  });
}

function middleOf(grain: Grain, start: Wall): Wall {
  if (grain === 'year') return move(start, 6, 'month');
  return start + (grain === 'week' ? 3 : grain === 'month' ? 14 : 45) * day;
}
