import type { Word } from '../phrases.ts';
import { properArabic } from './transliterate.ts';

const properParticles: Record<string, string> = { ابو: 'أبو', ام: 'أم', ابا: 'أبا', ابي: 'أبي' };

/** Writes a name as it belongs: Title Case in Latin letters, hamza and teh marbuta in Arabic ones. */
export function writeName(words: readonly (Word & { raw: string })[]): string {
  return words.map((word, index) => (word.arabic ? arabicWord(word, words[index + 1]) : latinWord(word.raw))).join(' ');
}

function arabicWord(word: Word & { raw: string }, next: Word | undefined): string {
  const particle = properParticles[word.norm];
  if (particle !== undefined && next) return particle;
  return properArabic(word.norm) ?? word.raw;
}

function latinWord(raw: string): string {
  // "McDonald" and "DeVito" are kept as they were written.
  if (/^\p{Lu}.*\p{Ll}.*\p{Lu}|^\p{Lu}\p{Ll}+\p{Lu}/u.test(raw)) return raw;
  return raw
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase())
    .replace(/['’](S|T)$/u, (tail) => tail.toLowerCase());
}
