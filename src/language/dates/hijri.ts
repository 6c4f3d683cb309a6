import { day } from './clock.ts';
import type { Wall } from './clock.ts';
import { yearly } from './series.ts';
import type { Series, Years } from './series.ts';

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

interface HijriDate {
  year: number;
  month: number;
  date: number;
}

/** The Umm al-Qura date of a day. */
export function hijriOf(wall: Wall): HijriDate {
  const part: Record<string, number> = {};
  for (const { type, value } of calendar.formatToParts(wall)) part[type] = Number.parseInt(value, 10);
  return {
    year: part['year'] ?? part['relatedYear'] ?? 0,
    month: part['month'] ?? 0,
    date: part['day'] ?? 0,
  };
}

/** The day of an Umm al-Qura date; undefined outside its tables (1300–1600) or where a month has no such day. */
export function fromHijri(year: number, month: number, date: number): Wall | undefined {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || date < 1 || date > 30) return undefined;
  // The mean Islamic year has 354.36707 days; the tables differ from it by a day or two.
  const days = (year - 1) * 354.36707 + (month - 1) * 29.5306 + (date - 1);
  const guess = Date.UTC(622, 6, 19) + Math.round(days) * day;
  for (let shift = -4; shift <= 4; shift += 1) {
    const wall = guess + shift * day;
    const found = hijriOf(wall);
    if (found.year === year && found.month === month && found.date === date) return wall;
  }
  return undefined;
}

/** Years of the Umm al-Qura tables. */
export const hijriYears: Years = { of: (wall) => hijriOf(wall).year, first: 1300, last: 1599 };

/** Every month of that number, from 1. */
export const hijriMonthSeries = (month: number): Series =>
  yearly(hijriYears, 'month', (year) => {
    const start = fromHijri(year, month, 1);
    const end = month === 12 ? fromHijri(year + 1, 1, 1) : fromHijri(year, month + 1, 1);
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });

/** Every such day of a month; a year in which the month has 29 days has no thirtieth. */
export const hijriDaySeries = (month: number, date: number): Series =>
  yearly(hijriYears, 'day', (year) => {
    const start = fromHijri(year, month, date);
    return start === undefined ? [] : [{ start, end: start + day }];
  });
