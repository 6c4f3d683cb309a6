import type { Word } from '../../language/index.ts';
import { findWords } from './words.ts';

const admissions =
  'do not know | dont know | dont have | do not have | not sure | not certain | cannot find | cant find | could not find | couldnt find | no information | nothing about | colleague | someone who | somebody who | sorry | ' +
  'لا اعرف | ليس لدي | ليست لدي | لا املك | لا اجد | لم اجد | ما عندي | ما اعرف | ما لقيت | مو متاكد | لست متاكدا | غير متاكد | لا تتوفر | زميل | زميلي | موظف | اعتذر | عذرا | اسف | للاسف';

/**
 * What an answer asserts although nothing was found to answer with, or null: it may say so, ask something, or offer
 * somebody else.
 */
export function assertedIn(text: string, words: readonly Word[]): string | null {
  if (/[?؟]\s*$/u.test(text) || words.length <= 4) return null;
  return findWords(words, admissions).length > 0 ? null : text;
}
