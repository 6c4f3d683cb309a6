import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { parsePhone, phoneForms, sayDigits } from '../../src/language/index.ts';

const runs = { numRuns: 200 };
const saudi = fc.stringMatching(/^[0-9]{7}$/).map((rest) => `050${rest}`);
const e164 = (national: string): string => `+966${national.slice(1)}`;

test('a number of any country is the one that the library of numbering plans reads, however it is written', () => {
  for (const country of getCountries()) {
    const number = getExampleNumber(country, examples);
    // Four digits are somebody's code far oftener than a telephone on Tristan da Cunha.
    if (!number || number.nationalNumber.length < 5) continue;
    for (const text of [number.format('NATIONAL'), number.format('INTERNATIONAL'), number.number])
      expect(parsePhone(text, { region: country })?.value, `${country} ${text}`).toBe(number.number);
  }
});

test('a number that is dictated figure by figure is surely heard: its zeros deny nothing', () => {
  fc.assert(
    fc.property(saudi, fc.constantFrom('ar', 'en'), (number, language) => {
      const found = parsePhone(sayDigits(number, language), { region: 'SA' });
      expect(found).toMatchObject({ value: e164(number) });
      expect(found?.confidence).toBeGreaterThanOrEqual(0.9);
    }),
    runs,
  );
});

test('two numbers in one breath are one number and an alternative', () => {
  const between = fc.constantFrom('/', ' / ', ' و ', '\n', ' ', ' - ', ' or ', ' او ');
  fc.assert(
    fc.property(saudi, saudi, between, fc.boolean(), (one, two, sign, spoken) => {
      fc.pre(one !== two);
      const write = (digits: string): string => (spoken ? sayDigits(digits, 'en') : digits);
      const found = parsePhone(write(one) + sign + write(two), { region: 'SA' });
      expect(found?.value).toBe(e164(one));
      expect(found?.alternatives?.map(({ value }) => value)).toContain(e164(two));
    }),
    runs,
  );
});

test('of an old number and a new one, the new one is meant', () => {
  const shapes = fc.constantFrom(
    'my old number was OLD, the new one is NEW',
    'NEW is my new number, the old one was OLD',
    'not OLD but NEW',
    'رقمي القديم OLD والجديد NEW',
    'NEW هذا الجديد، القديم OLD',
  );
  fc.assert(
    fc.property(saudi, saudi, shapes, (old, now, shape) => {
      fc.pre(old !== now);
      const text = shape.replace('OLD', old).replace('NEW', now);
      expect(parsePhone(text, { region: 'SA' })?.value, text).toBe(e164(now));
    }),
    runs,
  );
});

test('a number that is only called an old one is to be read back', () => {
  expect(parsePhone('my old number was 0501234567', { region: 'SA' })?.confidence).toBeLessThan(0.6);
});

test.each([
  ['+52 1 55 1234 5678', 'SA', '+525512345678'],
  ['044 55 1234 5678', 'MX', '+525512345678'],
  ['+55 11 8123 4567', 'SA', '+5511981234567'],
  ['11 8123 4567', 'BR', '+5511981234567'],
  ['11 3123 4567', 'BR', '+551131234567'],
])('a number in the form of former years is written as today: %s (%s)', (text, region, value) => {
  expect(parsePhone(text, { region })?.value).toBe(value);
});

test('all forms of one line find the same customer, and no other line does', () => {
  for (const forms of [
    ['+970599123456', '+972599123456'],
    ['+525512345678', '+5215512345678'],
    ['+5511981234567', '+551181234567'],
  ])
    for (const form of forms) expect(phoneForms(form).toSorted()).toEqual(forms.toSorted());
  expect(phoneForms('+966501234567')).toEqual(['+966501234567']);
  expect(phoneForms('+972501234567')).toEqual(['+972501234567']);
});
