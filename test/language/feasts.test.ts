import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { expect, test } from 'vitest';
import { parseDate } from '../../src/language/index.ts';

const day = (text: string, now: string, region = 'SA'): string | undefined =>
  parseDate(text, { now: new Date(`${now}T12:00:00+03:00`), zone: 'Asia/Riyadh', region })?.value.start.slice(
    0,
    10,
  );

/** The next such day of the Hijri calendar, as Temporal has it. */
function umalqura(month: number, date: number, now: Temporal.PlainDate): Temporal.PlainDate {
  const { year } = now.withCalendar('islamic-umalqura');
  const found = [year, year + 1]
    .map((one) => Temporal.PlainDate.from({ year: one, month, day: date, calendar: 'islamic-umalqura' }))
    .map((one) => one.withCalendar('iso8601'))
    .find((one) => Temporal.PlainDate.compare(one, now) >= 0);
  if (!found) throw new Error('no such day');
  return found;
}

const today = fc
  .record({
    year: fc.integer({ min: 2020, max: 2050 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) => Temporal.PlainDate.from(date));

test('a feast of the Hijri calendar is on its next day by Umm al-Qura, in both languages', () => {
  const feasts = [
    [10, 1, 'eid al-fitr', 'عيد الفطر'],
    [12, 10, 'Eid ul Adha', 'عيد الأضحى'],
    [12, 9, 'the day of Arafah', 'يوم عرفة'],
    [1, 1, 'the Islamic new year', 'رأس السنة الهجرية'],
    [1, 10, 'ashura', 'عاشوراء'],
    [3, 12, "the Prophet's birthday", 'المولد النبوي'],
    [9, 15, 'the 15th of Ramadan', 'الخامس عشر من رمضان'],
    [8, 3, "3 Sha'ban", '٣ شعبان'],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...feasts), today, ([month, date, english, arabic], now) => {
      const right = umalqura(month, date, now);
      // A day of this Hijri month that is over is read by Arabic words as this year's.
      fc.pre(now.withCalendar('islamic-umalqura').month !== month);
      expect([english, day(english, now.toString())]).toEqual([english, right.toString()]);
      expect([arabic, day(arabic, now.toString())]).toEqual([arabic, right.toString()]);
    }),
    { seed: 13, numRuns: 150 },
  );
});

test('the days of a feast are counted, and what is after it is behind its last', () => {
  fc.assert(
    fc.property(today, (now) => {
      const fitr = umalqura(10, 1, now);
      // A day of the feast that runs now is still to come.
      fc.pre(now.until(fitr).total('days') > 5 && now.until(fitr).total('days') < 340);
      for (const [text, shift] of [
        ['the second day of Eid al-Fitr', 1],
        ['ثالث أيام عيد الفطر', 2],
      ] as const)
        expect([text, day(text, now.toString())]).toEqual([text, fitr.add({ days: shift }).toString()]);
    }),
    { seed: 13, numRuns: 60 },
  );
  expect(day('after eid', '2026-11-18')).toBe('2027-03-12');
  expect(day('بعد العيد', '2026-11-18')).toBe('2027-03-12');
  expect(day('بعد عيد الأضحى', '2026-11-18')).toBe('2027-05-20');
  expect(day('قبل العيد بيومين', '2026-11-18')).toBe('2027-03-07');
  expect(day('the eid after next', '2026-11-18')).toBe('2027-05-16');
});

test.each([
  ['SA', '2027-09-23'],
  ['AE', '2026-12-02'],
  ['QA', '2026-12-18'],
  ['KW', '2027-02-25'],
])('the national day is that of the country: %s', (region, expected) => {
  expect(day('national day', '2026-11-18', region)).toBe(expected);
  expect(day('اليوم الوطني', '2026-11-18', region)).toBe(expected);
});

test.each([
  ['easter', 'SA', '2027-03-28'],
  ['عيد القيامة', 'EG', '2027-05-02'],
  ['شم النسيم', 'EG', '2027-05-03'],
  ['عيد الفصح', 'LB', '2027-03-28'],
  ['thanksgiving', 'US', '2026-11-26'],
  ['الجمعة البيضاء', 'SA', '2026-11-27'],
  ['الكريسماس', 'EG', '2026-12-25'],
  ['رأس السنة', 'SA', '2027-01-01'],
])('feasts that move are worked out: %s', (text, region, expected) => {
  expect(day(text, '2026-11-18', region)).toBe(expected);
});

test.each([
  ['the first half of december', '2026-12-01', '2026-12-15'],
  ['the second half of next year', '2027-07-01', '2027-12-01'],
  ['the last three days of the month', '2026-11-28', '2026-11-30'],
  ['the first two weeks of march', '2027-03-01', '2027-03-14'],
  ['the last half of Ramadan', '2027-02-23', '2027-03-08'],
])('parts of a month and a year in English: %s', (text, start, end) => {
  const value = parseDate(text, { now: new Date('2026-11-18T12:00:00+03:00'), region: 'SA' })?.value;
  expect([value?.start.slice(0, 10), value?.end?.slice(0, 10)]).toEqual([start, end]);
});

test.each(['my name is Eid', 'I am Ramadan Saleh', 'easter egg'])('a name is no feast: %s', (text) => {
  expect(day(text, '2026-11-18')).toBeUndefined();
});
