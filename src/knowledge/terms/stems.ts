import { stemmer } from 'stemmer';
import { bareForm, stemArabic, verbBetween } from './arabic-stem.ts';

/** The forms under which a folded word is searched: its stem first, then less certain ones. */
export function stemsOf(word: string): string[] {
  // An error code is asked for by its number alone too.
  if (/^[a-z]{1,3}\d{3,}$/.test(word)) return [word, word.replace(/^[a-z]+/, '')];
  if (/\d/.test(word)) return [word];
  if (!/^[\u0600-\u06ff]/.test(word)) return [stemmer(word)];
  const verb = verbBetween(word) ?? word;
  const stem = stemArabic(verb);
  const less = bareForm(verb);
  return [...new Set([stem, less === null ? null : stemArabic(less), bareForm(stem)])].filter(
    (form) => form !== null,
  );
}
