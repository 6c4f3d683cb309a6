import type { Language } from '../../shared/vocabulary.ts';

const digitWords = {
  ar: ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
} as const satisfies Record<Language, readonly string[]>;

/** The same text with the digits that readers of the language write: ٠١٢… in Arabic. */
export function localDigits(language: Language, text: string): string {
  if (language === 'en') return text;
  return text.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
}

/** A length of time as minutes and seconds, with hours once there are some. */
export function formatDuration(language: Language, ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return localDigits(language, [...(hours > 0 ? [String(hours)] : []), ...parts].join(':'));
}

/** The digits of a number as words, to be written down from hearing: "seven, two, …". */
export function spellDigits(language: Language, number: string): string {
  const words = number
    .replaceAll(/\D/g, '')
    .split('')
    .map((digit) => digitWords[language][Number(digit)]);
  return words.join(language === 'ar' ? '، ' : ', ');
}

/** A moment as a reader's own clock shows it: day, date and time. */
export function formatMoment(language: Language, at: Date): string {
  const form = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return localDigits(language, form.format(at));
}

/** A day of the calendar, as 2026-11-25, as a reader writes it. */
export function formatDay(language: Language, day: string): string {
  const form = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return localDigits(language, form.format(new Date(`${day}T00:00:00Z`)));
}

/** The time of day as a reader's own clock shows it. */
export function formatClock(language: Language, at: Date): string {
  return localDigits(language, clockFace.format(at));
}

const clockFace = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
