import { writesMonthFirst } from '../regions.ts';
import { cardinalAt } from '../numbers/cardinal.ts';
import type { Token } from '../text.ts';
import { daysIn } from './clock.ts';
import { ordinalAt } from './ordinals-en.ts';

/** A day of the calendar as it was said in English, or several days of one month. */
export interface CalendarDay {
  /** 1 to 31; undefined where only a month and its year were said. */
  day: number | undefined;
  /** The last day of a span. */
  lastDay?: number;
  /** 1 to 12. */
  month: number;
  /** Undefined where none was said. */
  year?: number | undefined;
  /** The token behind it. */
  end: number;
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');
/** Months whose names are verbs too. */
const verbs = new Set(['may', 'march']);

interface Read {
  value: number;
  end: number;
}

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';
const after = (tokens: readonly Token[], i: number, word: RegExp): number =>
  word.test(norm(tokens, i)) ? i + 1 : i;

/** The month with its number: `12 december`. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

/**
 * The calendar day that starts at a token: "the 14th of December 2026", "december the fourteenth, twenty
 * twenty six", "22 of the 11th 1947", "3/12/2026", "from the 3rd to the 5th of May". Figures alone are day and
 * month in the order of the region. A day that its month does not have is found too: see `exists`.
 */
export function calendarDayAt(
  tokens: readonly Token[],
  start: number,
  region: string | undefined,
): CalendarDay | undefined {
  const at = after(tokens, start, /^the$/);
  return (
    dayFirstAt(tokens, at) ??
    (at === start ? (monthFirstAt(tokens, at) ?? figuresAt(tokens, at, region)) : undefined)
  );
}

/** "14 May 19th 1970": two days of one month, and no telling which. */
export function isOpen(tokens: readonly Token[], { end }: CalendarDay): boolean {
  const other = ordinalAt(tokens, end);
  const next = other && tokens[other.end];
  return other !== undefined && (!next || next.kind === 'digits') && dayFirstAt(tokens, end) === undefined;
}

/** Whether the month has such days, in the year that was said or in any. */
export function exists({ day, lastDay, month, year }: CalendarDay): boolean {
  const most = daysIn(year ?? 2000, month);
  return (day === undefined || (day >= 1 && day <= most)) && (lastDay === undefined || lastDay <= most);
}

/** "The 14th of December 2026", "3 to 5 May", "22 of the 11th 1947". */
function dayFirstAt(tokens: readonly Token[], start: number): CalendarDay | undefined {
  const day = dayAt(tokens, start);
  if (!day) return undefined;
  const last = lastDayAt(tokens, start, day.end);
  const from = after(tokens, last?.end ?? day.end, /^[-/.]$/);
  const month = monthOf(tokens, from, tokens[start]) ?? numberedMonthAt(tokens, from);
  if (!month) return undefined;
  const year = yearAt(tokens, behindComma(tokens, after(tokens, month.end, /^of$/)));
  return {
    day: day.value,
    ...(last ? { lastDay: last.value } : {}),
    month: month.value,
    year: year?.value,
    end: year?.end ?? month.end,
  };
}

/** The month after its day: "of December", "december". */
function monthOf(tokens: readonly Token[], start: number, day: Token | undefined): Read | undefined {
  const at = after(tokens, after(tokens, start, /^of$/), /^the$/);
  const month = monthAt(tokens, at);
  // "One may ask", "five march out": a number in words before these is no day of theirs.
  const verb = month && at === start && day?.kind === 'latin' && verbs.has(norm(tokens, at));
  return verb && ordinalAt(tokens, start - 1) === undefined ? undefined : month;
}

/** "Of the 11th": a month by its number. */
function numberedMonthAt(tokens: readonly Token[], start: number): Read | undefined {
  if (norm(tokens, start) !== 'of') return undefined;
  const read = ordinalAt(tokens, after(tokens, start + 1, /^the$/));
  return read && read.value <= 12 ? read : undefined;
}

/** "December the 14th, 2026", "march fifteen nineteen ninety", "December 3 to 5". */
function monthFirstAt(tokens: readonly Token[], start: number): CalendarDay | undefined {
  const month = monthAt(tokens, start);
  // "2019-aug-1" chrono reads whole.
  const inside = tokens[start]?.glued === true && /^[-/]$/.test(norm(tokens, start - 1));
  if (!month || inside) return undefined;
  const from = after(tokens, behindComma(tokens, after(tokens, month.end, /^[-/]$/)), /^the$/);
  const day = dayAt(tokens, from);
  const bare = day !== undefined && ordinalAt(tokens, from) === undefined;
  const small = bare && day.value < 10 && tokens[from]?.kind === 'latin' && verbs.has(norm(tokens, start));
  // "December 93" is a year.
  const year93 = bare && day.value > 31;
  const named = day && !small && !year93 && !isTime(tokens, from, day) ? day : undefined;
  const last = named && lastDayAt(tokens, from, named.end);
  const behind = last ?? named;
  const year =
    behind && yearAt(tokens, behindComma(tokens, after(tokens, after(tokens, behind.end, /^[-/]$/), /^of$/)));
  const alone = year ? undefined : yearAt(tokens, after(tokens, month.end, /^of$/));
  if (alone) return { day: undefined, month: month.value, year: alone.value, end: alone.end };
  if (!named || !behind) return undefined;
  return {
    day: named.value,
    ...(last ? { lastDay: last.value } : {}),
    month: month.value,
    year: year?.value,
    end: year?.end ?? behind.end,
  };
}

/** "December 3 pm", "may 10:30": an hour, no day. */
function isTime(tokens: readonly Token[], start: number, day: Read): boolean {
  if (ordinalAt(tokens, start)) return false;
  const next = tokens[day.end];
  if (next?.norm === ':' && next.glued && tokens[day.end + 1]?.kind === 'digits') return true;
  return /^(?:am|pm|oclock)$/.test(next?.norm ?? '');
}

/** "To the 5th" behind a first day; "and the 5th" after "between". */
function lastDayAt(tokens: readonly Token[], first: number, end: number): Read | undefined {
  const before = norm(tokens, first - 1) === 'the' ? first - 2 : first - 1;
  const joins =
    norm(tokens, before) === 'between' ? /^(?:to|and|-|–)$/ : /^(?:to|until|till|til|through|-|–)$/;
  if (!joins.test(norm(tokens, end))) return undefined;
  return dayAt(tokens, after(tokens, end + 1, /^the$/));
}

/** "3/12/2026", "16-11 1950", "3.12.2026", "23 7 1951". */
function figuresAt(
  tokens: readonly Token[],
  start: number,
  region: string | undefined,
): CalendarDay | undefined {
  if (tokens[start - 1]?.kind === 'digits' || isSign(tokens, start - 1)) return undefined;
  const first = figureAt(tokens, start);
  const sign = first && (isSign(tokens, first.end) ? norm(tokens, first.end) : ' ');
  if (!first || sign === undefined) return undefined;
  const second = figureAt(tokens, sign === ' ' ? first.end : first.end + 1);
  if (!second || (sign !== ' ' && tokens[second.end - 1]?.glued !== true)) return undefined;
  const signed = sign !== ' ' && norm(tokens, second.end) === sign && tokens[second.end + 1]?.glued === true;
  const year = writtenYear(tokens, signed ? second.end + 1 : second.end, signed && sign !== '.');
  const end = year?.end ?? second.end;
  const plain = year === undefined && sign !== '/';
  const goesOn = isSign(tokens, end) || (sign === ' ' && tokens[end]?.kind === 'digits');
  if (plain || goesOn) return undefined;
  const months = writesMonthFirst(region);
  const [day, month] = order(first.value, second.value, months);
  return month === undefined || day > 31 ? undefined : { day, month, year: year?.value, end };
}

function order(a: number, b: number, months: boolean): [day: number, month: number | undefined] {
  const [day, month] = months ? [b, a] : [a, b];
  if (month >= 1 && month <= 12) return [day, month];
  return day >= 1 && day <= 12 ? [month, day] : [day, undefined];
}

/** Whether a token parts the figures on both its sides: the slash in "3/12". */
export function isSign(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.glued === true && tokens[i + 1]?.glued === true && /^[-/.]$/.test(norm(tokens, i));
}

function figureAt(tokens: readonly Token[], i: number): Read | undefined {
  const token = tokens[i];
  if (token?.kind !== 'digits' || token.norm.length > 2) return undefined;
  return Number(token.norm) === 0 ? undefined : { value: Number(token.norm), end: i + 1 };
}

function writtenYear(tokens: readonly Token[], i: number, short: boolean): Read | undefined {
  const token = tokens[i];
  if (token?.kind !== 'digits') return undefined;
  const value = Number(token.norm);
  if (token.norm.length === 4 && value >= 1000) return { value, end: i + 1 };
  // As chrono-node: up to fifty of this century.
  return short && token.norm.length === 2
    ? { value: value + (value > 50 ? 1900 : 2000), end: i + 1 }
    : undefined;
}

/** "14th", "14 th", "14", "fourteenth", "fourteen": up to thirty-one, or a little more, which no month has. */
function dayAt(tokens: readonly Token[], i: number): Read | undefined {
  const ordinal = ordinalAt(tokens, i);
  if (ordinal) return ordinal;
  const token = tokens[i];
  if (token?.kind === 'digits') return token.norm.length <= 2 ? figureAt(tokens, i) : undefined;
  const read =
    token?.kind === 'latin' && !/^(?:a|an|half|quarter|third)$/.test(token.norm)
      ? cardinalAt(tokens, i)
      : undefined;
  return read && Number.isInteger(read.value) && read.value >= 1 && read.value <= 31 ? read : undefined;
}

function monthAt(tokens: readonly Token[], i: number): Read | undefined {
  const word = norm(tokens, i);
  const short = word === 'sept' ? 'sep' : word;
  if (short.length < 3 || tokens[i]?.kind !== 'latin') return undefined;
  const index = monthNames.findIndex(
    (name) => name === short || (short.length === 3 && name.startsWith(short)),
  );
  if (index < 0) return undefined;
  const dot = norm(tokens, i + 1) === '.' && tokens[i + 1]?.glued === true && !monthNames.includes(short);
  return { value: index + 1, end: dot ? i + 2 : i + 1 };
}

const behindComma = (tokens: readonly Token[], i: number): number => after(tokens, i, /^[,،]$/);

/** "2026", "twenty twenty six", "nineteen oh five", "two thousand and six", "19 55". */
function yearAt(tokens: readonly Token[], start: number): Read | undefined {
  const at = after(tokens, start, /^[-/]$/);
  const token = tokens[at];
  if (token?.kind === 'digits') return yearInFigures(tokens, at);
  if (token?.kind !== 'latin') return undefined;
  const read = cardinalAt(tokens, at);
  if (!read || !Number.isInteger(read.value)) return undefined;
  if (read.value >= 1000 && read.value < 3000) return read;
  if (read.value < 18 || read.value > 20) return undefined;
  const oh = /^(?:oh|o)$/.test(norm(tokens, read.end));
  const rest = cardinalAt(tokens, oh ? read.end + 1 : read.end);
  if (!rest || !Number.isInteger(rest.value) || rest.value > 99 || (oh ? rest.value > 9 : rest.value < 10))
    return undefined;
  // "June twenty, ten in the morning": an hour.
  if (/^(?:am|pm|oclock|in|minutes|hours)$/.test(norm(tokens, rest.end))) return undefined;
  return { value: read.value * 100 + rest.value, end: rest.end };
}

function yearInFigures(tokens: readonly Token[], i: number): Read | undefined {
  const whole = writtenYear(tokens, i, false);
  const next = tokens[i + 1];
  if (whole) {
    const more = whole.value % 100 === 0 && next?.norm === 'and' ? figureAt(tokens, i + 2) : undefined;
    return more ? { value: whole.value + more.value, end: more.end } : whole;
  }
  const century = norm(tokens, i);
  const halves =
    /^(?:19|20)$/.test(century) && next?.kind === 'digits' && next.norm.length === 2 && !next.glued;
  if (!halves || norm(tokens, i + 2) === ':') return undefined;
  return { value: Number(century + next.norm), end: i + 2 };
}
