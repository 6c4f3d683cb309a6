import type { Lang } from '../types.ts';
import { arabicNoun, countedNoun } from './nouns.ts';
import { sayNumber } from './number.ts';
import { ordinalAr, ordinalEn } from './ordinal.ts';

const days: Record<Lang, string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ar: ['الأَحَد', 'الاِثْنَيْن', 'الثُّلَاثَاء', 'الأَرْبِعَاء', 'الخَمِيس', 'الجُمُعَة', 'السَّبْت'],
};
const months: Record<Lang, string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ar: [
    'يَنَايِر',
    'فِبْرَايِر',
    'مَارِس',
    'أَبْرِيل',
    'مَايُو',
    'يُونْيُو',
    'يُولْيُو',
    'أَغُسْطُس',
    'سِبْتَمْبِر',
    'أُكْتُوبَر',
    'نُوفَمْبِر',
    'دِيسَمْبِر',
  ],
};
const hijriMonths: Record<Lang, string[]> = {
  en: [
    'Muharram',
    'Safar',
    'Rabi al-Awwal',
    'Rabi al-Thani',
    'Jumada al-Ula',
    'Jumada al-Akhira',
    'Rajab',
    'Shaban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qadah',
    'Dhu al-Hijjah',
  ],
  ar: [
    'مُحَرَّم',
    'صَفَر',
    'رَبِيع الأَوَّل',
    'رَبِيع الآخِر',
    'جُمَادَى الأُولَى',
    'جُمَادَى الآخِرَة',
    'رَجَب',
    'شَعْبَان',
    'رَمَضَان',
    'شَوَّال',
    'ذِي القَعْدَة',
    'ذِي الحِجَّة',
  ],
};
const hoursAr = [
  'الثَّانِيَة عَشْرَة',
  'الوَاحِدَة',
  'الثَّانِيَة',
  'الثَّالِثَة',
  'الرَّابِعَة',
  'الخَامِسَة',
  'السَّادِسَة',
  'السَّابِعَة',
  'الثَّامِنَة',
  'التَّاسِعَة',
  'العَاشِرَة',
  'الحَادِيَة عَشْرَة',
];

interface Parts {
  weekday: number;
  day: number;
  month: number;
  year: number;
  hour: number;
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const shortDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function partsIn(date: Date, zone: string): Parts {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
  }
  const part = Object.fromEntries(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
  return {
    weekday: shortDays.indexOf(part['weekday'] ?? ''),
    day: Number(part['day']),
    month: Number(part['month']),
    year: Number(part['year']),
    hour: Number(part['hour']),
    minute: Number(part['minute']),
  };
}

/** A weekday by its name: 0 Sunday … 6 Saturday. */
export const sayWeekday = (weekday: number, lang: Lang): string => days[lang][weekday] ?? '';

/** A day with its weekday: "Thursday, the nineteenth of November". `year` adds the year. */
export function sayDate(date: Date, lang: Lang, zone = 'Asia/Riyadh', { year = false } = {}): string {
  const at = partsIn(date, zone);
  const weekday = sayWeekday(at.weekday, lang);
  const day = sayDay({ day: at.day, month: at.month, year: year ? at.year : undefined }, lang);
  return lang === 'ar' ? `${weekday}، ${day}` : `${weekday}, ${day}`;
}

/** A day of a month (1–12), of the Hijri calendar where it says so. */
export interface MonthDay {
  day?: number | undefined;
  month: number;
  year?: number | undefined;
  hijri?: boolean;
}

/** A day without its weekday: "the fourteenth of December, twenty twenty-six", «الرَّابِع عَشَر مِنْ دِيسَمْبِر». */
export function sayDay({ day, month, year, hijri = false }: MonthDay, lang: Lang): string {
  const named = (hijri ? hijriMonths : months)[lang][month - 1] ?? '';
  if (lang === 'ar') {
    const tail = year === undefined ? '' : ` سَنَةَ ${sayNumber(year, 'ar', { case: 'oblique' })}`;
    return `${day === undefined ? '' : `${ordinalAr(day)} مِنْ `}${named}${tail}`;
  }
  const tail =
    year === undefined
      ? ''
      : `${day === undefined ? '' : ','} ${hijri ? sayNumber(year, 'en') : sayYear(year)}`;
  return `${day === undefined ? '' : `the ${ordinalEn(day)} of `}${named}${tail}`;
}

/** A year as English says it: "nineteen oh four", "two thousand", "twenty twenty-six". */
export function sayYear(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century === 20 && rest < 10) return sayNumber(year, 'en');
  if (rest === 0) return `${sayNumber(century, 'en')} hundred`;
  return `${sayNumber(century, 'en')} ${rest < 10 ? 'oh ' : ''}${sayNumber(rest, 'en')}`;
}

/** A time of day on the twelve-hour clock with its part of the day: "four thirty in the afternoon". */
export function sayTime(date: Date, lang: Lang, zone = 'Asia/Riyadh'): string {
  const { hour, minute } = partsIn(date, zone);
  return sayClock({ hour, minute }, lang);
}

/** What a clock shows: the hour from 0 to 23, or from 1 to 12 where its half of the day is not known. */
export interface Clock {
  hour: number;
  minute: number;
  /** Nobody knows in which half of the day; or said by other words. */
  half?: 'unknown' | { ar: string };
}

/** What a clock shows in words; no part of the day is said that is not known. */
export function sayClock({ hour, minute, half }: Clock, lang: Lang): string {
  return lang === 'ar' ? arabicTime(hour, minute, half) : englishTime(hour, minute, half === 'unknown');
}

function englishTime(hour: number, minute: number, bare: boolean): string {
  if (!bare && minute === 0 && hour === 12) return 'twelve noon';
  if (!bare && minute === 0 && hour === 0) return 'midnight';
  const part =
    hour < 12 ? 'in the morning' : hour < 17 ? 'in the afternoon' : hour < 21 ? 'in the evening' : 'at night';
  const minutes = minute === 0 ? '' : ` ${minute < 10 ? 'oh ' : ''}${sayNumber(minute, 'en')}`;
  const tail = bare ? (minute === 0 ? " o'clock" : '') : ` ${part}`;
  return `${sayNumber(hour % 12 === 0 ? 12 : hour % 12, 'en')}${minutes}${tail}`;
}

function arabicTime(hour: number, minute: number, half: Clock['half']): string {
  const part =
    half === 'unknown'
      ? ''
      : (half?.ar ?? (hour < 12 ? 'صَبَاحًا' : hour < 15 ? 'ظُهْرًا' : hour < 17 ? 'عَصْرًا' : 'مَسَاءً'));
  const after = part === '' ? '' : ` ${part}`;
  if (minute === 45) {
    const next = half === undefined && hour === 11 ? ' ظُهْرًا' : after;
    return `السَّاعَة ${hoursAr[(hour + 1) % 12] ?? ''} إِلَّا رُبْعًا${next}`;
  }
  const tail: Record<number, string> = { 0: '', 15: ' وَالرُّبْع', 20: ' وَالثُّلُث', 30: ' وَالنِّصْف' };
  const minutes = tail[minute] ?? ` وَ${sayNumber(minute, 'ar', { counted: minuteNoun })}`;
  return `السَّاعَة ${hoursAr[hour % 12] ?? ''}${minutes}${after}`;
}

const minuteNoun = countedNoun(arabicNoun('feminine', 'دَقِيقَة', 'دَقَائِق'), 'minute');
