import { cardinalAt } from '../numbers/cardinal.ts';
import type { Token } from '../text.ts';
import { dateOf, day, lastOfMonth } from './clock.ts';
import type { Wall } from './clock.ts';
import { fromHijri, hijriOf } from './hijri.ts';
import { norm } from './reading.ts';
import { hijriMonths, months } from './words-ar.ts';

/** A month of either calendar, with its year where one was said. */
export interface NamedMonth {
  month: number;
  hijri: boolean;
  year?: number;
  end: number;
}

/** «شباط», «شهر ١٢», «رمضان ١٤٤٨», «أيلول من عام ٢٠١٤», «شهر عشرة سنة ٢٠١٥». */
export function monthAt(tokens: readonly Token[], start: number): NamedMonth | undefined {
  const named = nameAt(tokens, start);
  const year = named && yearAt(tokens, named.end);
  return named && (year ? { ...named, year: year.year, end: year.end } : named);
}

function nameAt(tokens: readonly Token[], start: number): NamedMonth | undefined {
  const numbered = /^[بول]?(?:ال)?شهر$/.test(norm(tokens, start));
  const at = numbered ? start + 1 : start;
  const one = norm(tokens, at);
  const two = `${one}-${norm(tokens, at + 1)}`;
  for (const [table, hijri] of [
    [months, false],
    [hijriMonths, true],
  ] as const) {
    const pair = table.get(two) ?? table.get(two.replace(/^[بول]/, ''));
    if (pair !== undefined) return { month: pair, hijri, end: at + 2 };
    const single = table.get(one) ?? table.get(one.replace(/^[بول]/, ''));
    // صفر is zero far more often than the month.
    const zero = one === 'صفر' && !numbered && yearAt(tokens, at + 1)?.hijri !== true;
    if (single !== undefined && !zero) return { month: single, hijri, end: at + 1 };
  }
  return numbered ? numberedAt(tokens, at) : undefined;
}

/** «شهر عشرة»; in «شهر عشرة 2014» the year is no part of the number. */
function numberedAt(tokens: readonly Token[], at: number): NamedMonth | undefined {
  for (const upTo of [tokens, tokens.slice(0, at + 2), tokens.slice(0, at + 1)]) {
    const number = cardinalAt(upTo, at);
    if (number && Number.isInteger(number.value) && number.value >= 1 && number.value <= 12)
      return { month: number.value, hijri: false, end: number.end };
  }
  return undefined;
}

interface SaidYear {
  year: number;
  hijri: boolean | undefined;
  end: number;
}

/** «٢٠٢٧», «سنة ألفين وسبعة وعشرين», «من عام ١٤٤٨ هـ», «/ 2027»; two figures are a year only behind «سنة». */
export function yearAt(tokens: readonly Token[], start: number): SaidYear | undefined {
  let at = start;
  while (/^(?:من|في|ل|،|,|\/|-)$/.test(norm(tokens, at)) && at - start < 2) at += 1;
  const led = /^[بلو]?(?:ال)?(?:سنه|عام)$/.test(norm(tokens, at));
  if (led) at += 1;
  const read = cardinalAt(tokens, at);
  if (!read || !Number.isInteger(read.value)) return undefined;
  const era = norm(tokens, read.end);
  const hijri = /^(?:هجري|هجريه|ه|للهجره|الهجري|هجريا)$/.test(era)
    ? true
    : /^(?:ميلادي|ميلاديه|م|للميلاد)$/.test(era)
      ? false
      : undefined;
  const end = hijri === undefined ? read.end : read.end + 1;
  const { value } = read;
  if (value >= 1300 && value <= 2200) return { year: value, hijri, end };
  const short =
    (led || hijri !== undefined) && tokens[at]?.kind === 'digits' && tokens[at]?.norm.length === 2;
  return short ? { year: value + (hijri === true ? 1400 : 2000), hijri, end } : undefined;
}

/** A day of a month, in the year that was said or that is meant. Undefined where no such day is. */
export function dayIn(
  named: NamedMonth,
  date: number,
  today: Wall,
): { wall: Wall; supposed: boolean } | undefined {
  const { month, hijri, year } = named;
  const make = (y: number): Wall | undefined => (hijri ? fromHijri(y, month, date) : dateOf(y, month, date));
  if (year !== undefined) {
    const wall = make(year);
    return wall === undefined ? undefined : { wall, supposed: false };
  }
  const current = currentOf(hijri, today);
  const running = current.month === month ? make(current.year) : undefined;
  // The first, said on the twelfth of its month, is of this one: nobody speaks of a day in a year without its year.
  if (running !== undefined && running < today) return { wall: running, supposed: true };
  const wall = upcoming(make, current.year, today);
  return wall === undefined ? undefined : { wall, supposed: false };
}

/** The first and the last day of a month; the one that runs now is meant, not the one in a year. */
export function spanOf(named: NamedMonth, today: Wall): { first: Wall; last: Wall } | undefined {
  const first = dayIn(named, 1, today)?.wall;
  if (first === undefined) return undefined;
  if (!named.hijri) return { first, last: lastOfMonth(first) };
  const { year, month } = hijriOf(first);
  return { first, last: fromHijri(year, month, 30) ?? first + 28 * day };
}

function currentOf(hijri: boolean, today: Wall): { year: number; month: number } {
  if (hijri) return hijriOf(today);
  const date = new Date(today);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** The next such day; the 29th of February may be years away. */
export function upcoming(
  make: (year: number) => Wall | undefined,
  current: number,
  today: Wall,
): Wall | undefined {
  for (let year = current; year <= current + 8; year += 1) {
    const wall = make(year);
    if (wall !== undefined && wall >= today) return wall;
  }
  return undefined;
}
