import type { Token } from '../../text.ts';
import { day, hour, minute, startOfDay } from '../clock.ts';
import type { Resolved } from '../state.ts';
import { namedDateAt } from './days.ts';
import { besideFeastAt } from './feasts.ts';
import type { Setting } from './setting.ts';
import { everyAt } from './every.ts';
import { fixes, impossible } from './items.ts';
import type { Item } from './items.ts';
import { wordAt } from './lexicon.ts';
import { join, momentOf, work } from './moment.ts';
import type { Moment, Worked } from './moment.ts';
import { edgeDeadlineAt, periodAt } from './places.ts';
import { nowAt, stepAt } from './steps.ts';
import { timeAt } from './times.ts';

/** A time that English words say, and the tokens that say it. */
export interface EnglishTime {
  resolved: Resolved;
  every?: string;
  unsure: boolean;
  /** Day, month and year were said, or a time from now, or an hour. */
  settled: boolean;
  /** Where a date was asked for: its day was not heard, or the figures that were read are part of others. */
  halfHeard: boolean;
  /** How many parts were said. */
  evidence: number;
  start: number;
  end: number;
}

/**
 * The time that English tokens speak of: all its parts, wherever they stand, put together. "Impossible" where a day
 * is named that no calendar has.
 */
export function scanTime(tokens: readonly Token[], setting: Setting): EnglishTime | 'impossible' | undefined {
  const all = itemsOf(tokens, setting);
  if (all === 'impossible') return all;
  const items = withoutLoose(tokens, all);
  const [first, ...rest] = items;
  if (!first) return undefined;
  const from = momentOf(first);
  let to: Moment | undefined;
  let before: Item = first;
  let evidence = 1;
  /** Another day is named as well. */
  let disputed = false;
  for (const item of rest) {
    const link = linkOf(tokens, before, item, items);
    const moment = to ?? from;
    if (link === 'range' && !to) to = momentOf(item);
    else if (link === 'other' || !join(moment, item)) {
      disputed = item.kind === 'date';
      break;
    }
    evidence += 1;
    before = item;
  }
  const found = finish(tokens, from, to, evidence, setting);
  return found && disputed ? { ...found, unsure: true, settled: false } : found;
}

function itemsOf(tokens: readonly Token[], setting: Setting): Item[] | 'impossible' {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length;) {
    if (isAlways(tokens, i)) {
      i += 3;
      continue;
    }
    const item =
      nowAt(tokens, i, setting) ??
      everyAt(tokens, i, setting) ??
      besideFeastAt(tokens, i, setting) ??
      edgeDeadlineAt(tokens, i, setting) ??
      stepAt(tokens, i, setting) ??
      periodAt(tokens, i, setting) ??
      namedDateAt(tokens, i, setting) ??
      timeAt(tokens, i);
    if (item === impossible) return 'impossible';
    if (item) items.push(item);
    i = Math.max(i + 1, item?.end ?? 0);
  }
  return items;
}

/** "Open 24/7". */
const isAlways = (tokens: readonly Token[], i: number): boolean =>
  wordAt(tokens, i) === '24' &&
  wordAt(tokens, i + 1) === '/' &&
  wordAt(tokens, i + 2) === '7' &&
  wordAt(tokens, i + 3) !== '/';

/** Words between the parts of one time. */
const glue =
  /^(?:on|at|@|in|of|for|the|around|about|by|from|to|until|till|til|through|between|and|a|this|,|-|–|s|it|is|be|or)$/;
const leads = /^(?:at|@)$/;
const mayLead = /^(?:around|about|by|circa|before|after|until|till|til|from|between|than)$/;
const behindHour =
  /^(?:please|if|thanks|thank|ish|or|but|and|to|on|in|at|this|tomorrow|today|tonight|for|with|works|is|would|will|then|until|till|okay|ok|[.,?!;-]|–|)$/;

