import type { Token } from '../text.ts';
import { addMonths, day, minute, startOfDay, weekdayOf } from './clock.ts';
import { calendarAt, relativeDayAt, weekdayAt } from './day-ar.ts';
import { feastAt } from './feast-ar.ts';
import type { Moment } from './state.ts';
import { nthAt } from './nth-ar.ts';
import { dayNumberAt } from './ordinals.ts';
import { edgeOf, periodAt } from './period-ar.ts';
import { stretchOfDaysAt } from './parts-ar.ts';
import { norm, withoutHead } from './reading.ts';
import type { Part, Reader, Setting } from './reading.ts';
import { datedWeekday, numberedWeekday } from './weekday-ar.ts';
import { clockAt, looseHourAt } from './time-ar.ts';
import { stretchAt } from './units.ts';
import type { Stretch } from './units.ts';
import { nowWords, parts, prayers, thisWords, tonight, weekdays, zones } from './words-ar.ts';

/** A moment found in a text and the tokens that spoke of it. */
export interface Scanned {
  moment: Moment;
  first: number;
  last: number;
}

/** Reads what an Arabic text says of one moment. */
export function scanArabic(tokens: readonly Token[], setting: Setting): Scanned | undefined {
  const moment: Moment = { evidence: 0 };
  let first = -1;
  let last = -1;
  for (let i = 0; i < tokens.length;) {
    const part = readAt(tokens, i, setting, moment);
    if (!part) {
      i += 1;
      continue;
    }
    Object.assign(moment, part.found);
    moment.evidence += 1;
    if (first < 0) first = i;
    last = part.end - 1;
    i = Math.max(part.end, i + 1);
  }
  return first < 0 ? undefined : { moment, first, last };
}

function readAt(tokens: readonly Token[], i: number, setting: Setting, moment: Moment): Part | undefined {
  const date = moment.date === undefined && moment.exact === undefined;
  if (date) {
    const found =
      recurrenceAt(tokens, i, setting) ??
      steppedAt(tokens, i, setting) ??
      feastAt(tokens, i, setting) ??
      stretchOfDaysAt(tokens, i, setting) ??
      nthAt(tokens, i, setting) ??
      relativeDayAt(tokens, i, setting) ??
      offsetAt(tokens, i, setting) ??
      periodAt(tokens, i, setting) ??
      endOfDayAt(tokens, i, setting) ??
      calendarAt(tokens, i, setting) ??
      weekdayAt(tokens, i, setting) ??
      nowAt(tokens, i, setting);
    if (found) return withinWeek(tokens, found, setting) ?? found;
  }
  // "Thursday, the nineteenth of November": the date says which Thursday.
  const dated = moment.weekday === true ? calendarAt(tokens, i, setting) : undefined;
  if (dated?.found.grain === 'day') return { ...dated, found: datedWeekday(dated.found, moment) };
  const numbered = numberedWeekday(tokens, i, setting, moment);
  if (numbered) return numbered;
  const inside = withinPeriod(tokens, i, setting, moment);
  if (inside) return inside;
  if (moment.time === undefined) {
    const clock = clockAt(tokens, i) ?? looseHourAt(tokens, i);
    if (clock) return { found: { time: clock.time }, end: clock.end };
    const midnight = midnightAt(tokens, i);
    if (midnight) return midnight;
    const prayer = prayerAt(tokens, i, setting, date);
    if (prayer) return prayer;
  } else if (moment.zone === undefined) {
    const zone = zoneAt(tokens, i);
    if (zone) return zone;
  }
  return moment.part === undefined ? partAt(tokens, i, moment) : undefined;
}

/** «بتوقيت مكة», «بتوقيت GMT»: whose clock the time is of. */
function zoneAt(tokens: readonly Token[], i: number): Part | undefined {
  const named = /^[بلو]?(?:ال)?توقيت$/.test(norm(tokens, i));
  const at = named ? i + 1 : i;
  const zone = zones.get(norm(tokens, at));
  return zone === undefined || (!named && tokens[at]?.kind !== 'latin')
    ? undefined
    : { found: { zone }, end: at + 1 };
}

