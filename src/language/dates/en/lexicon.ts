import type { Token } from '../../text.ts';
import type { Grain } from '../series.ts';

/** Something read from tokens, with the token behind it. */
export interface Read {
  value: number;
  end: number;
}

/** The folded word at a token; the empty one where there is none. */
export const wordAt = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';
/** Behind a token if it is such a word, else at it. */
export const skipWord = (tokens: readonly Token[], i: number, word: RegExp): number =>
  word.test(wordAt(tokens, i)) ? i + 1 : i;

const weekdayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const shortDays: Record<string, number> = {
  sun: 0,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
};
/** Short names that are words of their own. */
const words = new Set(['sun', 'sat', 'wed']);
const beforeShort = /^(?:on|this|next|last|from|to|by|until|till|before|after|every|and|or|,|-)$/;
const afterShort = /^(?:\.|,|the|at|morning|afternoon|evening|night|next|\d.*|first|second|third)$/;

/** The weekday that a word names: 0 Sunday … 6 Saturday. "Sun", "sat" and "wed" only where a day is likely. */
export function weekdayAt(tokens: readonly Token[], i: number): Read | undefined {
  const word = wordAt(tokens, i);
  const long = weekdayNames.indexOf(word.replace(/s$/, ''));
  if (long >= 0) return { value: long, end: i + 1 };
  const short = shortDays[word];
  if (short === undefined) return undefined;
  const likely =
    !words.has(word) ||
    tokens.length === 1 ||
    beforeShort.test(wordAt(tokens, i - 1)) ||
    afterShort.test(wordAt(tokens, i + 1));
  if (!likely) return undefined;
  const dot = wordAt(tokens, i + 1) === '.' && tokens[i + 1]?.glued === true;
  return { value: short, end: dot ? i + 2 : i + 1 };
}

const monthNames =
  'january february march april may june july august september october november december'.split(' ');

/** The month that a word names, from 1; `end` is behind the dot of a short name. */
export function monthNameAt(tokens: readonly Token[], i: number): Read | undefined {
  const word = wordAt(tokens, i);
  const short = word === 'sept' ? 'sep' : word;
  if (short.length < 3 || tokens[i]?.kind !== 'latin') return undefined;
  const index = monthNames.findIndex(
    (name) => name === short || (short.length === 3 && name.startsWith(short)),
  );
  if (index < 0) return undefined;
  const dot = wordAt(tokens, i + 1) === '.' && tokens[i + 1]?.glued === true && !monthNames.includes(short);
  return { value: index + 1, end: dot ? i + 2 : i + 1 };
}

const grains: Record<string, Grain> = {};
for (const [grain, names] of Object.entries({
  minute: 'minute minutes min mins',
  hour: 'hour hours hr hrs h',
  day: 'day days',
  week: 'week weeks wk wks',
  month: 'month months mth mths',
  quarter: 'quarter quarters qtr qtrs',
  year: 'year years yr yrs',
}))
  for (const name of names.split(' ')) grains[name] = grain as Grain;

/** The unit of time that a word names; "week's" too. */
export function grainAt(tokens: readonly Token[], i: number): Grain | undefined {
  return grains[wordAt(tokens, i)];
}

/** A season's first day, as month and day, and its last; of the northern half of the earth. */
export const seasons: Record<
  string,
  readonly [from: readonly [number, number], to: readonly [number, number]]
> = {
  spring: [
    [3, 20],
    [6, 20],
  ],
  summer: [
    [6, 21],
    [9, 23],
  ],
  autumn: [
    [9, 23],
    [12, 20],
  ],
  fall: [
    [9, 23],
    [12, 20],
  ],
  winter: [
    [12, 21],
    [3, 18],
  ],
};

/** Feasts that have their day every year; only where nobody doubts which. */
export const feasts: Record<string, readonly [month: number, day: number]> = {
  'new years day': [1, 1],
  'new year': [1, 1],
  'new years eve': [12, 31],
  'valentines day': [2, 14],
  valentines: [2, 14],
  'saint patricks day': [3, 17],
  'st patricks day': [3, 17],
  'saint patrick': [3, 17],
  'st patrick': [3, 17],
  halloween: [10, 31],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  xmas: [12, 25],
  'boxing day': [12, 26],
};
