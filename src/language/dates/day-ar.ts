import { cardinalAt } from '../numbers/cardinal.ts';
import type { Token } from '../text.ts';
import { addMonths, dateOf, day, lastOfMonth, weekdayOf } from './clock.ts';
import type { Wall } from './clock.ts';
import { fromHijri } from './hijri.ts';
import { modifierAt } from './modifier-ar.ts';
import { dayIn, monthAt, spanOf, upcoming, yearAt } from './month-ar.ts';
import type { NamedMonth } from './month-ar.ts';
import { dayNumberAt, ordinalAt } from './ordinals.ts';
import { periodAt, startOfMonth } from './period-ar.ts';
import { bare, impossible, norm } from './reading.ts';
import type { Part, Reader, Setting } from './reading.ts';
import { relativeDays, weekdays } from './words-ar.ts';

/** «بكرة», «بعد بكرة», «أول امبارح», «عقب باجر», «اليوم التالي», «اليوم الماضي». */
export const relativeDayAt: Reader = (tokens, start, { today }) => {
  let at = behindDayWord(tokens, start);
  let step = 0;
  while (/^(?:ال)?(?:ل?بعد|عقب|اول|قبل)$/.test(norm(tokens, at)) && at - start < 5) {
    step += /^(?:ال)?(?:ل?بعد|عقب)$/.test(norm(tokens, at)) ? 1 : -1;
    at += 1;
  }
  const word = norm(tokens, at);
  const days = relativeDays.get(word) ?? relativeDays.get(word.replace(/^[ولب]/, ''));
  if (days === undefined || (step !== 0 && Math.sign(step) !== Math.sign(days))) return undefined;
  const next = /^(?:التالي|الموالي)$/.test(norm(tokens, at + 1)) ? 1 : undefined;
  const shift = word.endsWith('اليوم') && step === 0 ? (next ?? modifierAt(tokens, at + 1).shift) : undefined;
  const moved = shift === undefined ? { by: 0, end: at + 1 } : { by: shift, end: at + 2 };
  return { found: { date: today + (days + step + moved.by) * day, grain: 'day' }, end: moved.end };
};

/** «اليوم اللي بعد بكرة», «اللي قبل امبارح»: the word that says how far. */
function behindDayWord(tokens: readonly Token[], start: number): number {
  const noun = /^(?:ال)?(?:يوم|نهار)$/.test(norm(tokens, start)) ? start + 1 : start;
  const at = /^(?:اللي|الي|لي)$/.test(norm(tokens, noun)) ? noun + 1 : noun;
  return /^(?:ال)?(?:ل?بعد|عقب|قبل)$/.test(norm(tokens, at)) ? at : start;
}

/** «الأحد», «يوم الأربع الجاي», «الخميس الماضي», «الجمعة بعد الجاي». */
export const weekdayAt: Reader = (tokens, start, setting) => {
  const { today } = setting;
  const named = /^[ولبه]?(?:ال)?يوم$/.test(norm(tokens, start)) || norm(tokens, start) === 'نهار';
  const at = named ? start + 1 : start;
  const word = norm(tokens, at);
  const article = /^(?:و|ب|ع|ل|ه)?ال|^لل/.test(word);
  const weekday = weekdays.get(bare(word)) ?? weekdays.get(word);
  if (weekday === undefined) return undefined;
  const { shift, end } = modifierAt(tokens, at + 1);
  // Without the article these are numbers and ordinary words: أربع, اثنين, أحد; but not in «ثلاثاء الأسبوع الفائت».
  const ofWeek = article || named ? undefined : periodAt(tokens, at + 1, setting);
  if (!article && !named && shift === undefined && ofWeek?.found.grain !== 'week') return undefined;
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
  const weeks = shift === undefined ? 0 : shift > 0 ? shift - 1 : ahead === 7 ? shift - 1 : shift;
  return { found: { date: today + (ahead + weeks * 7) * day, grain: 'day', weekday: true }, end };
};

/** «خمسة شباط», «الأول من رمضان ١٤٤٨», «يوم ١٥ شهر ١٢», «15/12/2026», «خمسة على ثلاثة», «في ديسمبر», «أكتوبر/ 2». */
export const calendarAt: Reader = (tokens, start, setting) => {
  const { today } = setting;
  const named = /^[بوله]?(?:ال)?(?:يوم|تاريخ)$/.test(norm(tokens, start));
  const from = named ? start + 1 : start;
  const written =
    writtenAt(tokens, from, today) ??
    numberedAt(tokens, from, setting, named) ??
    pairAt(tokens, from, setting);
  if (written) return written;
  const date = dayNumberAt(tokens, from, 31);
  if (date) {
    let at = date.end;
    while (/^(?:من|في|ب|ل|\/|-)$/.test(norm(tokens, at))) at += 1;
    const month = monthAt(tokens, at);
    if (month) return onDay(month, date.value, today);
    const period = /شهر/.test(norm(tokens, at)) ? periodAt(tokens, at, setting) : undefined;
    if (period?.found.date !== undefined) return inPeriod(period, date.value);
    if (named && !ordinalAt(tokens, from) && !weekdays.has(bare(norm(tokens, from))))
      return { found: { date: nextDayOfMonth(date.value, today), grain: 'day' }, end: date.end };
  }
  const early = yearFirstAt(tokens, from, today);
  if (early) return early;
  const month = monthAt(tokens, from);
  if (!month) return undefined;
  return (named ? undefined : dayBehind(tokens, month, today)) ?? wholeMonth(month, today);
};