/** «نهاية اليوم», «آخر يوم الأحد», «نهاية الغد»: its last minute. */
function endOfDayAt(tokens: readonly Token[], i: number, setting: Setting): Part | undefined {
  if (edgeOf(norm(tokens, i)) !== 'end') return undefined;
  const at = thisWords.has(norm(tokens, i + 1)) ? i + 2 : i + 1;
  const ended = relativeDayAt(tokens, at, setting) ?? weekdayAt(tokens, at, setting);
  const time = { minutes: 24 * 60 - 1, open: false, about: false };
  return ended && { found: { ...ended.found, time, approximate: true }, end: ended.end };
}

/** Between a day and the week that it is of, in every dialect. */
const ofWords = /^(?:من|في|ب|حق|بتاع|بتاعه|تبع|تبعت|تاع|متاع|ديال|مال)$/;

/** «الأحد من الأسبوع الماضي», «الخميس الأسبوع الجاي»: the weekday of that week. */
function withinWeek(tokens: readonly Token[], { found, end }: Part, setting: Setting): Part | undefined {
  if (found.weekday !== true || found.date === undefined) return undefined;
  const at = ofWords.test(norm(tokens, end)) ? end + 1 : end;
  const week = periodAt(tokens, at, setting);
  if (week?.found.grain !== 'week' || week.found.date === undefined) return undefined;
  const ahead = (weekdayOf(found.date) - setting.weekStart + 7) % 7;
  return { found: { date: week.found.date + ahead * day, grain: 'day' }, end: week.end };
}

/** «الشهر الجاي يوم خمسة», «الأسبوع الجاي الخميس»: a day of the period named before it. */
function withinPeriod(
  tokens: readonly Token[],
  i: number,
  setting: Setting,
  moment: Moment,
): Part | undefined {
  if (moment.date === undefined) return undefined;
  if (moment.grain === 'month' && norm(tokens, i) === 'يوم') {
    const number = dayNumberAt(tokens, i + 1, 31);
    return (
      number && { found: { date: moment.date + (number.value - 1) * day, grain: 'day' }, end: number.end }
    );
  }
  const weekday = moment.grain === 'week' ? weekdayAt(tokens, i, setting) : undefined;
  if (weekday?.found.date === undefined) return undefined;
  return {
    found: {
      date: moment.date + ((weekdayOf(weekday.found.date) - setting.weekStart + 7) % 7) * day,
      grain: 'day',
    },
    end: weekday.end,
  };
}

/** «الحين», «الليلة». */
function nowAt(tokens: readonly Token[], i: number, { now, today }: Setting): Part | undefined {
  if (nowWords.has(norm(tokens, i))) return { found: { exact: now - (now % minute) }, end: i + 1 };
  if (tonight.has(norm(tokens, i))) return { found: { date: today, part: 'night' }, end: i + 1 };
  return undefined;
}

/** «بعد ساعتين ونص», «خلال أسبوع», «قبل يومين», «من شهر», «يومين من الآن». */
function offsetAt(tokens: readonly Token[], i: number, { now }: Setting): Part | undefined {
  const word = norm(tokens, i);
  const ahead =
    word === 'من' && nowWords.has(norm(tokens, i + 1))
      ? stretchAt(tokens, skipLam(tokens, i + 2))
      : undefined;
  if (ahead && (ahead.unit === 'minute' || ahead.unit === 'hour')) {
    const reached = now + ahead.minutes * minute;
    return { found: { exact: reached - (reached % minute) }, end: ahead.end };
  }
  const later = /^(?:بعد|عقب|خلال|كمان|ورا|بخلال|غضون|وبعد|لبعد|تقريبا بعد)$/.test(word);
  const earlier = /^(?:قبل|من|منذ|صارلي|صارله|صارلها|بقالي|بقاله|صار)$/.test(word);
  const from = later || earlier ? i + 1 : i;
  const about = /^(?:حوالي|تقريبا|شي|يمكن)$/.test(norm(tokens, from)) ? 1 : 0;
  const stretch = stretchAt(tokens, from + about);
  if (!stretch) return undefined;
  const fromNow = norm(tokens, stretch.end) === 'من' && nowWords.has(norm(tokens, stretch.end + 1));
  if (!later && !earlier && !fromNow) return undefined;
  const sign = earlier ? -1 : 1;
  const wall = addMonths(now, sign * Math.trunc(stretch.months)) + sign * stretch.minutes * minute;
  const clockTime = stretch.unit === 'minute' || stretch.unit === 'hour' || stretch.unit === 'second';
  const end = stretch.end + (fromNow ? 2 : 0);
  const found = clockTime
    ? { exact: wall - (wall % minute) }
    : { date: startOfDay(wall), grain: 'day' as const };
  return { found: { ...found, ...(about === 1 ? { approximate: true } : {}) }, end };
}

