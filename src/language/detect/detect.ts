import { knownNames, latinNames } from '../names/lexicon.ts';
import { isKnownName } from '../names/transliterate.ts';
import { numberWord } from '../numbers/lexicon.ts';
import { phraseWords } from '../phrases.ts';
import type { Word } from '../phrases.ts';
import { tokenise } from '../text.ts';
import type { Lang, Span, TextLanguage, Understood } from '../types.ts';
import { ambiguous, arabizi, english } from './lexicon.ts';

/** Words looked at: the language of a longer text shows long before its end. */
const enough = 200;

const address = /(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,255}|https?:\/\/\S+|www\.\S+/g;
const spellings = new Set(knownNames.flatMap(({ latin }) => latin));

/**
 * The language of what was said: Arabic, English, both mixed, or Arabic in Latin letters
 * ("3ayez akallem 7ad"). Addresses, codes and numbers belong to no language.
 */
export function detectLanguage(text: string): Understood<TextLanguage> | undefined {
  // Addresses are blanked, not removed, so that offsets stay.
  const plain = text.slice(0, 20_000).replace(address, (found) => ' '.repeat(found.length));
  const words = phraseWords(tokenise(plain)).slice(0, enough);
  const arabic = words.filter((word) => word.arabic);
  const latin = words.filter((word) => !word.arabic && !word.digits && !isCode(text, word));
  if (arabic.length === 0 && latin.length === 0) return onlyAddress(text);
  const span: Span = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  if (latin.length === 0) return { value: 'ar', confidence: arabic.length > 0 ? 0.99 : 0.5, span };
  if (arabic.length === 0) return latinLanguage(latin, span);
  return bothScripts(arabic.length, latin, span);
}

function onlyAddress(text: string): Understood<TextLanguage> | undefined {
  return /[a-z]/i.test(text) && text.includes('@')
    ? { value: 'en', confidence: 0.4, span: [0, text.length] }
    : undefined;
}

function bothScripts(arabic: number, latin: readonly Word[], span: Span): Understood<TextLanguage> {
  const spoken = latin.filter((word) => word.norm.length > 1);
  // A lone letter, or the joined article («الـ»), beside English text makes it no mixture.
  if (spoken.length === 0) return { value: 'ar', confidence: 0.85, span };
  return { value: 'mixed', confidence: arabic + spoken.length > 2 ? 0.95 : 0.85, span };
}

/** Error codes and model numbers: letters with digits that are no Arabizi, or capitals only. */
function isCode(text: string, word: Word): boolean {
  const raw = text.slice(word.start, word.end);
  if (/\d/.test(raw)) return !arabizi.has(word.norm) && !looksArabizi(word.norm);
  return /^[A-Z]{2,5}$/.test(raw) && !english.has(word.norm) && !arabizi.has(word.norm);
}

/** Digits for Arabic sounds stand among lower-case letters: 3ayez, 7ad, ma3ak; not in f16 or b2b. */
function looksArabizi(norm: string): boolean {
  if (/^[a-z]\d+[a-z]?$|^\d+[a-z]{1,2}$|^[a-z]{2,}\d+$|\d\d|[014]/.test(norm)) {
    return (
      /^(?:[a-z]*[aeiou]?[aeiou][237]|7[a-z]{2,}|3[a-z]{2,}|2[aeiou][a-z]*|[a-z]a[2378])$/.test(norm) &&
      !/^\d(?:nd|rd|th|g|d|k|x|m|s|am|pm|hr|hrs|min|gb|mb|kg|km|cm|mm|st|way|pin|star|bit)$/.test(norm)
    );
  }
  return (
    /^(?=.*[2356789])(?=.*[a-z]{2})[a-z2356789']+$/.test(norm) &&
    !/^\d(?:nd|rd|th|gb|mb|kg|km|cm|mm|am|pm|hr|hrs|min|way|pin|star|bit|day|days|week|year|month)$/.test(
      norm,
    )
  );
}

function latinLanguage(words: readonly Word[], span: Span): Understood<TextLanguage> {
  let chat = 0;
  let plain = 0;
  let unclear = 0;
  let shaped = 0;
  for (const { norm } of words) {
    const inEnglish = english.has(norm) || (numberWord(norm) !== undefined && !arabizi.has(norm));
    if (/\d/.test(norm)) chat += 1.2;
    else if (arabizi.has(norm) && ambiguous.has(norm)) unclear += 1;
    else if (arabizi.has(norm) && !inEnglish) chat += 1;
    else if (inEnglish) plain += 1;
    else if (spellings.has(norm) || latinNames.has(norm) || isKnownName(norm)) continue;
    else if (arabicShape.test(norm)) shaped += 1;
    else plain += 0.4;
  }
  if (chat > 0 || (unclear > 0 && plain === 0)) chat += unclear * 0.8 + shaped * 0.5;
  if (chat === 0 || plain > chat * 1.6) {
    const doubt = chat > 0 ? 0.6 : plain === 0 ? 0.5 : words.length === 1 ? 0.9 : 0.97;
    return { value: 'en', confidence: doubt, span };
  }
  return { value: 'arabizi', confidence: Math.min(0.98, 0.6 + chat / (chat + plain + 1)), span };
}

/** Spellings that Arabic in Latin letters has and English hardly: kh, gh inside, doubled vowels, final q. */
const arabicShape =
  /kh|[^aeiou]gh[aeiou]|aa|^[bmty]e?[a-z]*[aeiou][a-z]*sh$|iyy|uww|[^c]q[^u]|q$|^el[a-z]{3,}|^al[a-z]{4,}|ay$|eit$|ait$|een$|hom$|kom$/;

/** The language to answer somebody in, by their words; Arabic wins in a mixture, since its speakers borrow more. */
export function languageOf(text: string): Lang | undefined {
  switch (detectLanguage(text)?.value) {
    case 'ar':
    case 'mixed':
    case 'arabizi':
      return 'ar';
    case 'en':
      return 'en';
    default:
      return undefined;
  }
}
