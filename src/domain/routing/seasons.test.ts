import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, test } from 'vitest';
import { parseCentre, type Centre } from '../../config/centre.ts';
import { isOpenThroughout, openingAt } from './opening.ts';
import { openingsOn, unconfirmedDays } from './seasons.ts';

const source = readFileSync(path.join(import.meta.dirname, '../../../centre.yaml'), 'utf8');
const everyDay = `{ ${['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
  .map((day) => `${day}: [{ open: '08:00', close: '22:00' }]`)
  .join(', ')} }`;

/** The shipped business with these lines in place of its hours, seasons and holidays. */
function centreWith(lines: string): Centre {
  const start = source.indexOf('\nhours:');
  const end = source.indexOf('\ngreeting:');
  return parseCentre(`${source.slice(0, start)}\nhours: ${everyDay}\n${lines}\n${source.slice(end)}`);
}
const on = (date: string, centre: Centre) => openingsOn(Temporal.PlainDate.from(date), centre);
const usual = [{ open: '08:00', close: '22:00' }];
const short = [{ open: '10:00', close: '16:00' }];

describe('a season has its own hours', () => {
  const ramadan =
    "specialHours:\n  - { name: { ar: رَمَضَانُ, en: Ramadan }, hijri: ramadan, hours: { every: [{ open: '10:00', close: '16:00' }], fri: [] } }";

  test('Ramadan from its first day to the last before the feast, each year', () => {
    const centre = centreWith(ramadan);
    expect(on('2027-02-07', centre)).toEqual(usual);
    expect(on('2027-02-08', centre)).toEqual(short);
    expect(on('2027-02-12', centre)).toEqual([]);
    expect(on('2027-03-08', centre)).toEqual(short);
    expect(on('2027-03-09', centre)).toEqual(usual);
    expect(on('2028-02-01', centre)).toEqual(short);
  });

  test('by the moon, where somebody confirmed it', () => {
    const centre = centreWith(
      `${ramadan.replace('hijri: ramadan', 'hijri: ramadan, confirmed: [2027-02-09]')}\nholidays: [{ hijri: eid_al_fitr, days: 3, confirmed: [2027-03-10] }]`,
    );
    expect(on('2027-02-08', centre)).toEqual(usual);
    expect(on('2027-03-09', centre)).toEqual(short);
    expect([10, 11, 12].map((day) => on(`2027-03-${String(day)}`, centre))).toEqual([[], [], []]);
    expect(on('2027-03-13', centre)).toEqual(usual);
  });

  test('callers hear when it opens', () => {
    const centre = centreWith(ramadan);
    expect(openingAt(new Date('2027-02-09T17:00:00+03:00'), centre)).toEqual({
      open: false,
      opensAt: new Date('2027-02-10T10:00:00+03:00'),
    });
  });

  test('a stretch of days too, of which the weekdays that are not named keep theirs', () => {
    const centre = centreWith(
      'specialHours:\n  - { name: { ar: جَرْدٌ, en: Stocktaking }, from: 2026-12-30, to: 2026-12-31, hours: { thu: [] } }',
    );
    expect([on('2026-12-30', centre), on('2026-12-31', centre), on('2027-01-07', centre)]).toEqual([
      usual,
      [],
      usual,
    ]);
  });
});

test('a feast is on the day that the Umm al-Qura calendar has, in every year', () => {
  const centre = centreWith('holidays: [{ hijri: eid_al_adha }, { hijri: mawlid }]');
  const day = (year: number, month: number, date: number): string =>
    Temporal.PlainDate.from({ year, month, day: date, calendar: 'islamic-umalqura' })
      .withCalendar('iso8601')
      .toString();
  fc.assert(
    fc.property(fc.integer({ min: 1440, max: 1490 }), (year) => {
      expect(on(day(year, 12, 10), centre)).toEqual([]);
      expect(on(day(year, 3, 12), centre)).toEqual([]);
      expect(on(day(year, 12, 9), centre)).toEqual(usual);
      expect(on(day(year, 12, 11), centre)).toEqual(usual);
    }),
  );
});

test('what nobody confirmed is named while it is near', () => {
  const lines = (confirmed: string) => `holidays: [{ hijri: eid_al_fitr, confirmed: [${confirmed}] }]`;
  const at = new Date('2027-02-20T12:00:00+03:00');
  expect(unconfirmedDays(at, centreWith(lines(''))).map(({ date }) => date)).toEqual(['2027-03-09']);
  expect(unconfirmedDays(at, centreWith(lines('2027-03-10')))).toEqual([]);
  expect(unconfirmedDays(new Date('2026-11-20T12:00:00+03:00'), centreWith(lines('')))).toEqual([]);
});

test('openings that meet at midnight are one', () => {
  const centre = centreWith(
    "specialHours:\n  - { name: { ar: سَهْرَةٌ, en: Late nights }, from: 2026-12-01, to: 2026-12-10, hours: { every: [{ open: '00:00', close: '02:00' }, { open: '20:00', close: '24:00' }] } }",
  );
  expect(
    isOpenThroughout(new Date('2026-12-03T22:00:00+03:00'), new Date('2026-12-04T01:30:00+03:00'), centre),
  ).toBe(true);
});

test.each([
  ['holidays: [{ days: 2, name: { ar: عُطْلَةٌ, en: Holiday } }]', 'a `date`, or a feast'],
  ['holidays: [{ date: 2027-01-01 }]', 'a name in both languages'],
  [
    'specialHours: [{ name: { ar: صَيْفٌ, en: Summer }, hours: { every: [] } }]',
    '`from` and `to`, or `hijri: ramadan`',
  ],
  [
    'specialHours: [{ name: { ar: صَيْفٌ, en: Summer }, from: 2027-07-02, to: 2027-07-01, hours: {} }]',
    'not before `from`',
  ],
])('a mistake is named: %s', (lines, message) => {
  expect(() => centreWith(lines)).toThrow(message);
});