/** «من هلق ل ساعتين»: behind the preposition. */
const skipLam = (tokens: readonly Token[], at: number): number =>
  /^(?:ل|الي)$/.test(norm(tokens, at)) ? at + 1 : at;

/** «بعد الجمعة بيومين», «قبل الأحد بيوم», «بعد أسبوع من الأحد». */
function steppedAt(tokens: readonly Token[], i: number, setting: Setting): Part | undefined {
  const beside = dayBesideAt(tokens, i, setting);
  if (beside) return beside;
  const relation = norm(tokens, i);
  const later = /^[ولب]?(?:بعد|عقب)$/.test(relation);
  if (!later && !/^[ول]?قبل$/.test(relation)) return undefined;
  const anchored = namedDayAt(tokens, i + 1, setting);
  if (anchored) {
    const stretch = stretchWithBa(tokens, anchored.end);
    return stretch && stepFrom(anchored, stretch, later, stretch.end);
  }
  const stretch = stretchAt(tokens, i + 1);
  const anchor =
    stretch && /^من$/.test(norm(tokens, stretch.end))
      ? namedDayAt(tokens, stretch.end + 1, setting)
      : undefined;
  return stretch && anchor && stepFrom(anchor, stretch, later, anchor.end);
}

/** A day by its own name: a feast, a date or a weekday. */
const namedDayAt: Reader = (tokens, at, setting) =>
  feastAt(tokens, at, setting) ?? calendarAt(tokens, at, setting) ?? weekdayAt(tokens, at, setting);

/** «اليوم السابق للعيد», «اليوم التالي ليوم الجمعة»: the day beside another. */
function dayBesideAt(tokens: readonly Token[], i: number, setting: Setting): Part | undefined {
  if (!/^[بول]?(?:ال)?يوم$/.test(norm(tokens, i))) return undefined;
  const before = norm(tokens, i + 1) === 'السابق';
  if (!before && !/^(?:التالي|اللاحق)$/.test(norm(tokens, i + 1))) return undefined;
  const plain = withoutHead(tokens, i + 2, 'ل');
  const anchor = plain && namedDayAt(plain, i + 2, setting);
  if (anchor?.found.date === undefined) return undefined;
  return { found: { date: anchor.found.date + (before ? -day : day), grain: 'day' }, end: anchor.end };
}

/** «بيومين», «بأسبوع», «ب ٣ أيام». */
function stretchWithBa(tokens: readonly Token[], at: number): Stretch | undefined {
  const token = tokens[at];
  if (token?.norm === 'ب') return stretchAt(tokens, at + 1);
  if (token?.kind !== 'arabic' || !token.norm.startsWith('ب')) return undefined;
  return stretchAt(tokens.with(at, { ...token, norm: token.norm.slice(1) }), at);
}

function stepFrom(
  { found }: Part,
  { months, minutes }: Stretch,
  later: boolean,
  end: number,
): Part | undefined {
  if (found.date === undefined || found.grain !== 'day' || minutes % (24 * 60) !== 0) return undefined;
  const sign = later ? 1 : -1;
  return {
    found: { date: addMonths(found.date, sign * months) + sign * minutes * minute, grain: 'day' },
    end,
  };
}

