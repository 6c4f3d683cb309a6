import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYesNo } from './yes-no.ts';

const answer = (text: string, asked: 'yes_no' | 'name' = 'yes_no'): string | undefined =>
  parseYesNo(text, { asked })?.value;

test('a letter answers where a question is open, and nowhere else', () => {
  expect(['y', 'Y', 'n', 'N.', 'اي', 'لا'].map((text) => answer(text))).toEqual([
    'yes',
    'yes',
    'no',
    'no',
    'yes',
    'no',
  ]);
  expect([answer('y', 'name'), answer('n', 'name'), answer('n a d i a')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('an answer stays one however long its last letter is drawn out', () => {
  const words = [
    ['yes', 'yes'],
    ['no', 'no'],
    ['ok', 'yes'],
    ['لا', 'no'],
    ['ايوا', 'yes'],
    ['اوكي', 'yes'],
    ['غلط', 'no'],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.integer({ min: 1, max: 8 }), ([word, value], more) => {
      expect(answer(word + (word.at(-1) ?? '').repeat(more))).toBe(value);
    }),
  );
});

test.each(['agree, but that is wrong', 'I agree, it is not right', "agree, it isn't correct"])(
  'an agreement that a denial follows is a no: %s',
  (text) => {
    expect(answer(text)).toBe('no');
  },
);
