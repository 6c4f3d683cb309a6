import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { asciiDigits } from '../text.ts';
import type { Lang } from '../types.ts';

const words: Record<Lang, string[]> = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ar: ['صِفْر', 'وَاحِد', 'اِثْنَان', 'ثَلَاثَة', 'أَرْبَعَة', 'خَمْسَة', 'سِتَّة', 'سَبْعَة', 'ثَمَانِيَة', 'تِسْعَة'],
};
const pause: Record<Lang, string> = { en: ', ', ar: '، ' };
const plus: Record<Lang, string> = { en: 'plus', ar: 'زَائِد' };

/** Latin letters by name: English voices read the letter itself, Arabic voices its name in Arabic. */
const arabicNames: Record<string, string> = {
  a: 'إِيه',
  b: 'بِي',
  c: 'سِي',
  d: 'دِي',
  e: 'إِي',
  f: 'إِف',
  g: 'جِي',
  h: 'إِتْش',
  i: 'آي',
  j: 'جِيه',
  k: 'كِيه',
  l: 'إِل',
  m: 'إِم',
  n: 'إِن',
  o: 'أُو',
  p: 'بِي',
  q: 'كِيُو',
  r: 'آر',
  s: 'إِس',
  t: 'تِي',
  u: 'يُو',
  v: 'فِي',
  w: 'دَبِلْيُو',
  x: 'إِكْس',
  y: 'وَاي',
  z: 'زِد',
};

/** The name of one Latin letter. */
export function sayLetter(letter: string, lang: Lang): string {
  const lower = letter.toLowerCase();
  return lang === 'ar' ? (arabicNames[lower] ?? lower) : lower;
}

/** Digits one by one, never as a number; anything else is left out. */
export function sayDigits(digits: string, lang: Lang): string {
  return [...asciiDigits(digits)].flatMap((digit) => words[lang][Number(digit)] ?? []).join(' ');
}

/** Groups of digits with a pause between them, so that a listener can write them down. */
export function sayGroups(groups: readonly string[], lang: Lang): string {
  return groups.map((group) => sayDigits(group, lang)).join(pause[lang]);
}

/** At most four digits are said in one breath. */
export function groupDigits(digits: string): string[] {
  if (digits.length <= 4) return [digits];
  const size = digits.length % 4 === 0 ? 4 : 3;
  const groups: string[] = [];
  let at = 0;
  while (digits.length - at > 4) {
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  groups.push(digits.slice(at));
  return groups;
}

/**
 * A phone number in groups: within its own region as one dials it there, else with plus and the
 * country code. A text that is no number is read digit by digit.
 */
export function sayPhone(e164: string, lang: Lang, region = 'SA'): string {
  const country = isSupportedCountry(region) ? region : 'SA';
  const number = parsePhoneNumberFromString(e164, country);
  if (!number) return sayGroups(groupDigits(e164.replace(/\D/g, '')), lang);
  const home = number.country === region;
  const written = home ? number.formatNational() : number.formatInternational();
  const groups = written
    .split(/\D+/)
    .filter((group) => group !== '')
    .flatMap(groupDigits);
  return (home ? '' : `${plus[lang]} `) + sayGroups(groups, lang);
}

/** A ticket number: its letters, then its digits in groups. */
export function sayTicket(ticket: string, lang: Lang): string {
  const letters = /^[a-z]+/i.exec(ticket)?.[0] ?? '';
  const named = [...letters]
    .map((letter) => (lang === 'ar' ? sayLetter(letter, lang) : letter.toUpperCase()))
    .join(' ');
  const digits = ticket.replace(/[^\d٠-٩]/g, '');
  return [named, sayGroups(groupDigits(digits), lang)].filter((part) => part !== '').join(pause[lang]);
}
