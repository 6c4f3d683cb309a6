import { normaliseArabic } from '../../text.ts';
import { sayNumber } from '../number.ts';
import { anyOf, numberOf, wordEnds } from './class.ts';

const sizes: Record<string, number> = {
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
  k: 1000,
  m: 1_000_000,
  mn: 1_000_000,
  bn: 1_000_000_000,
  b: 1_000_000_000,
  الف: 1000,
  الاف: 1000,
  مليون: 1_000_000,
  ملايين: 1_000_000,
  مليار: 1_000_000_000,
  مليارات: 1_000_000_000,
};

/** A pattern of the words and letters that make a number thousands or millions. */
export const magnitude = `(?:${anyOf('thousand million billion ألف ألفا آلاف مليون مليونا ملايين مليار مليارات'.split(' '))}ً?|bn|mn|[KMB])${wordEnds}`;

/** How much a word of size makes of one; 1 where there is none. */
export function magnitudeOf(written: string | undefined): number {
  if (written === undefined) return 1;
  const folded = normaliseArabic(written.toLowerCase());
  return sizes[folded] ?? sizes[folded.replace(/ا$/, '')] ?? 1;
}

/** "1.5 million": the number and its size, as they were written. */
export function sayEnglishMagnitude(figures: string, size: number): string {
  const word = size === 1000 ? 'thousand' : size === 1_000_000 ? 'million' : 'billion';
  return `${sayNumber(numberOf(figures), 'en')} ${word}`;
}
