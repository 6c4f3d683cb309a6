import { isInvention } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';

const scripts = { ar: /\p{Script=Arabic}/gu, en: /\p{Script=Latin}/gu } as const;

const languageNames = /\b(?:english|arabic)\b|عربي|العربية|[إا]نجليزي|[إا]نكليزي|الإنجليزية|الانجليزية/iu;

/** Whether the words name one of our languages, as a wish for it does. */
export function namesLanguage(text: string): boolean {
  return languageNames.test(text);
}

/**
 * How likely a reading is what was really said, 0–1, judged by its looks because Whisper tells no
 * probabilities here: the script of its language, no endless repetition, a pace that a person can speak,
 * and none of Whisper's usual inventions.
 */
export function plausibility(text: string, language: Language, seconds: number): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return /\d/u.test(text) ? 0.5 : 0;
  if (isInvention(text)) return 0.05;
  const ownScript = (text.match(scripts[language])?.length ?? 0) / letters;
  const pace = letters / Math.max(seconds, 0.3) > 30 ? 0.3 : 1;
  const score = Math.min(1, ownScript) * variety(text) * pace;
  return namesLanguage(text) ? score : score * 0.9;
}

/** 1 for words that differ, towards 0 for the same few words over and over. */
function variety(text: string): number {
  const words = wordsOf(text);
  if (words.length < 6) return 1;
  return Math.min(1, (new Set(words).size / words.length) * 2);
}

/** Words without punctuation, in lower case. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
}