/** «١٤٠٥ واحد رجب», «سنة ١٩٨٥ خمسة مارس»: the year, and the day behind it. */
function yearFirstAt(tokens: readonly Token[], start: number, today: Wall): Part | undefined {
  const year = yearAt(tokens, start);
  const behind = year && (/^[،,]$/.test(norm(tokens, year.end)) ? year.end + 1 : year.end);
  const named = behind !== undefined && norm(tokens, behind) === 'يوم' ? behind + 1 : behind;
  const date = named === undefined ? undefined : dayNumberAt(tokens, named, 31);
  const month =
    date &&
    (monthAt(tokens, norm(tokens, date.end) === 'من' ? date.end + 1 : date.end) ??
      lastMonthAt(tokens, date.end));
  if (!year || !date || !month || month.year !== undefined || month.hijri !== year.year < 1600)
    return undefined;
  return onDay({ ...month, year: year.year }, date.value, today);
}

/** «خمسة»: a month by its number, at the end of what was said. */
function lastMonthAt(tokens: readonly Token[], at: number): NamedMonth | undefined {
  const read = at + 1 === tokens.length ? cardinalAt(tokens, at) : undefined;
  const month = read && Number.isInteger(read.value) && read.value >= 1 && read.value <= 12;
  return month ? { month: read.value, hijri: false, end: read.end } : undefined;
}

/** «تسعة وتمانين»: a year of the last century, at the end of a date that was asked for. */
function lateYearAt(tokens: readonly Token[], at: number): { year: number; end: number } | undefined {
  const read = tokens[at]?.kind === 'arabic' ? cardinalAt(tokens, at) : undefined;
  const late = read?.end === tokens.length && read.value > 31 && read.value < 100;
  return late ? { year: 1900 + read.value, end: read.end } : undefined;
}

/** «ديسمبر 15», «أكتوبر/ 2», «ديسمبر 15، 2026». */
function dayBehind(tokens: readonly Token[], month: NamedMonth, today: Wall): Part | undefined {
  const at = /^[/-]$/.test(norm(tokens, month.end)) ? month.end + 1 : month.end;
  const date = tokens[at]?.kind === 'digits' ? dayNumberAt(tokens, at, 31) : undefined;
  if (!date || month.year !== undefined || /^[:.]$/.test(norm(tokens, date.end))) return undefined;
  const year = yearAt(tokens, date.end);
  return onDay(
    { ...month, ...(year ? { year: year.year } : {}), end: year?.end ?? date.end },
    date.value,
    today,
  );
}

function onDay(month: NamedMonth, date: number, today: Wall): Part {
  const found = dayIn(month, date, today);
  if (!found) return impossible(month.end);
  return {
    found: { date: found.wall, grain: 'day', ...(found.supposed ? { unsure: true } : {}) },
    end: month.end,
  };
}

function inPeriod({ found: { date: first = 0 }, end }: Part, date: number): Part {
  const wall = first + (date - 1) * day;
  return wall > lastOfMonth(first) ? impossible(end) : { found: { date: wall, grain: 'day' }, end };
}

function wholeMonth(month: NamedMonth, today: Wall): Part | undefined {
  const span = spanOf(month, today);
  return span && { found: { date: span.first, grain: 'month' }, end: month.end };
}

function nextDayOfMonth(date: number, today: Wall): Wall {
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const first = addMonths(startOfMonth(today), ahead);
    const wall = first + (date - 1) * day;
    if (wall > today && wall <= lastOfMonth(first)) return wall;
  }
  return today;
}

/** "15/12", "15/12/2026", "2026-12-15", "15 / 12": the day first, as it is written where Arabic is. */
function writtenAt(tokens: readonly Token[], start: number, today: Wall): Part | undefined {
  const numbers: number[] = [];
  let at = start;
  const mark = norm(tokens, start + 1);
  while (tokens[at]?.kind === 'digits' && numbers.length < 3) {
    numbers.push(Number(norm(tokens, at)));
    at += 1;
    const more = norm(tokens, at) === mark && /^[/.-]$/.test(mark) && tokens[at + 1]?.kind === 'digits';
    // Between blanks only the slash is one of a date: "3 - 5" is a stretch.
    const joined = mark === '/' || (tokens[at]?.glued === true && tokens[at + 1]?.glued === true);
    if (numbers.length === 3 || !more || !joined) break;
    at += 1;
  }
  const [a = 0, b = 0, c] = numbers;
  // "4.30" is an hour.
  if (numbers.length < 2 || (a === 24 && b === 7 && c === undefined) || (mark === '.' && c === undefined))
    return undefined;
  return numbersOf(tokens, a, b, c, at, today);
}

