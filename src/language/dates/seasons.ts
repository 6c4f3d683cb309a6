import { dateOf, day } from './clock.ts';
import { gregorianYears, yearly } from './series.ts';
import type { Series } from './series.ts';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** Every season from its first day, as month and day, to its last; of the northern half of the earth. */
const season = (from: readonly [number, number], to: readonly [number, number]): Series =>
  yearly(gregorianYears, 'day', (year) => {
    const start = dateOf(year, ...from);
    const last = dateOf(to[0] < from[0] ? year + 1 : year, ...to);
    return start === undefined || last === undefined ? [] : [{ start, end: last + day }];
  });

/** The seasons of every year. */
export const seasons: Record<Season, Series> = {
  spring: season([3, 20], [6, 20]),
  summer: season([6, 21], [9, 23]),
  autumn: season([9, 23], [12, 20]),
  winter: season([12, 21], [3, 18]),
};
