import { addMonths, day, lastOfMonth, startOfDay, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';
import type { Resolved } from './state.ts';
import { stepAt } from './steps-en.ts';

/** Moments that chrono-node lacks: edges of periods, weekends and recurrences. */
export interface Extra {
  resolved: Resolved;
  every?: string;
  start: number;
  end: number;
  /** A time of day that chrono finds in the same text belongs to it. */
  takesTime: boolean;
}

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const edge =
  /\b(?:the |at the |by the |in the |on the )?(end|beginning|start|middle|first|1st)(?: day)? of (?:the |this |(next) |the (next) )?(week|month|year)\b/;
const every =
  /\b(?:every|each) (?:(other|second|\d+) )?(day|week|month|year|(?:sun|mon|tues?|wednes|thurs?|fri|satur)day|weekday|morning|evening|night)s?\b/;
const adverb = /\b(daily|weekly|monthly|yearly|(?:on )?(?:sun|mon|tues|wednes|thurs|fri|satur)days)\b/;

/** Finds such an expression in rewritten English. */
export function extraEnglish(text: string, now: Wall): Extra | undefined {
  const today = startOfDay(now);
  return (
    stepOf(text, now) ??
    edgeOf(text, today) ??
    recurrence(text, today) ??
    weekend(text, today) ??
    nextPeriod(text, today) ??
    monthDay(text, today)
  );
}

const whole = (start: Wall, end?: Wall): Resolved => ({
  start,
  grain: 'day',
  approximate: false,
  supposed: false,
  ...(end === undefined ? {} : { end }),
});

function stepOf(text: string, now: Wall): Extra | undefined {
  const step = stepAt(text, now);
  return step && { resolved: whole(step.wall), start: step.start, end: step.end, takesTime: true };
}

function edgeOf(text: string, today: Wall): Extra | undefined {
  const match = edge.exec(text);
  if (!match) return undefined;
  const shift = match[2] === undefined && match[3] === undefined ? 0 : 1;
  const place = match[1] === 'end' ? 'end' : match[1] === 'middle' ? 'middle' : 'start';
  const resolved = whole(edgeDay(place, match[4] ?? '', shift, today));
  return { resolved, start: match.index, end: match.index + match[0].length, takesTime: true };
}

function edgeDay(place: 'start' | 'middle' | 'end', unit: string, shift: number, today: Wall): Wall {
  const date = new Date(today);
  if (unit === 'week') {
    const sunday = today - weekdayOf(today) * day + shift * 7 * day;
    return sunday + { start: 0, middle: 3, end: 4 }[place] * day;
  }
  if (unit === 'month') {
    const first = addMonths(today - (date.getUTCDate() - 1) * day, shift);
    if (place === 'end') return lastOfMonth(first);
    const wall = first + (place === 'middle' ? 14 : 0) * day;
    return wall < today ? addMonths(wall, 1) : wall;
  }
  const year = date.getUTCFullYear() + shift;
  if (place === 'end') return Date.UTC(year, 11, 31);
  const wall = Date.UTC(year, place === 'middle' ? 6 : 0, 1);
  return wall < today ? Date.UTC(year + 1, place === 'middle' ? 6 : 0, 1) : wall;
}

function recurrence(text: string, today: Wall): Extra | undefined {
  const match = every.exec(text) ?? adverb.exec(text);
  if (!match) return undefined;
  const named = match[2] ?? match[1] ?? '';
  const step = match[2] === undefined ? undefined : match[1];
  const count = step === 'other' || step === 'second' ? 2 : Number(step ?? 1);
  const interval = count > 1 ? `;INTERVAL=${String(count)}` : '';
  const short = named.replace(/^on /, '').slice(0, 3);
  const weekday = /day(?:s)?$/.test(named) ? weekdayNames.indexOf(short) : -1;
  const base = { start: match.index, end: match.index + match[0].length, takesTime: true };
  if (weekday >= 0) {
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return {
      ...base,
      resolved: whole(today + ahead * day),
      every: `FREQ=WEEKLY${interval};BYDAY=${codes[weekday] ?? ''}`,
    };
  }
  if (named === 'weekday')
    return { ...base, resolved: whole(today), every: 'FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH' };
  const frequency = /week/.test(named)
    ? 'WEEKLY'
    : /month/.test(named)
      ? 'MONTHLY'
      : /year/.test(named)
        ? 'YEARLY'
        : 'DAILY';
  return { ...base, resolved: whole(today), every: `FREQ=${frequency}${interval}` };
}

/** Friday and Saturday, as where Arabic is spoken. */
function weekend(text: string, today: Wall): Extra | undefined {
  const match = /\b(?:(?:on |at |over )?(?:the |this |(next )))?weekend\b/.exec(text);
  if (!match) return undefined;
  const friday = today + ((5 - weekdayOf(today) + 7) % 7) * day + (match[1] === undefined ? 0 : 7 * day);
  return {
    resolved: whole(friday, friday + day),
    start: match.index,
    end: match.index + match[0].length,
    takesTime: false,
  };
}

/** "Next month" as a whole; with a weekday or a date beside it chrono knows better. */
function nextPeriod(text: string, today: Wall): Extra | undefined {
  const match = /\b(next|this) (week|month|year)\b/.exec(text);
  if (!match || /(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d/.test(text)) return undefined;
  const unit = match[2] as 'week' | 'month' | 'year';
  const shift = match[1] === 'next' ? 1 : 0;
  const date = new Date(today);
  const start = {
    week: today - weekdayOf(today) * day + shift * 7 * day,
    month: addMonths(today - (date.getUTCDate() - 1) * day, shift),
    year: Date.UTC(date.getUTCFullYear() + shift, 0, 1),
  }[unit];
  const resolved: Resolved = { start, grain: unit, approximate: false, supposed: false };
  return { resolved, start: match.index, end: match.index + match[0].length, takesTime: false };
}

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const weekdayPart = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const lone = new RegExp(
  `(?:^|\\b(?:(?:on|by|until|till|before)|(?<weekday>${weekdayPart}),?) )(?<date>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|${monthNames}))`,
);
/** Words that may follow a date that stands alone; "the 3rd time" is none. */
const alone = /^(?: (?:at|around|about|in the|between|please|if|thank|or|and|for)\b|$|,|[.?!])/;

/** "Monday the thirtieth", "on the fifth at three": the next day of that number, and of that name where one is said. */
function monthDay(text: string, today: Wall): Extra | undefined {
  const match = lone.exec(text);
  const { weekday, date: said } = match?.groups ?? {};
  const date = Number(said);
  const sure = match && (weekday !== undefined || alone.test(text.slice(match.index + match[0].length)));
  if (!match || !sure || !(date >= 1 && date <= 31) || new RegExp(`\\b(?:${monthNames})`).test(text))
    return undefined;
  const named = weekday === undefined ? undefined : weekdayNames.indexOf(weekday.slice(0, 3));
  for (let ahead = 0; ahead < 36; ahead += 1) {
    const first = addMonths(today - (new Date(today).getUTCDate() - 1) * day, ahead);
    const wall = first + (date - 1) * day;
    const fits = named === undefined || weekdayOf(wall) === named;
    if (fits && wall > today && wall <= lastOfMonth(first))
      return {
        resolved: whole(wall),
        start: match.index,
        end: match.index + match[0].length,
        takesTime: true,
      };
  }
  return undefined;
}
