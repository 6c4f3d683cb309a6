import { cardinalAt } from '../../numbers/cardinal.ts';
import type { Token } from '../../text.ts';
import { calendarDayAt, exists, isOpen, spokenYearAt } from '../calendar-en.ts';
import { dateOf, day, startOfDay } from '../clock.ts';
import type { Wall } from '../clock.ts';
import { ordinalAt } from '../ordinals-en.ts';
import { dateSeries, fixed, intersect, monthSeries, reshaped, weekdaySeries, yearSeries } from '../series.ts';
import type { Series } from '../series.ts';
import { seasons } from '../seasons.ts';
import type { Setting } from './setting.ts';
import { dictatedDateAt } from './dictated.ts';
import { feastAt } from './feasts.ts';
import { hijriDateAt } from './hijri.ts';
import { fixes, impossible, made } from './items.ts';
import type { DateItem } from './items.ts';
import { monthNameAt, seasonNames, skipWord, weekdayAt, wordAt } from './lexicon.ts';

/** One day, as a time. */
export const oneDay = (wall: Wall): Series => fixed({ start: wall, end: wall + day }, 'day');

/** The day, month or year that starts at a token and is known by its own name or number. */
export function namedDateAt(
  tokens: readonly Token[],
  start: number,
  setting: Setting,
): DateItem | typeof impossible | undefined {
  return (
    packedAt(tokens, start) ??
    calendarAt(tokens, start, setting) ??
    dictatedDateAt(tokens, start, setting) ??
    nearDayAt(tokens, start, setting) ??
    feastAt(tokens, start, setting) ??
    hijriDateAt(tokens, start) ??
    weekdayItemAt(tokens, start) ??
    seasonAt(tokens, start) ??
    monthItemAt(tokens, start) ??
    decadeAt(tokens, start) ??
    yearItemAt(tokens, start) ??
    dayOfMonthAt(tokens, start)
  );
}

/** "20161016", "2014-10-05", "2014/10". */
function packedAt(tokens: readonly Token[], start: number): DateItem | typeof impossible | undefined {
  const token = tokens[start];
  if (token?.kind !== 'digits') return undefined;
  const packed = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$/.exec(token.norm);
  if (packed) return wholeDay(start, start + 1, Number(packed[1]), Number(packed[2]), Number(packed[3]));
  if (!/^(?:1[89]|20)\d\d$/.test(token.norm)) return undefined;
  const sign = wordAt(tokens, start + 1);
  const piece = (i: number): number | undefined => {
    const next = tokens[i];
    return next?.kind === 'digits' && next.norm.length <= 2 && next.glued && tokens[i - 1]?.glued === true
      ? Number(next.norm)
      : undefined;
  };
  if (!/^[-/.]$/.test(sign)) return undefined;
  const year = Number(token.norm);
  const named = tokens[start + 2]?.glued === true ? monthNameAt(tokens, start + 2) : undefined;
  const month = named?.value ?? piece(start + 2);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const date = wordAt(tokens, start + 3) === sign ? piece(start + 4) : undefined;
  if (date !== undefined) return wholeDay(start, start + 5, year, month, date);
  return sign === '.'
    ? undefined
    : made(start, start + 3, intersect(yearSeries(year), monthSeries(month)), fixes.month | fixes.year);
}

function wholeDay(
  start: number,
  end: number,
  year: number,
  month: number,
  date: number,
): DateItem | typeof impossible {
  const wall = dateOf(year, month, date);
  return wall === undefined
    ? impossible
    : made(start, end, oneDay(wall), fixes.day | fixes.month | fixes.year);
}

/** "The 14th of December 2026", "3/12", "from the 3rd to the 5th of May", "December 2026". */
function calendarAt(
  tokens: readonly Token[],
  start: number,
  { region, asked }: Setting,
): DateItem | typeof impossible | undefined {
  const said = calendarDayAt(tokens, start, region);
  if (!said) return undefined;
  if (!exists(said) || isOpen(tokens, said)) return impossible;
  if (asked && said.year === undefined && isLostYear(tokens, said.end)) return impossible;
  const month = monthSeries(said.month);
  const dated = said.day === undefined ? month : intersect(month, dateSeries(said.day));
  const from = said.year === undefined ? dated : intersect(yearSeries(said.year), dated);
  const length = said.lastDay === undefined ? 0 : said.lastDay - (said.day ?? 0);
  const series =
    length > 0
      ? reshaped(from, 'day', (interval) => ({ start: interval.start, end: interval.end + length * day }))
      : from;
  const fix =
    fixes.month |
    (said.day === undefined ? 0 : fixes.day) |
    (said.year === undefined ? 0 : fixes.year | (said.day === undefined ? 0 : fixes.week));
  return made(start, said.end, series, fix, {
    ...(length > 0 ? { stretch: true } : {}),
    ...(said.unsure ? { unsure: true } : {}),
  });
}

/** "15 February 198", "24th June 19116": a year was said and not understood. */
function isLostYear(tokens: readonly Token[], at: number): boolean {
  const token = tokens[skipWord(tokens, at, /^to$/)];
  return token?.kind === 'digits' && (token.norm.length > 4 || token.norm.length === 3) && !token.glued;
}

/** "Today", "tomorrow", "the day after tomorrow", "yesterday". */
function nearDayAt(tokens: readonly Token[], start: number, { now }: Setting): DateItem | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const words = [0, 1, 2].map((k) => wordAt(tokens, at + k)).join(' ');
  const today = startOfDay(now);
  const two = /^day (after tomorrow|after tmrw|before yesterday)$/.exec(words)?.[1];
  if (two !== undefined)
    return made(start, at + 3, oneDay(today + (two.startsWith('after') ? 2 : -2) * day), fixes.all);
  const ahead = /^(?:today|todays)$/.test(wordAt(tokens, start))
    ? 0
    : /^(?:tomorrows?|tommorow|tomorow|tommorrow|tmrw|tmr|tmrrw)$/.test(wordAt(tokens, start))
      ? 1
      : /^yesterdays?$/.test(wordAt(tokens, start))
        ? -1
        : undefined;
  return ahead === undefined ? undefined : made(start, start + 1, oneDay(today + ahead * day), fixes.all);
}