/** Numbers are hours only behind "at", or beside what is surely a time. */
function withoutLoose(tokens: readonly Token[], items: Item[]): Item[] {
  const starts = new Set(items.map(({ start }) => start));
  const sure = items.some(({ loose, kind }) => loose !== true && kind !== 'length');
  const ranged = items.filter(({ loose }) => loose === true).length;
  return items.filter((item, k) => {
    if (item.kind === 'length') return k > 0;
    if (item.loose !== true) return true;
    if (item.kind === 'exact') return items.length === 1;
    if (item.kind === 'part') return true;
    const before = wordAt(tokens, item.start - 1);
    const free = behindHour.test(wordAt(tokens, item.end)) || starts.has(item.end);
    const beside = [items[k - 1], items[k + 1]].some(
      (other) =>
        other && other.kind !== 'length' && (other.loose !== true || sure) && isJoined(tokens, item, other),
    );
    if (item.kind === 'date')
      return items.some(
        (other) =>
          other.kind === 'date' &&
          other !== item &&
          (other.fixes & fixes.year) === 0 &&
          isJoined(tokens, item, other),
      );
    // Behind a day of the calendar a number may as well be its year.
    const last = items[k - 1];
    const year =
      item.minutes % 60 === 0 &&
      last?.kind === 'date' &&
      (last.fixes & fixes.day) !== 0 &&
      last.fixes !== fixes.all &&
      last.end === item.start;
    if (year && tokens[item.start]?.kind === 'digits' && items[k + 1]?.kind !== 'part') return false;
    const led = leads.test(before) || (mayLead.test(before) && (sure || ranged > 1));
    return free && (led || (beside && sure));
  });
}

/** Whether only glue stands between two parts. */
function isJoined(tokens: readonly Token[], a: Item, b: Item): boolean {
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  return tokens.slice(from, to).every(({ norm }) => glue.test(norm)) && to - from <= 4;
}

/** How a part follows the one before it. */
function linkOf(tokens: readonly Token[], a: Item, b: Item, items: Item[]): 'same' | 'range' | 'other' {
  const gap = tokens.slice(a.end, b.start).map(({ norm }) => norm);
  const text = gap.join(' ');
  if (b.kind === 'length') return gap.length === 0 ? 'same' : 'other';
  const start = items[0]?.start ?? 0;
  const between = tokens
    .slice(Math.max(0, start - 3), a.start)
    .some(({ norm }) => norm === 'between' || norm === 'from');
  if (/^(?:to|until|till|til|through|thru|-|–)(?: (?:the|on|around|about|at))*$/.test(text)) return 'range';
  if (text === '/' && a.kind === 'time' && b.kind === 'date') return 'range';
  if (/^and(?: (?:the|on))?$/.test(text) && between) return 'range';
  if (/^(?:but|and) before$/.test(text)) return 'range';
  return 'same';
}

const moves =
  /^(?:move|moved|moving|reschedule|change|changed|switch|shift|push|postpone|bring|transfer|swap)$/;

function finish(
  tokens: readonly Token[],
  from: Moment,
  to: Moment | undefined,
  evidence: number,
  setting: Setting,
): EnglishTime | undefined {
  const moved =
    to !== undefined &&
    tokens.slice(Math.max(0, from.start - 8), from.start).some(({ norm }) => moves.test(norm));
  const found = to && !moved ? range(from, to, setting) : work(moved ? to : from, setting);
  if (!found) return undefined;
  const { unsure, ...resolved } = found;
  const every = from.date?.every;
  return {
    resolved,
    ...(every === undefined ? {} : { every }),
    unsure: unsure || goesOn(tokens, (to ?? from).end) || isFar(resolved, setting),
    settled: !unsure && isSettled(from) && !isFar(resolved, setting),
    halfHeard: setting.asked && isHalfHeard(tokens, from, resolved, setting),
    evidence,
    start: moved ? to.start : from.start,
    end: (to ?? from).end,
  };
}

/** Figures right behind a time that were not understood may change all of it: "tuesday 26", "1st of October 9027". */
const goesOn = (tokens: readonly Token[], end: number): boolean => tokens[end]?.kind === 'digits';

/** Nobody books that far ahead, and nobody who calls was born that long ago; in milliseconds. */
const farAhead = 5 * 366 * day;
const farBack = 115 * 366 * day;
const isFar = ({ start }: Resolved, { asked, now }: Setting): boolean =>
  asked && (start > now + farAhead || start < now - farBack);