function numbersOf(
  tokens: readonly Token[],
  a: number,
  b: number,
  c: number | undefined,
  end: number,
  today: Wall,
): Part | undefined {
  const era = /^(?:هجري|هجريه|ه|هـ|للهجره|الهجري)$/.test(norm(tokens, end));
  const after = era ? end + 1 : end;
  const short = era ? 1400 : 2000;
  if (a > 1000) return fixed(a, b, c ?? 1, after) ?? unlessOther(c ?? 1, b, after);
  if (c === undefined) {
    // «1-8 شهر ايلول», «3/5 ديسمبر» are a stretch of days and no day of a month of their own.
    if (monthAt(tokens, end)) return undefined;
    const wall = upcoming((year) => dateOf(year, b, a), new Date(today).getUTCFullYear(), today);
    return wall === undefined ? unlessOther(a, b, end) : { found: { date: wall, grain: 'day' }, end };
  }
  return fixed(c < 100 ? short + c : c, b, a, after) ?? unlessOther(a, b, after);
}

/** «خمسة على ثلاثة», «يوم خمسة ثلاثة», «خمسة ثلاثة ألفين وسبعة وعشرين», "5 3 2027": a day and a month as numbers. */
function numberedAt(
  tokens: readonly Token[],
  from: number,
  { today, asked }: Setting,
  named: boolean,
): Part | undefined {
  const date = dayNumberAt(tokens, from, 31);
  if (!date || norm(tokens, from).startsWith('ال')) return undefined;
  const weekday = named && weekdays.has(norm(tokens, from));
  const mark = /^(?:علي|سلاش|شرطه|\/|-)$/.test(norm(tokens, date.end));
  const place = mark ? date.end + 1 : date.end;
  const read = cardinalAt(tokens, place);
  // «خمسة ستة ألف وتسعمية وسبعين»: the thousand counts years and no sixes.
  const month = read && read.value > 12 ? cardinalAt(tokens.slice(0, place + 1), place) : read;
  if (!month || !Number.isInteger(month.value) || month.value < 1 || month.value > 12) return undefined;
  const second = /^(?:علي|سلاش|شرطه|\/|-)$/.test(norm(tokens, month.end));
  const behind = second ? month.end + 1 : month.end;
  const year = yearAt(tokens, behind) ?? (asked ? lateYearAt(tokens, behind) : undefined);
  const digits = tokens[date.end]?.kind === 'digits' && tokens[from]?.kind === 'digits';
  if (!year && (!named || weekday || (!mark && digits)) && !/^(?:علي|سلاش)$/.test(norm(tokens, date.end)))
    return undefined;
  return onDay(
    {
      month: month.value,
      hijri: year !== undefined && year.year < 1600,
      ...(year ? { year: year.year } : {}),
      end: year?.end ?? month.end,
    },
    date.value,
    today,
  );
}

/** «تلاتة اتناشر»: a day and a month by their numbers, where a date was asked for and nothing else was said of them. */
function pairAt(tokens: readonly Token[], from: number, { asked, today }: Setting): Part | undefined {
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (!asked || first?.kind !== 'arabic' || second?.kind !== 'arabic' || /^[وا]ل/.test(first.norm))
    return undefined;
  const date = dayNumberAt(tokens.slice(0, from + 1), from, 31);
  const month = cardinalAt(tokens.slice(0, from + 2), from + 1);
  if (
    !date ||
    month?.end !== from + 2 ||
    !Number.isInteger(month.value) ||
    month.value > 12 ||
    second.norm.startsWith('و')
  )
    return undefined;
  // «خمسة ستة» may be about five o'clock.
  const next = norm(tokens, from + 2);
  const hour = /^[بع]?ال?ساعه$/.test(next);
  if (from > 0 || (!hour && (next !== '' || month.value < 10 || date.value === 5))) return undefined;
  const part = onDay({ month: month.value, hijri: false, end: from + 2 }, date.value, today);
  return { ...part, found: { ...part.found, unsure: true } };
}

/** Figures that can be day and month in no order are something else; else the day does not exist. */
function unlessOther(date: number, month: number, end: number): Part | undefined {
  return date >= 1 && date <= 31 && month >= 1 && month <= 12 ? impossible(end) : undefined;
}

function fixed(year: number, month: number, date: number, end: number): Part | undefined {
  const wall = year < 1600 ? fromHijri(year, month, date) : dateOf(year, month, date);
  return wall === undefined ? undefined : { found: { date: wall, grain: 'day' }, end };
}
