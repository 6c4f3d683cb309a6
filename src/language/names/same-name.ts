import { normaliseArabic } from '../text.ts';
import { arabicForms, isKnownName } from './transliterate.ts';

/** Longest word of a name that is compared across scripts, in letters. */
const longestWord = 24;
const isArabic = (word: string): boolean => /^\p{Script=Arabic}/u.test(word);

/**
 * Whether two full names are one, in whatever script and usual spelling each is written: «محمد الحربي», "Mohammad Al-Harbi"
 * and "Muhammad Alharbi". Every word must agree, in its order; words of descent («بن», "ibn") are left out.
 */
export function sameName(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return (
    first.length > 0 &&
    first.length === second.length &&
    first.every((word, at) => sameWord(word, second[at] ?? ''))
  );
}

/**
 * Whether what somebody says of their name may be a stored one, in whatever script: every word of it is one of its words, as
 * the given name alone is. Another surname is somebody else.
 */
export function fitsName(said: string, stored: string): boolean {
  const [words, known] = [wordsOf(said), wordsOf(stored)];
  return words.length > 0 && words.every((word) => known.some((other) => sameWord(word, other)));
}

const descent = /^(?:bin|ibn|ben|bint|بن|ابن|بنت)$/;

/** The words of a name, folded; the article and «عبد» are written together with what they go with. */
function wordsOf(name: string): string[] {
  const parts = normaliseArabic(
    name
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/(?<=[a-z])\p{M}|['’‘`´]/gu, ''),
  )
    .split(/[^\p{L}\p{M}]+/u)
    .filter((part) => part !== '');
  const words: string[] = [];
  for (let i = 0; i < parts.length; i += 1) {
    let word = parts[i] ?? '';
    if (descent.test(word) && parts.length > 2) continue;
    while (/^(?:al|el|ال|عبد|عبدال|abd|abd[aeu]l)$/.test(word) && i + 1 < parts.length) {
      i += 1;
      word += parts[i] ?? '';
    }
    words.push(word);
  }
  return words;
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [formsOf(a), formsOf(b)];
  if (one.some((form) => other.includes(form))) return true;
  if (isArabic(a) === isArabic(b)) return false;
  const [arabic, latin] = isArabic(a) ? [a, b] : [b, a];
  // Two names that are both known and not the same are two names.
  if (isKnownName(arabic) && isKnownName(latin)) return false;
  const bare = (word: string): string => word.replace(/^(?:ال|[ae]l)(?=.{3})/u, '');
  return soundsAs(bare(arabic), latin) || soundsAs(bare(arabic), bare(latin));
}

/** Every Arabic writing that a word is known to have, the word itself and both without their article. */
function formsOf(word: string): string[] {
  if (isArabic(word)) return [word, word.replace(/^ال(?=.{3})/u, '')];
  const bare = word.replace(/^[ae]l(?=.{4})/, '');
  return [word, ...arabicForms(word), ...arabicForms(bare)];
}

/** How each Arabic letter is written in Latin ones. */
const written: Record<string, string> = {
  ا: '[aeio]{0,2}',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: '(?:dj|j|g)',
  ح: 'h',
  خ: 'kh?',
  د: 'd',
  ذ: '(?:dh|th|z|d)',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: '(?:sh|ch)',
  ص: 's',
  ض: '(?:dh|d|z)',
  ط: 't',
  ظ: '(?:dh|th|z|d)',
  ع: '[aeiou]?',
  غ: '(?:gh|g)',
  ف: 'f',
  ق: '[qkg]',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h?',
  و: '(?:ou|oo|aw|ow|au|[wou])',
  ي: '(?:ai|ay|ei|ey|ee|ie|[yie])',
};

/** Whether a folded Arabic word may be written as a Latin one, which adds the short vowels and doubles letters. */
function soundsAs(arabic: string, latin: string): boolean {
  const letters = [...arabic];
  if (letters.length < 3 || letters.length > longestWord || latin.length > 2 * longestWord) return false;
  const parts = letters.map((letter) => written[letter]);
  if (parts.some((part) => part === undefined)) return false;
  // A doubled letter is written twice; between two letters stands a short vowel at most.
  const single = latin.replaceAll(/([^aeiou])\1/g, '$1');
  return new RegExp(`^${parts.map((part) => `${part ?? ''}[aeiou]?`).join('')}$`).test(single);
}
