import { describe, expect, it } from 'vitest';
import { phrases } from './catalogue.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
const entries = Object.entries(phrases);

/** English that a speaker contracts: "I am", "do not", "let us". */
const written = new RegExp(
  [
    // The end of a sentence ("as it is.") keeps its full form.
    /\b(?:I am|(?:you|we|they) are|(?:it|that|there|what|who|here) is|let us|cannot)\b(?= )/,
    /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) not\b/,
    /\b(?:I|you|we|they|it|that|there) (?:will|would)\b/,
    // "Have" contracts where it helps a verb, not where it owns or must: "I have to end it".
    /\b(?:I|you|we|they) have (?:\w+ly |only |not |just |already )?(?!any\b|to\b)\w+(?:ed|en|one|ade|ut|ad|ot)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

describe('the phrase catalogue', () => {
  it.each(entries)('%s says the same things in both languages', (_key, { ar, en }) => {
    expect(ar.length).toBeGreaterThan(0);
    expect(placeholders(ar[0])).toEqual(placeholders(en[0]));
  });

  it.each(entries)('%s carries diacritics on every Arabic word of three letters and more', (_key, { ar }) => {
    const bare = ar
      .join(' ')
      .replaceAll(/\{\w+\}/g, '')
      .split(/[\s.،؟:]+/u)
      .filter(
        (word) => (word.match(/\p{Script=Arabic}/gu) ?? []).length >= 3 && !/[\u064B-\u0652]/u.test(word),
      );
    expect(bare).toEqual([]);
  });

  it.each(entries)('%s is said in English with contractions, as people speak', (_key, { en }) => {
    expect(en.filter((wording) => written.test(wording))).toEqual([]);
  });
});
