import type { Lang } from '../types.ts';
import { arabicCounted, arabicInteger } from './arabic-number.ts';
import type { ArabicNoun, ArabicNumber } from './arabic-number.ts';
import { sayDigits } from './digits.ts';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A thing that is counted, in both languages. */
export interface CountedNoun {
  ar: ArabicNoun;
  en: [one: string, many: string];
}

/** Grammar of a number within its sentence. */
export interface Counting extends ArabicNumber {
  counted?: CountedNoun;
}

/** Larger numbers are read digit by digit: as words they are too long to follow. */
const largest = 999_999_999_999;

/** A number in words, with what it counts when that is given; decimals digit by digit. */
export function sayNumber(n: number, lang: Lang, counting: Counting = {}): string {
  if (!Number.isFinite(n)) return '';
  if (n < 0) return `${lang === 'ar' ? 'نَاقِص' : 'minus'} ${sayNumber(-n, lang, counting)}`;
  if (n > largest) return sayDigits(BigInt(Math.round(n)).toString(), lang);
  const [, fraction] = String(n).split('.');
  const whole = Math.floor(n);
  if (fraction !== undefined && !fraction.includes('e')) {
    const point = lang === 'ar' ? 'فَاصِلَة' : 'point';
    const noun = counting.counted
      ? ` ${lang === 'ar' ? counting.counted.ar.one : counting.counted.en[1]}`
      : '';
    return `${integer(whole, lang, counting)} ${point} ${sayDigits(fraction, lang)}${noun}`;
  }
  if (!counting.counted) return integer(whole, lang, counting);
  if (lang === 'ar') return arabicCounted(whole, counting.counted.ar, counting.case);
  return `${english(whole)} ${counting.counted.en[whole === 1 ? 0 : 1]}`;
}

function integer(n: number, lang: Lang, counting: Counting): string {
  return lang === 'ar' ? arabicInteger(n, counting) : english(n);
}

function english(n: number): string {
  if (n < 20) return units[n] ?? '';
  if (n < 100)
    return [tens[Math.floor(n / 10)], n % 10 === 0 ? undefined : units[n % 10]].filter(Boolean).join(' ');
  for (const [size, name] of [
    [1_000_000_000, 'billion'],
    [1_000_000, 'million'],
    [1000, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (n < size) continue;
    const rest = n % size;
    const head = `${english(Math.floor(n / size))} ${name}`;
    if (rest === 0) return head;
    return `${head} ${rest < 100 ? 'and ' : ''}${english(rest)}`;
  }
  return '';
}
