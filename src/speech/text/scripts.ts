import type { Language } from '../../shared/vocabulary.ts';

/** A stretch of text in one script. */
export interface Segment {
  text: string;
  language: Language;
}

const arabicLetter = /\p{Script=Arabic}/u;
const latinLetter = /\p{Script=Latin}/u;

function scriptOf(word: string): Language | null {
  if (arabicLetter.test(word) && /\p{L}/u.test(word)) return 'ar';
  if (latinLetter.test(word)) return 'en';
  return null;
}

/**
 * Cuts a text where the script changes, so that each stretch is read by a voice that knows it. Digits
 * and signs stay with the words before them; at the start they follow `fallback`.
 */
export function segmentsByScript(text: string, fallback: Language): Segment[] {
  const segments: Segment[] = [];
  for (const piece of text.split(/(?<=\s)/u)) {
    const last = segments.at(-1);
    const language = scriptOf(piece) ?? last?.language ?? fallback;
    if (last?.language === language) last.text += piece;
    else segments.push({ text: piece, language });
  }
  return segments.filter((segment) => segment.text.trim() !== '');
}

/** The language most words of a text are written in; null when no word says. */
export function languageOf(text: string): Language | null {
  let arabic = 0;
  let latin = 0;
  for (const word of text.split(/\s+/u)) {
    const language = scriptOf(word);
    if (language === 'ar') arabic += 1;
    else if (language === 'en') latin += 1;
  }
  if (arabic === 0 && latin === 0) return null;
  return arabic >= latin ? 'ar' : 'en';
}
