import { writesMonthFirst } from '../regions.ts';
import { cardinalAt } from '../numbers/cardinal.ts';
import type { Token } from '../text.ts';
import { daysIn } from './clock.ts';
import { monthNameAt, weekdayAt } from './en/lexicon.ts';
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
  /** The figures may be something else, as in "15-2". */
  unsure?: true;
}

/** Months whose names are verbs too. */
const verbs = new Set(['may', 'march']);

interface Read {
  value: number;
  end: number;
}

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';
const after = (tokens: readonly Token[], i: number, word: RegExp): number =>
  word.test(norm(tokens, i)) ? i + 1 : i;

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
    numberedAt(tokens, at) ??
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
  const year = yearAt(tokens, behindComma(tokens, after(tokens, month.end, /^(?:of|in)$/)));
  return {
    day: day.value,
    ...(last ? { lastDay: last.value } : {}),
    month: month.value,
    year: year?.value,
    end: year?.end ?? month.end,
  };
}

/** "The 23rd 5th 1962", "15th the 1st 2015", "fourteen six nineteen seventy": day and month by number, with the year. */
function numberedAt(tokens: readonly Token[], start: number): CalendarDay | undefined {
  const ordinal = ordinalAt(tokens, start);
  const day = dayAt(tokens, start);
  const at = day && after(tokens, day.end, /^the$/);
  const month = at === undefined ? undefined : (ordinalAt(tokens, at) ?? leadingFigureAt(tokens, at));
  // Figures alone have the order of the region.
  if (
    !day ||
    !month ||
    month.value > 12 ||
    (tokens[start]?.kind === 'digits' && !ordinal && !ordinalAt(tokens, at ?? 0))
  )
    return undefined;
  const year = yearAt(tokens, behindComma(tokens, month.end));
  return year && year.value >= 1800 && year.value < 2200
    ? { day: day.value, month: month.value, year: year.value, end: year.end }
    : undefined;
}

/** "5", "05", "0 5", "five". */
function leadingFigureAt(tokens: readonly Token[], i: number): Read | undefined {
  const from = norm(tokens, i) === '0' ? i + 1 : i;
  return tokens[from]?.kind === 'digits' ? figureAt(tokens, from) : from === i ? dayAt(tokens, i) : undefined;
}

/** The month after its day: "of December", "december". */
function monthOf(tokens: readonly Token[], start: number, day: Token | undefined): Read | undefined {
  const at = after(tokens, after(tokens, start, /^of$/), /^the$/);
  const month = monthNameAt(tokens, at);
  // "One may ask", "five march out": a number in words before these is no day of theirs.
  const verb = month && at === start && day?.kind === 'latin' && verbs.has(norm(tokens, at));
  return verb && ordinalAt(tokens, start - 1) === undefined ? undefined : month;
}

/** "Of the 11th": a month by its number. */
function numberedMonthAt(tokens: readonly Token[], start: number): Read | undefined {
  if (norm(tokens, start) !== 'of') return undefined;
  const at = after(tokens, start + 1, /^the$/);
  const ordinal = ordinalAt(tokens, at);
  if (ordinal) return ordinal.value <= 12 ? ordinal : undefined;
  // "Of eleven, seventy eight": only with its year.
  const number = cardinalAt(tokens.slice(0, at + 1), at);
  const month = number && Number.isInteger(number.value) && number.value >= 1 && number.value <= 12;
  return month && yearAt(tokens, behindComma(tokens, at + 1))
    ? { value: number.value, end: at + 1 }
    : undefined;
}

