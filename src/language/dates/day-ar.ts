import { cardinalAt } from '../numbers/cardinal.ts';
import type { Token } from '../text.ts';
import { addMonths, dateOf, day, lastOfMonth, startOfDay, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';
import { fromHijri, hijriOf } from './hijri.ts';
import { dayNumberAt, ordinalAt } from './ordinals.ts';
import type { Moment } from './state.ts';
import { hijriMonths, months, nextWords, pastWords, relativeDays, thisWords, weekdays } from './words-ar.ts';

/** Part of a moment read from tokens up to `end`. */
export interface Part {
  found: Partial<Moment>;
  end: number;
}

type Reader = (tokens: readonly Token[], start: number, today: Wall) => Part | undefined;

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.norm ?? '';
/** Sees through the joined prepositions of «بالأحد», «ليوم», «عالخميس». */
const bare = (word: string): string => word.replace(/^(?:وال|بال|عال|هال|لل|فال|ال|و|ب|ل)/, '');

/** «بكرة», «بعد بكرة», «أول امبارح», «عقب باجر». */
export const relativeDayAt: Reader = (tokens, start, today) => {
  let at = start;
  let step = 0;
  while (/^(?:بعد|عقب|اول|قبل)$/.test(norm(tokens, at)) && at - start < 3) {
    step += /^(?:بعد|عقب)$/.test(norm(tokens, at)) ? 1 : -1;
    at += 1;
  }
  const word = norm(tokens, at);
  const days = relativeDays.get(word) ?? relativeDays.get(word.replace(/^[ولب]/, ''));
  if (days === undefined || (step !== 0 && Math.sign(step) !== Math.sign(days))) return undefined;
  return { found: { date: today + (days + step) * day, grain: 'day' }, end: at + 1 };
};

/** «الأحد», «يوم الأربع الجاي», «الخميس الماضي», «الجمعة بعد الجاي». */
export const weekdayAt: Reader = (tokens, start, today) => {
  const named = /^[ولبه]?(?:ال)?يوم$/.test(norm(tokens, start)) || norm(tokens, start) === 'نهار';
  const at = named ? start + 1 : start;
  const word = norm(tokens, at);
  const article = /^(?:و|ب|ع|ل|ه)?ال|^لل/.test(word);
  const weekday = weekdays.get(bare(word)) ?? weekdays.get(word);
  if (weekday === undefined) return undefined;
  const { shift, end } = modifierAt(tokens, at + 1);
  // Without the article these are numbers and ordinary words: أربع, اثنين, أحد.
  if (!article && !named && shift === undefined) return undefined;
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
  const days = shift === -1 ? (ahead === 7 ? -7 : ahead - 7) : shift === 2 ? ahead + 7 : ahead;
  return { found: { date: today + days * day, grain: 'day', weekday: true }, end };
};

/** The next, the last, this: after a noun of the calendar. */
function modifierAt(tokens: readonly Token[], start: number): { shift: number | undefined; end: number } {
  const word = norm(tokens, start);
  if (word === 'اللي' || word === 'الي') {
    const which = norm(tokens, start + 1);
    if (/^(?:بعده|بعدها|بعد)$/.test(which))
      return { shift: 2, end: start + 2 + (norm(tokens, start + 2) === 'الجاي' ? 1 : 0) };
    if (/^(?:جاي|جايه|ياي|بيجي|بييجي|يجي)$/.test(which)) return { shift: 1, end: start + 2 };
    if (/^(?:فات|فاتت|راح|راحت|مضي|مضت)$/.test(which)) return { shift: -1, end: start + 2 };
  }
  if (word === 'بعد' && nextWords.has(norm(tokens, start + 1))) return { shift: 2, end: start + 2 };
  if (nextWords.has(word)) {
    const further = norm(tokens, start + 1) === 'بعد' || norm(tokens, start + 1) === 'بعده';
    return { shift: further ? 2 : 1, end: start + (further ? 2 : 1) };
  }
  if (pastWords.has(word)) return { shift: -1, end: start + 1 };
  return { shift: undefined, end: start };
}

const edges: [RegExp, 'start' | 'middle' | 'end'][] = [
  [/^[بلو]?(?:نهايه|اخر|اواخر|ختام|نهايات)$/, 'end'],
  [/^[بلو]?(?:بدايه|اول|اوايل|مطلع|راس|بدايات)$/, 'start'],
  [/^[بلو]?(?:نص|نصف|منتصف|وسط|اواسط)$/, 'middle'],
];

/** «الأسبوع الجاي», «نهاية الشهر», «أول السنة الجاية», «الويكند». */
export const periodAt: Reader = (tokens, start, today) => {
  if (/^(?:الويكند|ويكند|الويك|الويكاند)$/.test(norm(tokens, start))) return weekend(today, start + 1);
  const edge = edges.find(([pattern]) => pattern.test(norm(tokens, start)))?.[1];
  let at = edge === undefined ? start : start + 1;
  const before = thisWords.has(norm(tokens, at));
  if (before) at += 1;
  const word = norm(tokens, at);
  const unit = bare(word);
  const joined = /^(?:ه|ب)ال/.test(word);
  const { shift, end } = modifierAt(tokens, at + 1);
  const now = before || joined || thisWords.has(norm(tokens, at + 1));
  const after = thisWords.has(norm(tokens, at + 1)) ? at + 2 : end;
  if (edge === undefined && shift === undefined && !now) return undefined;
  if (edge === undefined && !/^(?:ال|هال|بال|لل|اسبوع|شهر|سنه|عام)/.test(word)) return undefined;
  if (/^(?:اسبوع|سبوع|ويك)$/.test(unit)) return week(today, shift ?? 0, edge, after);
  if (unit === 'شهر') return month(today, shift ?? 0, edge, after);
  if (/^(?:سنه|عام)$/.test(unit)) return year(today, shift ?? 0, edge, after);
  return undefined;
};

/** The week begins on Sunday and ends with Friday and Saturday. */
function week(today: Wall, shift: number, edge: string | undefined, end: number): Part {
  const sunday = today - weekdayOf(today) * day + shift * 7 * day;
  if (edge === 'end') return weekend(shift === 0 ? today : sunday, end);
  if (edge === 'middle') return { found: { date: sunday + 2 * day, grain: 'day', approximate: true }, end };
  if (edge === 'start')
    return { found: { date: sunday <= today ? sunday + 7 * day : sunday, grain: 'day' }, end };
  return { found: { date: sunday, grain: 'week' }, end };
}

function weekend(from: Wall, end: number): Part {
  const friday = from + ((5 - weekdayOf(from) + 7) % 7) * day;
  return { found: { date: friday, lastDay: friday + day, grain: 'day' }, end };
}

function month(today: Wall, shift: number, edge: string | undefined, end: number): Part {
  const first = startOfMonth(addMonths(startOfMonth(today), shift));
  if (edge === 'end') return { found: { date: lastOfMonth(first), grain: 'day' }, end };
  const middle = first + 14 * day;
  if (edge === 'middle')
    return {
      found: {
        date: shift === 0 && middle < today ? startOfMonth(addMonths(first, 1)) + 14 * day : middle,
        grain: 'day',
      },
      end,
    };
  if (edge === 'start')
    return { found: { date: shift === 0 ? startOfMonth(addMonths(first, 1)) : first, grain: 'day' }, end };
  return { found: { date: first, grain: 'month' }, end };
}

function year(today: Wall, shift: number, edge: string | undefined, end: number): Part {
  const current = new Date(today).getUTCFullYear() + shift;
  if (edge === 'end') return { found: { date: Date.UTC(current, 11, 31), grain: 'day' }, end };
  if (edge === 'middle') return { found: { date: Date.UTC(current, 6, 1), grain: 'month' }, end };
  if (edge === 'start')
    return { found: { date: Date.UTC(shift === 0 ? current + 1 : current, 0, 1), grain: 'day' }, end };
  return { found: { date: Date.UTC(current, 0, 1), grain: 'year' }, end };
}

const startOfMonth = (wall: Wall): Wall => startOfDay(wall) - (new Date(wall).getUTCDate() - 1) * day;

interface NamedMonth {
  month: number;
  hijri: boolean;
  end: number;
}

function monthAt(tokens: readonly Token[], start: number): NamedMonth | undefined {
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
    if (single !== undefined && (one !== 'صفر' || numbered)) return { month: single, hijri, end: at + 1 };
  }
  if (!numbered) return undefined;
  const number = cardinalAt(tokens, at);
  const fits = number && Number.isInteger(number.value) && number.value >= 1 && number.value <= 12;
  return fits ? { month: number.value, hijri: false, end: number.end } : undefined;
}

