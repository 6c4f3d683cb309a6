import type { Token } from '../text.ts';
import { addMonths, dateOf, weekdayOf } from './clock.ts';
import { bare, norm } from './reading.ts';
import type { Part, Setting } from './reading.ts';
import type { Moment } from './state.ts';
import { weekdays } from './words-ar.ts';

/** A date behind a weekday; where it is another weekday, one of both was a slip. */
export const datedWeekday = (date: Part['found'], { date: named }: Moment): Part['found'] => ({
  ...date,
  weekday: false,
  ...(weekdayOf(date.date ?? 0) === weekdayOf(named ?? 0) ? {} : { unsure: true }),
});

/** Months ahead in which a weekday and a number are looked for together. */
const monthsAhead = 12;

/** Numbers up to here may be an hour. */
const hours = 12;

/** «الثلاثاء ٢٦»: the next such day that is a Tuesday. */
export function numberedWeekday(
  tokens: readonly Token[],
  i: number,
  { today }: Setting,
  { date: named, weekday }: Moment,
): Part | undefined {
  const token = tokens[i];
  const behind = weekdays.has(bare(norm(tokens, i - 1)));
  const number = token?.kind === 'digits' && token.norm.length <= 2 ? Number(token.norm) : 0;
  const free = tokens[i + 1] === undefined || /^[.,،؟?!]$/.test(norm(tokens, i + 1));
  if (weekday !== true || named === undefined || number <= hours || number > 31 || !free || !behind)
    return undefined;
  for (let ahead = 0; ahead < monthsAhead; ahead += 1) {
    const month = new Date(addMonths(today, ahead));
    const wall = dateOf(month.getUTCFullYear(), month.getUTCMonth() + 1, number);
    if (wall !== undefined && wall >= today && weekdayOf(wall) === weekdayOf(named))
      return { found: { date: wall, grain: 'day', weekday: false }, end: i + 1 };
  }
  return { found: { unsure: true, weekday: false }, end: i + 1 };
}
