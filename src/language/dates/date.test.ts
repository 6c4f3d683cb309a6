import { expect, test } from 'vitest';
import type { Context } from '../types.ts';
import { parseDate } from './date.ts';

const asked: Context = {
  now: new Date('2026-11-18T10:00:00+03:00'),
  zone: 'Asia/Riyadh',
  region: 'SA',
  asked: 'date',
};
const day = (text: string, nbest: string[] = []): string | undefined =>
  parseDate(text, { ...asked, nbest })?.value.start.slice(0, 10);
const sureOf = (text: string, nbest: string[] = []): number =>
  parseDate(text, { ...asked, nbest })?.confidence ?? 0;

test('a date that another reading of the same sound disputes is not sure, and one that all say is', () => {
  expect(sureOf('4th of may 1981', ['4th of may 1981', '14th of may 1981'])).toBeLessThan(0.6);
  expect(sureOf('4th of may 1981', ['4th of may 1981', '4 may 1981'])).toBeGreaterThan(0.6);
});

test('a year that one reading heard completes the day and month of the first', () => {
  expect(day('4th of may to', ['4th of may to', '4th of may 1981'])).toBe('1981-05-04');
});

test.each(['7th of june 1960 5', '7 june 1960 5th', '7th of june 1965'])(
  'a year that was cut before its last figure is whole: %s',
  (text) => {
    expect(day(text)).toBe('1965-06-07');
  },
);

test.each(['8:20 1957', 'of april 1957', 'toast of april 1950 7', '3rd of may 9054'])(
  'no date is guessed where its day or year was not heard: %s',
  (text) => {
    expect(day(text)).toBeUndefined();
  },
);

test.each([
  'tuesday 30',
  '2nd of july 1880',
  '2nd of july 2061',
  'friday the 4th of may 2026',
  'monday or 3 december',
])('a date of which some words say otherwise is not sure: %s', (text) => {
  expect(sureOf(text)).toBeGreaterThan(0);
  expect(sureOf(text)).toBeLessThan(0.6);
});

test('a number behind a weekday is the day of a month that is such a weekday', () => {
  expect(day('الأحد ٢٩')).toBe('2026-11-29');
  expect(day('الأحد ٢٧')).toBe('2026-12-27');
  expect(sureOf('الجمعة ٣ ديسمبر ٢٠٢٦')).toBeLessThan(0.6);
});

test.each([
  ['not the 5th, the 7th', '2026-12-07'],
  ['not the 5th of january, the 7th', '2027-01-07'],
  ['any day but not the 5th of january', undefined],
  ['مو يوم خمسة، يوم سبعة', '2026-12-07'],
  ['the first of the month', '2026-12-01'],
  ['the 20th of the month', '2026-11-20'],
  ['every other monday', '2026-11-23'],
])('"%s" is %s', (text, date) => {
  expect(day(text)).toBe(date);
});

test.each([
  ['الثالثة إلا ربعا عصرا', '14:45'],
  ['غدا الرابعة والنصف', '16:30'],
  ['الخامسة والثلث مساء', '17:20'],
])('an ordinal hour needs no word for the hour: %s', (text, time) => {
  expect(parseDate(text, asked)?.value.start.slice(11, 16)).toBe(time);
});

test('the week of a clock that is of no country is that of ISO 8601', () => {
  const week = (zone: string): string | undefined =>
    parseDate('الأسبوع القادم', { ...asked, zone })?.value.start.slice(0, 10);
  expect(week('Asia/Riyadh')).toBe('2026-11-22');
  expect(week('Etc/GMT-3')).toBe('2026-11-23');
});