/** «خمسة شباط», «الأول من رمضان ١٤٤٨», «يوم ١٥ شهر ١٢», «15/12/2026», «في ديسمبر». */
export const calendarAt: Reader = (tokens, start, today) => {
  const named = /^[بوله]?(?:ال)?(?:يوم|تاريخ)$/.test(norm(tokens, start));
  const from = named ? start + 1 : start;
  const written = writtenAt(tokens, from, today);
  if (written) return written;
  const date = dayNumberAt(tokens, from, 31);
  if (date) {
    let at = date.end;
    while (/^(?:من|في|ب|ل)$/.test(norm(tokens, at))) at += 1;
    const month = monthAt(tokens, at);
    if (month) return onDay(tokens, date.value, month, today) ?? impossible(month.end);
    const period = /شهر/.test(norm(tokens, at)) ? periodAt(tokens, at, today) : undefined;
    if (period?.found.date !== undefined)
      return { found: { date: period.found.date + (date.value - 1) * day, grain: 'day' }, end: period.end };
    if (named && !ordinalAt(tokens, from) && !weekdays.has(bare(norm(tokens, from))))
      return { found: { date: nextDayOfMonth(date.value, today), grain: 'day' }, end: date.end };
  }
  const month = monthAt(tokens, from);
  if (!month) return undefined;
  const after = dayNumberAt(tokens, month.end, 31);
  if (after && !named && tokens[month.end]?.kind === 'digits' && after.value <= 31) {
    return onDay(tokens, after.value, { ...month, end: after.end }, today) ?? impossible(after.end);
  }
  return wholeMonth(tokens, month, today);
};

