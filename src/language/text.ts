import type { Span } from './types.ts';

/** Longer texts are cut here: no turn is as long, and hostile input must stay cheap. */
export const longestRead = 20_000;

const diacritics = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A word, a run of digits or a single mark, with where it stood. */
export interface Token {
  kind: 'arabic' | 'latin' | 'digits' | 'mark';
  /** As written. */
  raw: string;
  /** Folded for comparison: lower case, no diacritics, alef, yeh, hamza and teh marbuta unified, ASCII digits. */
  norm: string;
  start: number;
  end: number;
  /** True when nothing stood between this token and the one before. */
  glued: boolean;
}

const arabicFolds: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
  ک: 'ك',
  گ: 'ق',
  ڭ: 'ق',
  چ: 'ج',
  پ: 'ب',
  ڤ: 'ف',
  ء: '',
};
const foldable = /[أإآٱىیئؤةۀکگڭچپڤء]/g;

/** Removes tashkeel, tatweel and Quranic marks, so that voiced text can be shown. */
export function stripDiacritics(text: string): string {
  return text.replace(diacritics, '');
}

/**
 * Folds the spellings that Arabic writers and recognisers mix up: alef with and without hamza, final
 * yeh, teh marbuta, hamza on its seats; diacritics, tatweel and invisible marks go.
 */
export function normaliseArabic(text: string): string {
  return stripDiacritics(text)
    .replace(invisible, '')
    .replace(foldable, (letter) => arabicFolds[letter] ?? letter);
}

/** Words, with a blank between two, as they are looked up among folded ones. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(normaliseArabic(words).split(' '));
}

/** A folded word without the Arabic article, where three letters or more are left. */
export function withoutArticle(word: string): string {
  return word.replace(/^ال(?=\p{L}{3})/u, '');
}

/** Arabic-Indic and Persian digits as ASCII digits. */
export function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

const bareDigits = (text: string): string => asciiDigits(text).replace(invisible, '');

function foldLatin(word: string): string {
  const lower = word.toLowerCase();
  // Only letters beyond ASCII can carry accents; the test keeps the common case cheap.
  const plain = /[\u0080-\uffff]/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
  return plain.replace(/['’‘`´]/g, '').replace(invisible, '');
}

/** Marks of direction and the like, which may stand inside a word or a number without parting it. */
const inside = String.raw`\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060-\u2069\ufeff`;
const tokenPattern = new RegExp(
  String.raw`([\p{Script=Arabic}\u0640\u064b-\u065f\u0670](?:[\p{Script=Arabic}\p{M}\u0640\u200b${inside}])*)` +
    String.raw`|(\p{L}(?:[\p{L}\p{M}${inside}]|['’‘` +
    '`' +
    String.raw`´](?=\p{L}))*)|(\p{Nd}[\p{Nd}${inside}]*)|(\S)`,
  'gu',
);
const arabicDigitOrMark = /^[٠-٩۰-۹،؛؟٪٫٬۔]/;
const arabicPieces = new RegExp(`([٠-٩۰-۹][٠-٩۰-۹${inside}]*)|([،؛؟٪٫٬۔])|([^٠-٩۰-۹،؛؟٪٫٬۔]+)`, 'g');

/** Splits a text into words, digit runs and marks, each folded for comparison. Linear in the text's length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const cut = text.length > longestRead ? text.slice(0, longestRead) : text;
  let last = 0;
  // Invisible marks part nothing: the slash of «٣‏/١٢» stays beside its figures.
  const skip = (raw: string, start: number): void => {
    if (start === last) last += raw.length;
  };
  const push = (kind: Token['kind'], raw: string, norm: string, start: number): void => {
    if (norm === '') {
      skip(raw, start);
      return;
    }
    tokens.push({
      kind,
      raw,
      norm,
      start,
      end: start + raw.length,
      glued: start === last && tokens.length > 0,
    });
    last = start + raw.length;
  };
  for (const match of cut.matchAll(tokenPattern)) {
    const start = match.index;
    const [raw, arabic, latin, digits] = match;
    if (arabic !== undefined) {
      if (arabicDigitOrMark.test(arabic) || /[٠-٩۰-۹،؛؟]/.test(arabic)) {
        for (const piece of arabic.matchAll(arabicPieces)) {
          const at = start + piece.index;
          if (piece[1] !== undefined) push('digits', piece[1], bareDigits(piece[1]), at);
          else if (piece[2] !== undefined) push('mark', piece[2], piece[2], at);
          else push('arabic', piece[0], normaliseArabic(piece[0]), at);
        }
      } else push('arabic', raw, normaliseArabic(raw), start);
    } else if (latin !== undefined) push('latin', raw, foldLatin(raw), start);
    else if (digits !== undefined) push('digits', raw, bareDigits(raw.normalize('NFKC')), start);
    else if (raw.replace(invisible, '') === '') skip(raw, start);
    else push('mark', raw, raw.normalize('NFKC'), start);
  }
  return tokens;
}

/** The range from the first to the last of some tokens. */
export function spanOf(tokens: readonly Token[]): Span {
  return [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
}