function weekdayItemAt(tokens: readonly Token[], start: number): DateItem | undefined {
  const read = weekdayAt(tokens, start);
  return read && made(start, read.end, weekdaySeries(read.value), fixes.weekday, { pick: 'later' });
}

function seasonAt(tokens: readonly Token[], start: number): DateItem | undefined {
  const word = wordAt(tokens, start);
  const season = Object.hasOwn(seasonNames, word) ? seasonNames[word] : undefined;
  const verb = word === 'fall' || word === 'spring';
  const led = /^(?:this|next|last|in|the|of|during|by)$/.test(wordAt(tokens, start - 1));
  if (!season || (!led && (verb || tokens.length > 1))) return undefined;
  return made(start, start + 1, seasons[season], fixes.month | fixes.day | fixes.week, {
    stretch: true,
  });
}

/** Words behind which "may" and "march" are months. */
const beforeMonth =
  /^(?:in|of|during|next|last|this|early|late|mid|by|until|till|since|from|to|through|and|or)$/;
const behindMonth = /^(?:after|next|this|last|of|19\d\d|20\d\d)$/;

function monthItemAt(tokens: readonly Token[], start: number): DateItem | undefined {
  const read = monthNameAt(tokens, start);
  if (!read) return undefined;
  const word = wordAt(tokens, start);
  const another = /^(?:may|march|mar|dec|jan|jun)$/.test(word);
  const led =
    beforeMonth.test(wordAt(tokens, start - 1)) ||
    behindMonth.test(wordAt(tokens, read.end)) ||
    tokens.length === read.end - start;
  const figures = tokens[read.end];
  // "November 198": a year that was not understood.
  if (
    (another && !led) ||
    (figures?.kind === 'digits' && figures.norm.length > 2 && !/^(?:19|20)\d\d$/.test(figures.norm))
  )
    return undefined;
  return made(start, read.end, monthSeries(read.value), fixes.month);
}

/** "The eighties", "the 1990s". */
function decadeAt(tokens: readonly Token[], start: number): DateItem | undefined {
  const figures = /^(?:(?:19|20)\d0|[2-9]0)$/.exec(wordAt(tokens, start));
  const behind = tokens[start + 1]?.glued === true && wordAt(tokens, start + 1) === 's';
  const tens = 'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .indexOf(wordAt(tokens, start));
  const number = figures && behind ? Number(figures[0]) : tens >= 0 ? 20 + tens * 10 : undefined;
  if (number === undefined) return undefined;
  const from = number >= 1000 ? number : number + (number < 30 ? 2000 : 1900);
  const stretch = { start: Date.UTC(from, 0, 1), end: Date.UTC(from + 10, 0, 1) };
  return made(start, tens >= 0 ? start + 1 : start + 2, fixed(stretch, 'year'), fixes.year, {
    stretch: true,
  });
}

function yearItemAt(tokens: readonly Token[], start: number): DateItem | undefined {
  const token = tokens[start];
  const spoken = spokenYearAt(tokens, start);
  if (spoken) return { ...made(start, spoken.end, yearSeries(spoken.value), fixes.year), loose: true };
  if (token?.kind !== 'digits' || !/^(?:19|20)\d\d$/.test(token.norm)) return undefined;
  const joined = tokens[start + 1]?.glued === true && tokens[start + 1]?.kind !== 'mark';
  const led = /^(?:in|of|year|since|during|until|till|by)$/.test(wordAt(tokens, start - 1));
  if (joined || token.glued) return undefined;
  const year = made(start, start + 1, yearSeries(Number(token.norm)), fixes.year);
  return led ? year : { ...year, loose: true };
}

/** Words that may stand behind a day that has no month; "the 3rd time" is none. */
const behindDate =
  /^(?:at|around|about|in|on|between|please|if|thank|thanks|or|and|for|to|until|till|through|before|after|from|by|works|is|would|will|do|does|suit|suits|be|ok|okay|fine|good|if|,|\.|\?|!|-|)$/;
const beforeDate = /^(?:on|by|until|till|before|after|from|between|to|through|for|,|-|and|or|since)$/;

/** "On the fifth", "the 15th", "monday the thirtieth", "tuesday 19th". */
function dayOfMonthAt(tokens: readonly Token[], start: number): DateItem | undefined {
  const at = skipWord(tokens, start, /^the$/);
  const read = ordinalAt(tokens, at);
  if (!read || read.value < 1 || read.value > 31) return undefined;
  const next = wordAt(tokens, read.end);
  const hour = cardinalAt(tokens, read.end);
  const behind =
    behindDate.test(next) || (hour !== undefined && /^(?:am|pm|:|oclock|h)$/.test(wordAt(tokens, hour.end)));
  const weekday = [1, 2, 3].some((k) => weekdayAt(tokens, start - k)?.end === start - k + 1 && k < 3);
  const led = beforeDate.test(wordAt(tokens, start - 1)) || weekday;
  const alone = at > start || start === 0;
  if (!weekday && (!behind || !(led || alone))) return undefined;
  // "First" and "second" by themselves count something.
  const words = tokens[at]?.kind !== 'digits' && at === start && !weekday && !led;
  if (words) return undefined;
  return made(start, read.end, dateSeries(read.value), fixes.day, { pick: 'later' });
}
