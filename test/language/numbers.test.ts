import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber, sayNumber } from '../../src/language/index.ts';

const runs = { numRuns: 300 };
const read = (text: string, region?: string): number | undefined =>
  parseNumber(text, region === undefined ? {} : { region })?.value;

/** Locales whose separators and digits differ, with the country that writes so. */
const locales = [
  ['en-US', 'US'],
  ['ar-SA-u-nu-arab', 'SA'],
  ['ar-EG-u-nu-arab', 'EG'],
  ['ar-AE', 'AE'],
  ['ar-MA', 'MA'],
  ['ar-TN', 'TN'],
  ['ar-DZ', 'DZ'],
  ['en-IN', 'IN'],
] as const;

test('a number that the libraries write for a country is read as that number there', () => {
  const amount = fc.tuple(
    fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
    fc.integer({ min: 0, max: 2 }),
  );
  fc.assert(
    fc.property(amount, fc.constantFrom(...locales), ([digits, decimals], [locale, region]) => {
      const value = digits / 10 ** decimals;
      const text = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals }).format(value);
      expect(read(text, region), text).toBe(value);
    }),
    runs,
  );
});

const units = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const tens = ['', '', 'twentie', 'thirtie', 'fortie', 'fiftie', 'sixtie', 'seventie', 'eightie', 'ninetie'];

/** The ordinal of 3 to 10 and 20 to 99, which counts parts in English. */
function ordinal(below: number): string {
  if (below === 10) return 'tenth';
  const [ten, unit] = [Math.floor(below / 10), below % 10];
  if (ten === 0) return units[unit] ?? '';
  return unit === 0 ? `${tens[ten] ?? ''}th` : `${sayNumber(ten * 10, 'en')}-${units[unit] ?? ''}`;
}

const belows = fc.oneof(fc.integer({ min: 3, max: 10 }), fc.integer({ min: 20, max: 99 }));
const fraction = fc.tuple(belows, fc.integer({ min: 1, max: 9 })).filter(([below, above]) => above < below);

test('a fraction in English words is read, alone, after a whole and of a million', () => {
  fc.assert(
    fc.property(fraction, fc.integer({ min: 1, max: 19 }), ([below, above], whole) => {
      const words = `${sayNumber(above, 'en')} ${ordinal(below)}${above === 1 ? '' : 's'}`;
      expect(read(words), words).toBeCloseTo(above / below, 9);
      expect(read(`${sayNumber(whole, 'en')} and ${words}`), words).toBeCloseTo(whole + above / below, 9);
      expect(read(`${words} of a million`), words).toBeCloseTo((above / below) * 1e6, 3);
      expect(read(`${sayNumber(above, 'en')} over ${sayNumber(below, 'en')}`)).toBeCloseTo(above / below, 9);
      expect(read(`${String(above)}/${String(below)}`)).toBeCloseTo(above / below, 9);
    }),
    runs,
  );
});

const arabicParts = ['أثلاث', 'أرباع', 'أخماس', 'أسداس', 'أسباع', 'أثمان', 'أتساع', 'أعشار'];

test('a fraction in Arabic words is read, alone, after a whole and of a million', () => {
  const parts = fc.tuple(fc.nat(arabicParts.length - 1), fc.integer({ min: 3, max: 9 }));
  fc.assert(
    fc.property(parts, fc.integer({ min: 2, max: 99 }), ([index, above], whole) => {
      const below = index + 3;
      fc.pre(above < below);
      const words = `${sayNumber(above, 'ar')} ${arabicParts[index] ?? ''}`;
      expect(read(words), words).toBeCloseTo(above / below, 9);
      expect(read(`${words} المليون`), words).toBeCloseTo((above / below) * 1e6, 3);
      fc.pre(whole % 10 === 0);
      expect(read(`${sayNumber(whole, 'ar')} و${words}`), words).toBeCloseTo(whole + above / below, 9);
    }),
    runs,
  );
});

test('a scale counts all of what stands before it', () => {
  const scales = [
    ['thousand', 'ألف', 1e3],
    ['million', 'مليون', 1e6],
    ['billion', 'مليار', 1e9],
    ['trillion', 'تريليون', 1e12],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...scales), fc.integer({ min: 11, max: 99 }), ([en, ar, scale], tenths) => {
      fc.pre(tenths % 10 !== 0);
      const [whole, part] = [Math.floor(tenths / 10), tenths % 10];
      const value = (tenths * scale) / 10;
      expect(read(`${String(tenths / 10)} ${en}`)).toBe(value);
      expect(read(`${String(whole)},${String(part)} ${ar}`)).toBe(value);
      expect(read(`${sayNumber(whole, 'en')} point ${sayNumber(part, 'en')} ${en}`)).toBe(value);
      expect(read(`${sayNumber(whole, 'en')} and a half ${en}`)).toBe((whole + 0.5) * scale);
      expect(read(`${sayNumber(whole, 'en')} ${en} and a half`)).toBe((whole + 0.5) * scale);
    }),
    runs,
  );
});

test.each([
  ['10k', 10_000],
  ['1.5M', 1_500_000],
  ['2 mil', 2_000_000],
  ['13 lakh', 1_300_000],
  ['two crore five lakh', 20_500_000],
  ['half a dozen', 6],
  ['ثلاث دزينات', 36],
  ['عشرين ألف إلا مية', 19_900],
  ['ألف ألف', 1_000_000],
  ['3 hundred and 21', 321],
  ['1.3x10^6', 1_300_000],
  ['¾', 0.75],
  ['2 ½', 2.5],
  ['.77', 0.77],
  ['خمسين بالمية', 50],
  ['ناقص مية على خمسة', -20],
  ['سبعطاش', 17],
])('a number of another shape is read: %s', (text, value) => {
  expect(read(text)).toBeCloseTo(value, 9);
});

test.each(['a third time', 'one two fifty', '24/7', '192.168.1.2'])(
  'a number that its words do not surely say is to be read back: %s',
  (text) => {
    expect(parseNumber(text)?.confidence ?? 0).toBeLessThan(0.6);
  },
);

test('an ordinal is no part of a whole', () => {
  expect(read('the third ticket')).toBeUndefined();
});