/** «بعد صلاة العشاء», «قبل المغرب», «بعد الظهر»: roughly, because the town is not known. */
function prayerAt(
  tokens: readonly Token[],
  i: number,
  { today }: Setting,
  undated: boolean,
): Part | undefined {
  const word = norm(tokens, i);
  const relation = /^(?:بعد|عقب|وبعد)$/.test(word) ? 1 : /^قبل$/.test(word) ? -1 : 0;
  let at = relation === 0 ? i : i + 1;
  const prayer = /^(?:صلاه|الصلاه|اذان|ادان|وقت)$/.test(norm(tokens, at));
  if (prayer) at += 1;
  const hours = prayers.get(norm(tokens, at));
  if (hours === undefined || (relation === 0 && !prayer)) return undefined;
  // بعد الظهر without the word prayer is simply the afternoon.
  if (!prayer && relation === 1 && hours === 12) return { found: { part: 'afternoon' }, end: at + 1 };
  const minutes = hours * 60 + relation * 30;
  const time = { minutes, open: false, about: true };
  // The prayer of Friday is on Friday.
  const friday =
    norm(tokens, at).endsWith('جمعه') && undated ? today + ((5 - weekdayOf(today) + 7) % 7) * day : undefined;
  return { found: { time, ...(friday === undefined ? {} : { date: friday, grain: 'day' }) }, end: at + 1 };
}

/** «منتصف الليل», «نص الليل»: the end of the day; after it, roughly. */
function midnightAt(tokens: readonly Token[], i: number): Part | undefined {
  const later = /^(?:بعد|عقب)$/.test(norm(tokens, i));
  const at = later ? i + 1 : i;
  if (!/^[بل]?(?:منتصف|نصف|نص)$/.test(norm(tokens, at)) || !/^(?:ال)?ليل$/.test(norm(tokens, at + 1)))
    return undefined;
  return { found: { time: { minutes: 24 * 60 + (later ? 30 : 0), open: false, about: later } }, end: at + 2 };
}

function partAt(tokens: readonly Token[], i: number, moment: Moment): Part | undefined {
  const word = norm(tokens, i);
  const marked =
    moment.time && (word === 'ص' || word === 'صباح')
      ? 'morning'
      : moment.time && word === 'م'
        ? 'evening'
        : undefined;
  const afternoon = word === 'بعد' && /^(?:ال)?(?:ظهر|ضهر)$/.test(norm(tokens, i + 1));
  if (afternoon) return { found: { part: 'afternoon' }, end: i + 2 };
  const part = marked ?? parts.get(word) ?? parts.get(word.replace(/^[ولبف]/, ''));
  // Greetings hold such words too: صباح الخير.
  if (part === undefined || /^(?:الخير|النور|الورد|الفل)$/.test(norm(tokens, i + 1))) return undefined;
  const alone = moment.time === undefined && moment.date === undefined && moment.exact === undefined;
  if (alone && !/^[بعف]?ال|ا$/.test(word)) return undefined;
  return { found: { part }, end: i + 1 };
}

const weekdayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** «كل أحد», «كل يوم», «كل أسبوعين», «يوميا». */
function recurrenceAt(tokens: readonly Token[], i: number, { today }: Setting): Part | undefined {
  const word = norm(tokens, i);
  const adverb = { يوميا: 'DAILY', اسبوعيا: 'WEEKLY', شهريا: 'MONTHLY', سنويا: 'YEARLY' }[word];
  if (adverb !== undefined)
    return { found: { every: `FREQ=${adverb}`, date: today, grain: 'day' }, end: i + 1 };
  if (!/^[ول]?كل$/.test(word)) return undefined;
  const named = /^يوم$/.test(norm(tokens, i + 1)) ? i + 2 : i + 1;
  const weekday = weekdays.get(norm(tokens, named).replace(/^ال/, ''));
  if (weekday !== undefined) {
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return {
      found: {
        every: `FREQ=WEEKLY;BYDAY=${weekdayCodes[weekday] ?? ''}`,
        date: today + ahead * day,
        grain: 'day',
      },
      end: named + 1,
    };
  }
  const stretch = stretchAt(tokens, i + 1);
  if (!stretch) return undefined;
  const { unit, months, minutes } = stretch;
  const frequency = {
    second: 'SECONDLY',
    minute: 'MINUTELY',
    hour: 'HOURLY',
    day: 'DAILY',
    week: 'WEEKLY',
    month: 'MONTHLY',
    year: 'YEARLY',
  }[unit];
  const size = { second: 1 / 60, minute: 1, hour: 60, day: 1440, week: 10_080, month: 0, year: 0 }[unit];
  const count = unit === 'year' ? months / 12 : unit === 'month' ? months : minutes / size;
  const interval = count > 1 ? `;INTERVAL=${String(Math.round(count))}` : '';
  return { found: { every: `FREQ=${frequency}${interval}`, date: today, grain: 'day' }, end: stretch.end };
}