/** "December the 14th, 2026", "march fifteen nineteen ninety", "December 3 to 5". */
function monthFirstAt(tokens: readonly Token[], start: number): CalendarDay | undefined {
  const month = monthNameAt(tokens, start);
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
  const alone = year
    ? undefined
    : (yearAt(tokens, after(tokens, month.end, /^of$/)) ?? (year93 ? lateYearAt(tokens, from) : undefined));
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
  const mark = norm(tokens, start + 1);
  const apart =
    /^[-/]$/.test(mark) && tokens[start + 1]?.glued === false && tokens[start + 2]?.glued === false;
  const sign = first && (isSign(tokens, first.end) || apart ? mark : ' ');
  if (!first || sign === undefined) return undefined;
  const second = figureAt(tokens, sign === ' ' ? first.end : first.end + 1);
  if (!second || (sign !== ' ' && !apart && tokens[second.end - 1]?.glued !== true)) return undefined;
  const signed =
    sign !== ' ' && norm(tokens, second.end) === sign && (apart || tokens[second.end + 1]?.glued === true);
  const year = writtenYear(tokens, signed ? second.end + 1 : second.end, signed && sign !== '.');
  const end = year?.end ?? second.end;
  const goesOn =
    isSign(tokens, end) || (sign === ' ' && tokens[end]?.kind === 'digits') || norm(tokens, end) === ':';
  // "15-2" can be a day, where one of both is no month, and "3-5" cannot.
  const unsure = year === undefined && sign !== '/';
  const dotted = sign === '.' && weekdayAt(tokens, start - 1) !== undefined && !isHour(tokens, start, end);
  const clear = sign === '-' && first.value > 12 !== second.value > 12 && !isHour(tokens, start, end);
  if (goesOn || (unsure && !clear && !dotted)) return undefined;
  const months = writesMonthFirst(region);
  const [day, month] = order(first.value, second.value, months);
  if (month === undefined || day > 31) return undefined;
  return { day, month, year: year?.value, end, ...(unsure ? { unsure } : {}) };
}

/** "From 15-17", "13-2 pm". */
const isHour = (tokens: readonly Token[], start: number, end: number): boolean =>
  /^(?:from|between|at)$/.test(norm(tokens, start - 1)) ||
  /^(?:am|pm|a|p|oclock|hours?|h|people|of|days?|minutes?)$/.test(norm(tokens, end));

function order(a: number, b: number, months: boolean): [day: number, month: number | undefined] {
  const [day, month] = months ? [b, a] : [a, b];
  if (month >= 1 && month <= 12) return [day, month];
  return day >= 1 && day <= 12 ? [month, day] : [day, undefined];
}

/** Whether a token parts the figures on both its sides: the slash in "3/12". */
function isSign(tokens: readonly Token[], i: number): boolean {
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
  if (token.norm.length === 4 && value >= 1000 && value < 2200) return { value, end: i + 1 };
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
  // "Eighty two", at the end of what was said: no hour and no day.
  const next = tokens[read.end];
  if (read.value > 31 && read.value < 100 && (!next || next.kind === 'mark'))
    return { value: 1900 + read.value, end: read.end };
  if (read.value < 18 || read.value > 20) return undefined;
  const oh = /^(?:oh|o)$/.test(norm(tokens, read.end));
  const rest = cardinalAt(tokens, oh ? read.end + 1 : read.end);
  if (!rest || !Number.isInteger(rest.value) || rest.value > 99 || (oh ? rest.value > 9 : rest.value < 10))
    return undefined;
  // "June twenty, ten in the morning": an hour.
  if (/^(?:am|pm|oclock|in|minutes|hours)$/.test(norm(tokens, rest.end))) return undefined;
  return { value: read.value * 100 + rest.value, end: rest.end };
}

/** "Nineteen sixty seven", "two thousand and four": a year in words that nothing stands before. */
export function spokenYearAt(tokens: readonly Token[], start: number): Read | undefined {
  const read = tokens[start]?.kind === 'latin' ? yearAt(tokens, start) : undefined;
  return read && read.value >= 1900 && read.value < 2100 && read.end > start + 1 ? read : undefined;
}

/** "93" behind a month, "36" behind a day: no hour, no day, hence a year of the last century. */
function lateYearAt(tokens: readonly Token[], i: number): Read | undefined {
  const token = tokens[i];
  const late = token?.kind === 'digits' && token.norm.length === 2 && Number(token.norm) > 31;
  return late && tokens[i + 1]?.glued !== true ? { value: 1900 + Number(token.norm), end: i + 1 } : undefined;
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
  if (!halves || norm(tokens, i + 2) === ':') return lateYearAt(tokens, i);
  return { value: Number(century + next.norm), end: i + 2 };
}
