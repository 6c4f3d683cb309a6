import type { Lang } from '../../types.ts';

/** What a stretch of a text was found to hold, by the names of its pattern's groups. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a stretch stands, and for whom it is said. */
export interface Place {
  lang: Lang;
  /** ISO country whose currencies, numbers and order of day and month are meant. */
  region: string;
  /** IANA zone that moments are told in. */
  zone: string;
  /** The stretch as it was written, without diacritics. */
  found: string;
  /** Some characters in front of it and behind it. */
  before: string;
  after: string;
}

/**
 * One kind of thing that is written otherwise than it is said (a semiotic class, as text normalisation calls it): how it
 * is written, and how it is said. `null`: it looks like one and is none, other classes are asked.
 */
export interface SemioticClass {
  name: string;
  /** Source of a regular expression with the flags `gu`; the names of its groups are unlike those of other classes. */
  pattern: string;
  say: (groups: Groups, place: Place) => string | null;
}

/** A whole number, with commas between thousands or without. */
const whole = String.raw`(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15})`;

/** A number that may have decimals. */
export const decimal = String.raw`${whole}(?:\.\d{1,9})?(?!\d)`;

/** Nothing that a number would be a part of stands in front of it. */
export const numberBegins = String.raw`(?<![\w.,])(?<!\d[:/])`;

/** No letter of either script follows. */
export const wordEnds = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** A dash between the ends of a range. */
export const rangeDash = String.raw`\s?[-–—]\s?`;

const letterForms: Record<string, string> = { ا: '[اأإآٱ]', ه: '[هة]', ي: '[يى]', ة: '[هة]', ى: '[يى]' };

/** A pattern of an Arabic word in the usual spellings. Classes see a text without diacritics. */
export function arabicWord(word: string): string {
  return [...word].map((letter) => letterForms[letter] ?? letter).join('');
}

/** A pattern of any of some words, longer ones first. */
export function anyOf(words: readonly string[]): string {
  const patterns = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) =>
      (/\p{Script=Arabic}/u.test(word) ? arabicWord(word) : word).replaceAll(/[.$]/g, String.raw`\$&`),
    );
  return `(?:${patterns.join('|')})`;
}

/** The number that figures write. */
export function numberOf(figures: string): number {
  return Number(figures.replaceAll(/[, ]/gu, ''));
}
