import type { Word } from '../phrases.ts';
import { properArabic } from './transliterate.ts';

const properParticles: Record<string, string> = { ابو: 'أبو', ام: 'أم', ابا: 'أبا', ابي: 'أبي' };

/** A word with its writing in the text; `hyphen` when one joins it to the word before. */
export interface WrittenWord extends Word {
  raw: string;
  hyphen?: boolean;
}

/** Writes a name as it belongs: Title Case in Latin letters, hamza and teh marbuta in Arabic ones. */
export function writeName(words: readonly WrittenWord[]): string {
  let name = '';
  for (const [index, word] of words.entries()) {
    const written = word.arabic ? arabicWord(word, words[index + 1]) : latinWord(word.raw);
    const hyphen = word.hyphen === true;
    name += index === 0 ? written : `${hyphen ? '-' : ' '}${written}`;
  }
  return name;
}

function arabicWord(word: WrittenWord, next: Word | undefined): string {
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
