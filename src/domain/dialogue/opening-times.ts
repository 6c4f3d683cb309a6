import type { Centre } from '../../config/centre.ts';
import { weekdays } from '../../config/hours.ts';
import {
  asksOpeningTimes,
  foldWords,
  parseDate,
  sayTime,
  sayWeekday,
  withoutArticle,
  type DateValue,
} from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { openPeriods, openingAt } from '../routing/index.ts';
import { dateKey, momentInWords } from './moments.ts';

const dayMs = 86_400_000;

interface Period {
  from: Date;
  to: Date;
}

/**
 * The answer to a question about opening times, from the hours, seasons and holidays of the centre; null where the
 * question is about something else. Arabic with its diacritics.
 */
export function openingTimes(
  question: string,
  { centre, at, language }: { centre: Centre; at: Date; language: Language },
): string | null {
  if (!asksOpeningTimes(question)) return null;
  const words = foldWords(question).map(({ norm }) => norm.replace(/^(?:[وبل]?ال|ب|لل)(?=\p{L}{3})/u, ''));
  const said = words.some((word) => ofHolidays.has(word)) ? holidays(words, centre, language) : null;
  if (said !== null) return said;
  if (words.some((word) => ofRamadan.has(word))) return ramadan(centre, at, language);
  const date = parseDate(question, { now: at, zone: centre.timeZone, region: centre.region });
  const day = date && isWithinDay(date.value, centre.timeZone) ? new Date(date.value.start) : null;
  if (
    date?.value.every === undefined &&
    day &&
    dateKey(day, centre.timeZone) !== dateKey(at, centre.timeZone)
  )
    return onDay(day, at, centre, language);
  const general =
    date?.value.every !== undefined ||
    (date?.value.end !== undefined && day === null) ||
    /\b(?:hours|times|week|usually|normally)\b|ساعات|اوقات|مواعيد|ايام|عاده|دوامكم/u.test(words.join(' '));
  return general && !words.some((word) => ofNow.has(word))
    ? ofWeek(centre, at, language)
    : now(centre, at, language);
}

/** Whether a date is a day, or lies within one: "on Friday evening". */
function isWithinDay({ grain, start, end }: DateValue, zone: string): boolean {
  if (end === undefined) return grain === 'day' || grain === 'hour' || grain === 'minute';
  return dateKey(new Date(start), zone) === dateKey(new Date(new Date(end).getTime() - 1), zone);
}

const ofRamadan: ReadonlySet<string> = new Set(['ramadan', 'ramadhan', 'رمضان']);
const ofNow: ReadonlySet<string> = new Set([
  'now',
  'today',
  'tonight',
  'اليوم',
  'يوم',
  'الان',
  'ان',
  'الحين',
  'حين',
  'هلق',
  'هلا',
  'دلوقتي',
  'دحين',
  'دابا',
  'still',
  'لين',
  'until',
  'till',
]);
const ofHolidays: ReadonlySet<string> = new Set([
  'holiday',
  'holidays',
  'eid',
  'national',
  'founding',
  'عيد',
  'اعياد',
  'عطله',
  'عطل',
  'اجازه',
  'اجازات',
  'وطني',
  'تاسيس',
]);

/** Open or closed at this moment, and until when. */
function now(centre: Centre, at: Date, language: Language): string {
  const { open, opensAt } = openingAt(at, centre);
  if (!open && !opensAt)
    return language === 'ar' ? 'نَحْنُ مُغْلَقُونَ حَتَّى إِشْعَارٍ آخَر.' : 'We are closed until further notice.';
  if (opensAt) {
    const opens = momentInWords(opensAt.toISOString(), at, centre)[language];
    const until = closingOf(opensAt, centre);
    const close = until && timeOf(until, centre, language);
    return language === 'ar'
      ? `نَحْنُ مُغْلَقُونَ الْآن، وَنَفْتَحُ ${opens}${close ? ` وَنُغْلِقُ ${close}` : ''}.`
      : `We're closed now, and open ${opens}${close ? `, until ${close}` : ''}.`;
  }
  const closes = closingOf(at, centre);
  if (!closes) return language === 'ar' ? 'نَحْنُ مَوْجُودُونَ فِي كُلِّ وَقْت.' : "We're open around the clock.";
  const moment = momentInWords(closes.toISOString(), at, centre)[language];
  const time = closes.getTime() - at.getTime() < dayMs ? timeOf(closes, centre, language) : moment;
  return language === 'ar' ? `نَعَمْ، نَحْنُ مَوْجُودُونَ الْآن، وَنُغْلِقُ ${time}.` : `Yes, we're open now, until ${time}.`;
}

/** The hours of one day. */
function onDay(day: Date, at: Date, centre: Centre, language: Language): string {
  const periods = openPeriods(day, 1, centre);
  const named = dayOf(day, at, centre, language);
  if (periods.length === 0) return language === 'ar' ? `نَحْنُ مُغْلَقُونَ ${named}.` : `We're closed ${named}.`;
  const hours = hoursOf(periods, centre, language);
  return language === 'ar' ? `${named} ${hours}.` : `We're open ${named} ${hours}.`;
}

