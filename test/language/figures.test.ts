import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers, parseDigits, parseNumber, parsePhone, sayDigits } from '../../src/language/index.ts';

const runs = { numRuns: 300 };

/** Figures as a recogniser or a keyboard may write them: cut into groups, joined by any of the usual signs. */
const writing = fc.record({
  cuts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 6 }),
  sign: fc.constantFrom(' ', '  ', '-', ' - ', '.', ', ', '/', '\u00a0'),
  script: fc.constantFrom('ascii', 'arabic', 'words'),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

function inGroups(digits: string, { cuts, sign, script }: Writing): string {
  const groups: string[] = [];
  for (let at = 0, next = 0; at < digits.length; next += 1) {
    const size = cuts[next % cuts.length] ?? 1;
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  return groups.map((group, index) => written(group, index === 0 ? script : 'ascii')).join(sign);
}

function written(group: string, script: Writing['script']): string {
  if (script === 'words') return sayDigits(group, 'en');
  return script === 'ascii' ? group : group.replaceAll(/\d/g, (d) => String.fromCodePoint(0x660 + Number(d)));
}

const figures = (length: { min: number; max: number }): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${String(length.min)},${String(length.max)}}$`));

test('figures in groups are the same figures without them', () => {
  fc.assert(
    fc.property(figures({ min: 5, max: 10 }), writing, (digits, how) => {
      const text = inGroups(digits, how);
      expect(parseDigits(text, { asked: 'digits' })?.value, text).toBe(digits);
      expect(parseDigits(`order number ${text} please`)?.value, text).toBe(digits);
    }),
    runs,
  );
});

test('a telephone number in groups is the same number', () => {
  fc.assert(
    fc.property(figures({ min: 7, max: 7 }), writing, (rest, how) => {
      const text = inGroups(`050${rest}`, how);
      expect(parsePhone(text, { region: 'SA' })?.value, text).toBe(`+96650${rest}`);
    }),
    runs,
  );
});

test.each([
  ['2 million 300 thousand', 2_300_000],
  ['5 thousand 200', 5200],
  ['2000 and 5', 2005],
  ['2000 وخمسين', 2050],
  ['three thousand 200', 3200],
])('an amount is still added up where its words say so: %s', (text, value) => {
  expect(parseNumber(text)?.value).toBe(value);
});

test('figures beside another number are two numbers', () => {
  expect(findNumbers('room 1204 and 5 people').map(({ value }) => value)).toEqual([1204, 5]);
});

test.each([
  ['my code is 4:20', '420'],
  ['الرقم ١٢:٣٤', '1234'],
  ['order 7:15 33', '71533'],
  ['it is 12:34:56', '123456'],
])('figures that were written as a time keep all their parts: %s', (text, digits) => {
  expect(parseDigits(text, { asked: 'digits' })?.value).toBe(digits);
});

test.each(['at 4:30', '4:30 pm', 'الساعة ٤:٣٠', 'call me at 10:15'])(
  'a time of day is no dictated figure: %s',
  (text) => {
    expect(parseDigits(text, { asked: 'digits' })).toBeUndefined();
  },
);