/** A month or a year long gone is no answer where a date is asked for, nor an hour beside figures of a date. */
const longGone = 365 * day;
/** Words of which a month is told whole: "the month of july", "the rest of july". */
const wholes = /^(?:month|rest|remainder|day|days|time|all|any|some|part|parts|most)$/;

function isHalfHeard(
  tokens: readonly Token[],
  { date, exact, start, end }: Moment,
  resolved: Resolved,
  { now }: Setting,
): boolean {
  if (date && (date.fixes & fixes.year) === 0 && hasLostYear(tokens, start, end)) return true;
  // "fountain of July": there was a day before "of".
  const days = fixes.day | fixes.weekday | fixes.week;
  if (
    date &&
    (date.fixes & days) === 0 &&
    norm(tokens, start - 1) === 'of' &&
    !wholes.test(norm(tokens, start - 2))
  )
    return true;
  // "Since 2019": it is long gone because it is said to be.
  if (norm(tokens, start - 1) === 'since') return false;
  const dayed = exact !== undefined || ((date?.fixes ?? 0) & (fixes.day | fixes.weekday | fixes.week)) !== 0;
  // "1st of October 9027": a year that was not heard.
  if (dayed)
    return date !== undefined && (date.fixes & fixes.year) === 0 && /^\d{4}$/.test(norm(tokens, end));
  if (resolved.end !== undefined) return false;
  if (date) return resolved.start < now - longGone;
  const beside = [start - 1, end].some((i) => /^\d\d$/.test(norm(tokens, i)));
  return (
    beside || tokens.some(({ norm: word }, i) => (i < start || i >= end) && /^(?:19|20)\d\d$/.test(word))
  );
}

/** A year stands beside the date, and what was between them was not understood: "14th or 9th 1951". */
const hasLostYear = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens.some(
    ({ norm: word, kind }, i) => kind === 'digits' && (i < start || i >= end) && /^(?:19|20)\d\d$/.test(word),
  );

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';

const isSettled = ({ date, time, exact, part }: Moment): boolean => {
  const whole = fixes.day | fixes.month | fixes.year;
  return (exact ?? time ?? part) !== undefined || (date !== undefined && (date.fixes & whole) === whole);
};

/** From one moment to another, each lending the other what it left out. */
function range(from: Moment, to: Moment, setting: Setting): Worked | undefined {
  const first = { ...from };
  const last = { ...to };
  if (!last.date && !last.exact && first.date) last.date = { ...first.date, pick: 'coming' };
  if (!first.date && last.date && !first.exact && first.part?.today !== true) {
    first.date = last.date;
    last.date = { ...last.date, pick: 'coming' };
  }
  const openStart = first.time?.open === true && !first.part && last.time;
  if (openStart && !last.time?.open && first.time && last.time)
    first.time = lentHalf(first.time.minutes, last.time.minutes, first.time);
  if (last.part && !first.part && first.time?.open === true) first.part = last.part;
  const start = work(first, setting);
  if (!start) return undefined;
  const end = endOf(last, start, setting);
  if (!end || end.start <= start.start) return { ...start };
  return { ...start, end: end.end ?? end.start, supposed: start.supposed };
}

/** The hour of "3 to 4 pm" before its end; of "11 to 1 pm" in the morning. */
function lentHalf(
  minutes: number,
  until: number,
  time: NonNullable<Moment['time']>,
): NonNullable<Moment['time']> {
  const late = (minutes % 720) + 720;
  return { ...time, minutes: until >= 720 && late < until ? late : minutes % 720, open: false };
}

function endOf(last: Moment, start: Worked, setting: Setting): Worked | undefined {
  const found = work(last, setting, start.start);
  if (!found || !last.time) return found;
  let at = found.start;
  if (last.time.open && !last.part) at = startOfDay(found.start) + (last.time.minutes % 720) * minute;
  while (at <= start.start && at < start.start + day) at += last.time.open ? 12 * hour : day;
  return { ...found, start: at };
}
