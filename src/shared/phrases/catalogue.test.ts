import { describe, expect, it } from 'vitest';
import { phrases } from './catalogue.ts';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
const entries = Object.entries(phrases);

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
});