function yearAt(
  tokens: readonly Token[],
  start: number,
): { year: number; hijri: boolean | undefined; end: number } | undefined {
  const skip = /^(?:سنه|عام|لسنه|لعام|من)$/.test(norm(tokens, start)) ? start + 1 : start;
  const read = cardinalAt(tokens, skip);
  if (!read || !Number.isInteger(read.value) || read.value < 1300 || read.value > 2200) return undefined;
  const era = norm(tokens, read.end);
  if (/^(?:هجري|هجريه|ه|للهجره)$/.test(era)) return { year: read.value, hijri: true, end: read.end + 1 };
  if (/^(?:ميلادي|ميلاديه|م)$/.test(era)) return { year: read.value, hijri: false, end: read.end + 1 };
  return { year: read.value, hijri: undefined, end: read.end };
}

function onDay(tokens: readonly Token[], date: number, month: NamedMonth, today: Wall): Part | undefined {
  const year = yearAt(tokens, month.end);
  const end = year?.end ?? month.end;
  const make = (y: number): Wall | undefined =>
    month.hijri ? fromHijri(y, month.month, date) : dateOf(y, month.month, date);
  const current = month.hijri ? hijriOf(today).year : new Date(today).getUTCFullYear();
  const wall = year ? make(year.year) : upcoming(make, current, today);
  return wall === undefined ? undefined : { found: { date: wall, grain: 'day' }, end };
}

/** The next such day; the 29th of February may be years away. */
function upcoming(make: (year: number) => Wall | undefined, current: number, today: Wall): Wall | undefined {
  for (let year = current; year <= current + 8; year += 1) {
    const wall = make(year);
    if (wall !== undefined && wall >= today) return wall;
  }
  return undefined;
}

/** The 31st of November is no day, and not the November that was said with it either. */
const impossible = (end: number): Part => ({ found: { impossible: true }, end });

function wholeMonth(tokens: readonly Token[], month: NamedMonth, today: Wall): Part | undefined {
  const part = onDay(tokens, 1, month, today);
  if (part?.found.date === undefined) return undefined;
  const current = month.hijri
    ? hijriOf(today)
    : { year: new Date(today).getUTCFullYear(), month: new Date(today).getUTCMonth() + 1 };
  // The month that runs now is meant, not the one in a year.
  const running = current.month === month.month && yearAt(tokens, month.end) === undefined;
  const start = running
    ? month.hijri
      ? fromHijri(current.year, month.month, 1)
      : dateOf(current.year, month.month, 1)
    : part.found.date;
  return start === undefined ? undefined : { found: { date: start, grain: 'month' }, end: part.end };
}

function nextDayOfMonth(date: number, today: Wall): Wall {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const first = addMonths(startOfMonth(today), ahead);
    const wall = first + (date - 1) * day;
    if (wall > today && wall <= lastOfMonth(first)) return wall;
  }
  return today;
}

/** "15/12", "15/12/2026", "2026-12-15": the day first, as it is written where Arabic is. */
function writtenAt(tokens: readonly Token[], start: number, today: Wall): Part | undefined {
  const numbers: number[] = [];
  let at = start;
  while (tokens[at]?.kind === 'digits' && numbers.length < 3) {
    numbers.push(Number(norm(tokens, at)));
    at += 1;
    if (numbers.length === 3 || !/^[/-]$/.test(norm(tokens, at)) || tokens[at]?.glued !== true) break;
    at += 1;
  }
  const [a = 0, b = 0, c] = numbers;
  if (numbers.length < 2 || (a === 24 && b === 7 && c === undefined)) return undefined;
  if (a > 1000) return fixed(a, b, c ?? 1, at);
  if (c === undefined) {
    const wall = upcoming((year) => dateOf(year, b, a), new Date(today).getUTCFullYear(), today);
    return wall === undefined ? unlessOther(a, b, at) : { found: { date: wall, grain: 'day' }, end: at };
  }
  return fixed(c < 100 ? 2000 + c : c, b, a, at) ?? unlessOther(a, b, at);
}

/** Figures that can be day and month in no order are something else; else the day does not exist. */
function unlessOther(date: number, month: number, end: number): Part | undefined {
  return date >= 1 && date <= 31 && month >= 1 && month <= 12 ? impossible(end) : undefined;
}

function fixed(year: number, month: number, date: number, end: number): Part | undefined {
  const wall = year < 1600 ? fromHijri(year, month, date) : dateOf(year, month, date);
  return wall === undefined ? undefined : { found: { date: wall, grain: 'day' }, end };
}
