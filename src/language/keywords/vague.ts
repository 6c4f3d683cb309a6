import { normaliseArabic, wordSet } from '../text.ts';
import type { KeywordHit, KeywordWord } from './match.ts';

/** Common words that are said of anything: one alone tells of no department ("my _late_ husband", «ما عندي _مشكلة_»). */
const vague = wordSet(
  'problem problems issue issues trouble question questions information late high low general return returns fix broke upset ' +
    'address connection update error slow job ' +
    'مشكله مشاكل سوال معلومات معلومه متاخر متاخره تاخر تاخير عنوان العنوان تحديث معلق ارجع طلب زعلان فني تقني',
);

/** Whether a keyword is one common word, which needs another beside it. */
export function isVague({ word, at: [first, last] }: KeywordHit): boolean {
  return first === last && vague.has(normaliseArabic(word).toLowerCase());
}

/** How many words behind "my name is" or "street" may be a part of the name. */
const reach = 3;
const naming = /^(?:called|named|street|road|district|اسمي|اسمه|اسمها|اسمنا|معك|معاك|شارع|حي|طريق)$/;

/** Whether a word is a part of a name: "my name is _Price_", «معك _سي_ محمد», «شارع _العروض_». */
export function isNamed(words: readonly KeywordWord[], { at: [first, last] }: KeywordHit): boolean {
  if (first !== last) return false;
  for (let at = first - 1; at >= 0 && at >= first - reach; at -= 1) {
    const { norm = '', pause = false } = words[at]?.word ?? {};
    if (pause) return false;
    if (naming.test(norm)) return true;
    if (norm === 'is' && words[at - 1]?.word.norm === 'name') return true;
  }
  return false;
}