/** The usual hours of a week, days that have the same ones together. */
function ofWeek(centre: Centre, at: Date, language: Language): string {
  const usual = { ...centre, holidays: [], specialHours: [] };
  const days = Array.from({ length: 7 }, (_, n) => new Date(sundayBefore(at, centre).getTime() + n * dayMs));
  const groups: { days: Date[]; hours: string }[] = [];
  for (const day of days) {
    const periods = openPeriods(day, 1, usual);
    const hours = periods.length === 0 ? closed[language] : hoursOf(periods, centre, language);
    const last = groups.at(-1);
    if (last?.hours === hours) last.days.push(day);
    else groups.push({ days: [day], hours });
  }
  const parts = groups.map(({ days: [first, ...others], hours }) => {
    const from = weekdayOf(first as Date, centre, language);
    const last = others.at(-1);
    const to = last && weekdayOf(last, centre, language);
    if (to === undefined) return `${from} ${hours}`;
    return language === 'ar' ? `مِنَ ${from} إِلَى ${to} ${hours}` : `${from} to ${to} ${hours}`;
  });
  return `${parts.join(language === 'ar' ? '، وَ' : '; ')}.`;
}

const closed = { ar: 'مُغْلَق', en: 'closed' } as const;

/** What the centre keeps for Ramadan; its usual hours where it keeps none. */
function ramadan(centre: Centre, at: Date, language: Language): string {
  const season = centre.specialHours.find(({ hijri }) => hijri === 'ramadan')?.hours;
  const kept = weekdays.map((day) => [day, season?.[day] ?? season?.every ?? centre.hours[day]]);
  const week = ofWeek({ ...centre, hours: Object.fromEntries(kept) as Centre['hours'] }, at, language);
  return language === 'ar' ? `فِي رَمَضَان: ${week}` : `In Ramadan: ${week}`;
}

/** The holidays on which the centre is closed: those that are named, or all; null where it keeps none such. */
function holidays(words: readonly string[], centre: Centre, language: Language): string | null {
  const general = words.some((word) => /^(?:holidays?|عطله|عطل|اجازه|اجازات)$/u.test(word));
  const named = centre.holidays.filter(({ name }) => {
    const own = foldWords(`${name.ar} ${name.en}`).map(({ norm }) => withoutArticle(norm));
    return general || own.some((word) => ofHolidays.has(word) && words.includes(word));
  });
  if (named.length === 0) return null;
  const names = named.map(({ name }) => name[language]);
  const all = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return language === 'ar' ? `نَحْنُ مُغْلَقُونَ فِي هَذِهِ الْأَيَّام: ${names.join('، ')}.` : `We're closed on ${all}.`;
}

/** When the opening that holds a moment ends; null where it does not within a week. */
function closingOf(at: Date, centre: Centre): Date | null {
  let until = at.getTime();
  const periods = openPeriods(new Date(at.getTime() - dayMs), 9, centre);
  for (const { from, to } of periods)
    if (from.getTime() <= until && to.getTime() > until) until = to.getTime();
  return until - at.getTime() >= 7 * dayMs || until === at.getTime() ? null : new Date(until);
}

function hoursOf(periods: readonly Period[], centre: Centre, language: Language): string {
  const each = periods.map(({ from, to }) => {
    const [open, close] = [timeOf(from, centre, language), timeOf(to, centre, language)];
    return language === 'ar' ? `نَفْتَحُ ${open} وَنُغْلِقُ ${close}` : `from ${open} to ${close}`;
  });
  return each.join(language === 'ar' ? '، ثُمَّ ' : ' and ');
}

function timeOf(at: Date, { timeZone }: Centre, language: Language): string {
  const midnight =
    at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }) === '00:00';
  return midnight && language === 'ar' ? 'مُنْتَصَفَ اللَّيْل' : sayTime(at, language, timeZone);
}

function dayOf(day: Date, at: Date, centre: Centre, language: Language): string {
  const tomorrow = dateKey(day, centre.timeZone) === dateKey(new Date(at.getTime() + dayMs), centre.timeZone);
  if (tomorrow) return language === 'ar' ? 'غَدًا' : 'tomorrow';
  const weekday = weekdayOf(day, centre, language);
  return language === 'ar' ? `يَوْمَ ${weekday}` : `on ${weekday}`;
}

function weekdayOf(day: Date, centre: Centre, language: Language): string {
  return sayWeekday(weekdayNumber(day, centre), language);
}

/** From Sunday, 0. */
function weekdayNumber(day: Date, { timeZone }: Centre): number {
  return new Date(`${dateKey(day, timeZone)}T00:00:00Z`).getUTCDay();
}

function sundayBefore(at: Date, centre: Centre): Date {
  return new Date(at.getTime() - weekdayNumber(at, centre) * dayMs);
}
