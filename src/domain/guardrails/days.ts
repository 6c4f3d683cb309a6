import { foldWords, type Word } from '../../language/index.ts';
import { findWords } from './words.ts';

/** Days and months: what is said of one must be known. Each stands for one value in both languages. */
const days = [
  'sunday | sundays | الاحد',
  'monday | mondays | الاثنين | الاتنين',
  'tuesday | tuesdays | الثلاثاء | الثلاثا | التلات',
  'wednesday | wednesdays | الاربعاء | الاربعا | الاربع',
  'thursday | thursdays | الخميس',
  'friday | fridays | الجمعه',
  'saturday | saturdays | السبت',
  'january | يناير | كانون الثاني',
  'february | فبراير | شباط',
  'march | مارس | اذار',
  'april | ابريل | نيسان',
  'june | يونيو | حزيران',
  'july | يوليو | تموز',
  'august | اغسطس',
  'september | سبتمبر | ايلول',
  'october | اكتوبر | تشرين الاول',
  'november | نوفمبر | تشرين الثاني',
  'december | ديسمبر | كانون الاول',
  'tomorrow | غدا | بكره | بكرا | باكر',
  'tonight | الليله',
] as const;

/** The first day or month of an answer that no other text names, or null. */
export function unfoundDay(words: readonly Word[], evidence: readonly string[]): string | null {
  const known = evidence.map((source) => foldWords(source));
  for (const day of days) {
    const [hit] = findWords(words, day);
    if (hit && !known.some((source) => findWords(source, day).length > 0))
      return words[hit.first]?.norm ?? day;
  }
  return null;
}

/** Whether words name a day or a month. */
export function namesDay(words: readonly Word[]): boolean {
  return days.some((day) => findWords(words, day).length > 0);
}
