import type { Lang } from '../types.ts';
import { sayNumber } from './number.ts';
import type { CountedNoun } from './number.ts';

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
const ordinalsEn = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
  'seventeenth eighteenth nineteenth twentieth'
).split(' ');
const ordinalsAr = [
  'الأَوَّل',
  'الثَّانِي',
  'الثَّالِث',
  'الرَّابِع',
  'الخَامِس',
  'السَّادِس',
  'السَّابِع',
  'الثَّامِن',
  'التَّاسِع',
  'العَاشِر',
];
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

function ordinal(day: number, lang: Lang): string {
  if (lang === 'en') {
    if (day <= 20) return ordinalsEn[day - 1] ?? '';
    if (day === 30) return 'thirtieth';
    return `${day > 30 ? 'thirty' : 'twenty'} ${ordinalsEn[(day % 10) - 1] ?? ''}`;
  }
  if (day <= 10) return ordinalsAr[day - 1] ?? '';
  if (day === 11) return 'الحَادِي عَشَر';
  if (day < 20) return `${ordinalsAr[day - 11] ?? ''} عَشَر`;
  const ten = day >= 30 ? 'الثَّلَاثِين' : 'العِشْرِين';
  if (day % 10 === 0) return ten;
  return `${day % 10 === 1 ? 'الحَادِي' : (ordinalsAr[(day % 10) - 1] ?? '')} وَ${ten}`;
}

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

/** A day with its weekday: "Thursday, the nineteenth of November". `year` adds the year. */
export function sayDate(date: Date, lang: Lang, zone = 'Asia/Riyadh', { year = false } = {}): string {
  const at = partsIn(date, zone);
  const weekday = days[lang][at.weekday] ?? '';
  const month = months[lang][at.month - 1] ?? '';
  if (lang === 'ar') {
    const tail = year ? ` سَنَةَ ${sayNumber(at.year, 'ar', { case: 'oblique' })}` : '';
    return `${weekday}، ${ordinal(at.day, 'ar')} مِنْ ${month}${tail}`;
  }
  return `${weekday}, the ${ordinal(at.day, 'en')} of ${month}${year ? `, ${sayYear(at.year)}` : ''}`;
}

function sayYear(year: number): string {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  if (century === 20 && rest < 10) return sayNumber(year, 'en');
  if (rest === 0) return `${sayNumber(century, 'en')} hundred`;
  return `${sayNumber(century, 'en')} ${rest < 10 ? 'oh ' : ''}${sayNumber(rest, 'en')}`;
}

/** A time of day on the twelve-hour clock with its part of the day: "four thirty in the afternoon". */
export function sayTime(date: Date, lang: Lang, zone = 'Asia/Riyadh'): string {
  const { hour, minute } = partsIn(date, zone);
  return lang === 'ar' ? arabicTime(hour, minute) : englishTime(hour, minute);
}

function englishTime(hour: number, minute: number): string {
  if (minute === 0 && hour === 12) return 'twelve noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const part =
    hour < 12 ? 'in the morning' : hour < 17 ? 'in the afternoon' : hour < 21 ? 'in the evening' : 'at night';
  const minutes = minute === 0 ? '' : ` ${minute < 10 ? 'oh ' : ''}${sayNumber(minute, 'en')}`;
  return `${sayNumber(hour % 12 === 0 ? 12 : hour % 12, 'en')}${minutes} ${part}`;
}

function arabicTime(hour: number, minute: number): string {
  const part = hour < 12 ? 'صَبَاحًا' : hour < 15 ? 'ظُهْرًا' : hour < 17 ? 'عَصْرًا' : 'مَسَاءً';
  const next = (hour + 1) % 12;
  if (minute === 45) return `السَّاعَة ${hoursAr[next] ?? ''} إِلَّا رُبْعًا ${hour === 11 ? 'ظُهْرًا' : part}`;
  const tail: Record<number, string> = { 0: '', 15: ' وَالرُّبْع', 20: ' وَالثُّلُث', 30: ' وَالنِّصْف' };
  const minutes = tail[minute] ?? ` وَ${sayNumber(minute, 'ar', { counted: minuteNoun })}`;
  return `السَّاعَة ${hoursAr[hour % 12] ?? ''}${minutes} ${part}`;
}

const minuteNoun: CountedNoun = {
  ar: { gender: 'feminine', one: 'دَقِيقَة', two: ['دَقِيقَتَان', 'دَقِيقَتَيْن'], few: 'دَقَائِق', many: 'دَقِيقَةً' },
  en: ['minute', 'minutes'],
};
