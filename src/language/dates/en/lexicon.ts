import type { Token } from '../../text.ts';
import type { Season } from '../seasons.ts';
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

/** The season that a word names. */
export const seasonNames: Record<string, Season> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
};

/** The longest run of words from a token on that has a meaning; hyphens between them are blanks. */
export function longestNameAt<T>(
  tokens: readonly Token[],
  start: number,
  most: number,
  find: (name: string) => T | undefined,
): { found: T; end: number } | undefined {
  const words: string[] = [];
  let best: { found: T; end: number } | undefined;
  for (let at = start; words.length < most && tokens[at]?.kind === 'latin'; at += 1) {
    words.push(wordAt(tokens, at));
    const found = find(words.join(' '));
    if (found !== undefined) best = { found, end: at + 1 };
    if (wordAt(tokens, at + 1) === '-') at += 1;
  }
  return best;
}

/** Words of the longest name of a Hijri month. */
export const longestHijriMonth = 3;
const hijriMonths = new Map<string, number>();
(
  'muharram moharram|safar|rabi-al-awwal rabi-ul-awwal rabi-al-awal rabi-awwal|' +
  'rabi-al-thani rabi-ul-thani rabi-al-akhir rabi-thani|' +
  'jumada-al-awwal jumada-al-ula jumada-al-oula jumada-awwal|' +
  'jumada-al-thani jumada-al-thania jumada-al-akhirah jumada-thani|rajab|shaban shaaban shabaan|' +
  'ramadan ramadhan ramzan|shawwal shawal|dhu-al-qadah dhul-qadah dhu-al-qidah dhul-qidah zul-qadah zul-qada|' +
  'dhu-al-hijjah dhul-hijjah dhul-hijja dhu-al-hijja zul-hijjah zul-hijja'
)
  .split('|')
  .forEach((names, month) => {
    for (const name of names.split(' ')) hijriMonths.set(name.replaceAll('-', ' '), month + 1);
  });

/** The Hijri month that a folded name is of, from 1. */
export const hijriMonthNamed = (name: string): number | undefined => hijriMonths.get(name);
