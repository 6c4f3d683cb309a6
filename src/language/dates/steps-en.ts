import { addMonths, day, lastOfMonth, startOfDay, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';
import { scanEnglish } from './english.ts';

/** A day that is told from another one, and where the text speaks of it. */
interface Step {
  wall: Wall;
  start: number;
  end: number;
}

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const step =
  /\b(?:(a|an|one|the|\d{1,3}) )?(day|week|month)s? (from|after|before) (?=(?:this |next |the )?\w)/;
const weeksOn = new RegExp(`\\b(a|one|\\d{1,2}) weeks? on (?=(?:this |next )?${weekday}|tomorrow)`);
const weekLater = new RegExp(`\\b(${weekday}|today|tomorrow) week\\b(?! (?:from|after|before|on|of))`);
/** A day that is told from one that has no date: "the day after the delivery". */
const fromUnknown =
  /\b(?:(?:a|an|one|the|\d{1,3}) )?(?:day|week|month)s? (?:from|after|before)(?! (?:(?:this|next|the|last) )?(?:now|then|that|today|tomorrow|yesterday|next|last|noon|midnight|weekend|week|month|year|\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|$)/;
const timeOfDay = /,? (?=(?:at|in the|around|before|after|by) |\d{1,2}(?::\d\d)? ?[ap]m\b|\d{1,2}:\d\d)/;
const nth = new RegExp(
  `\\b(?:the )?(1st|2nd|3rd|4th|first|second|third|fourth|last) (${weekday}) (?:of|in) (?:(the|this|next) month|(${monthNames.join('|')})[a-z]*(?: (\\d{4}))?)\\b`,
);

/** "A week from Monday", "the day before Friday", "2 days after december 3", "the first Monday of December". */
export function stepAt(text: string, now: Wall): Step | undefined {
  return nthWeekday(text, now) ?? stepped(text, now) ?? laterWeek(text, now);
}

/** The text without what no calendar knows: "the day after" of "the day after the delivery" is not tomorrow. */
export function withoutUnknownSteps(text: string): string {
  return text.replace(new RegExp(fromUnknown, 'g'), (told) => ' '.repeat(told.length));
}

/** "Tuesday week": the one after next. */
function laterWeek(text: string, now: Wall): Step | undefined {
  const match = weekLater.exec(text);
  const [whole = '', named = ''] = match ?? [];
  const anchor = match && scanEnglish(named, now);
  if (!anchor || anchor.resolved.grain !== 'day') return undefined;
  const wall = startOfDay(anchor.resolved.start) + 7 * day;
  return { wall, start: match.index, end: match.index + whole.length };
}

function stepped(text: string, now: Wall): Step | undefined {
  const match = step.exec(text) ?? weeksOn.exec(text);
  if (!match) return undefined;
  const [, count = 'a', unit = 'week', relation] = match;
  const from = match.index + match[0].length;
  // A time of day belongs to the day that is reached.
  const [anchorText = ''] = text.slice(from).split(timeOfDay, 1);
  const anchor = scanEnglish(anchorText, now);
  // "A week from now" has no day that it starts from, "the day after tomorrow" is a word of its own.
  const named = /^(?:this |next |the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|tomorrow)/.test(
    text.slice(from),
  );
  if (!anchor || anchor.start > 9 || anchor.resolved.grain !== 'day' || !named) return undefined;
  if (text.startsWith('tomorrow', from) && count === 'the') return undefined;
  const steps = (/\d/.test(count) ? Number(count) : 1) * (relation === 'before' ? -1 : 1);
  const base = anchor.resolved.start;
  const wall = unit === 'month' ? addMonths(base, steps) : base + steps * (unit === 'week' ? 7 : 1) * day;
  return { wall, start: match.index, end: from + anchor.end };
}

function nthWeekday(text: string, now: Wall): Step | undefined {
  const match = nth.exec(text);
  if (!match) return undefined;
  const [whole, which = '', named = '', relative, month, year] = match;
  const today = startOfDay(now);
  const current = addMonths(today - (new Date(today).getUTCDate() - 1) * day, relative === 'next' ? 1 : 0);
  const count = /^[1-4]/.test(which)
    ? Number(which[0])
    : ['first', 'second', 'third', 'fourth'].indexOf(which) + 1;
  const inMonth = (first: Wall): Wall => nthIn(first, weekdayNames.indexOf(named.slice(0, 3)), count);
  const found = { start: match.index, end: match.index + whole.length };
  if (month === undefined) return { wall: inMonth(current), ...found };
  const index = monthNames.indexOf(month);
  const years =
    year === undefined ? [0, 1].map((ahead) => new Date(today).getUTCFullYear() + ahead) : [Number(year)];
  const walls = years.map((y) => inMonth(Date.UTC(y, index, 1)));
  return { wall: walls.find((wall) => wall >= today) ?? walls.at(-1) ?? today, ...found };
}

/** The weekday of that count in the month that begins there; the last one where the count is nought. */
function nthIn(first: Wall, weekdayIndex: number, count: number): Wall {
  if (count === 0) {
    const last = lastOfMonth(first);
    return last - ((weekdayOf(last) - weekdayIndex + 7) % 7) * day;
  }
  return first + (((weekdayIndex - weekdayOf(first) + 7) % 7) + (count - 1) * 7) * day;
}
