import type { Wall } from '../clock.ts';
import type { Grain, Series } from '../series.ts';

/** The parts of a calendar date, as bits: two times with a part in common are not one. */
export const fixes = { day: 1, weekday: 2, week: 4, month: 8, year: 16, all: 31 } as const;

interface Placed {
  /** The tokens that say it; `end` is the one behind them. */
  start: number;
  end: number;
  /** It is one only beside another time or behind such a word as "at": the eight of "eight tonight". */
  loose?: true;
}

/** A day, week, month … as it was said. */
export interface DateItem extends Placed {
  kind: 'date';
  series: Series;
  fixes: number;
  /** Which of its stretches is meant where nothing else says: one after today, or one that has not ended. */
  pick: 'later' | 'coming';
  /** Of the RFC 5545 rule, where it recurs. */
  every?: string;
  /** The words may mean something else. */
  unsure?: true;
  /** Every such day, where "next" may only stress a date that follows: "next thursday the 10th". */
  plain?: Series;
  /** The date without the weekday that was said of it. */
  undayed?: Series;
  /** The time is known only as a stretch with both its ends. */
  stretch?: true;
}

/** A moment, or the stretch up to one. */
export interface ExactItem extends Placed {
  kind: 'exact';
  wall: Wall;
  until?: Wall;
  grain: Grain;
  unsure?: true;
}

/** An hour of the clock. */
export interface TimeItem extends Placed {
  kind: 'time';
  /** After midnight, as said. */
  minutes: number;
  /** Nothing said which half of the day. */
  open: boolean;
  /** Minutes that the zone which was named is ahead of UTC. */
  offset?: number;
}

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** A part of the day. */
export interface PartItem extends Placed {
  kind: 'part';
  part: DayPart;
  /** Minutes after midnight at which it begins. */
  minutes: number;
  /** It is that of today: "this evening", "tonight". */
  today?: true;
}

/** How long something lasts: "for ten days". */
export interface LengthItem extends Placed {
  kind: 'length';
  months: number;
  minutes: number;
}

export type Item = DateItem | ExactItem | TimeItem | PartItem | LengthItem;

/** A date that its tokens say. */
export const made = (
  start: number,
  end: number,
  series: Series,
  fix: number,
  more: Partial<DateItem> = {},
): DateItem => ({ kind: 'date', start, end, series, fixes: fix, pick: 'coming', ...more });

/** A day that the words name and no calendar has. */
export const impossible = Symbol('impossible');
