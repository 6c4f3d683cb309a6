import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadCentre, type Centre } from '../../config/centre.ts';
import { weekdays } from '../../config/hours.ts';
import { addOpenTime, isOpenThroughout, openingAt, openTimeBetween } from './opening.ts';

const shipped = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const never: Centre['hours'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const everyDay = (...openings: Centre['hours']['mon']): Centre['hours'] =>
  Object.fromEntries(weekdays.map((day) => [day, openings])) as Centre['hours'];
const centreOf = (timeZone: string, hours: Centre['hours'], holidays: string[] = []): Centre => ({
  ...shipped,
  timeZone,
  hours,
  specialHours: [],
  holidays: holidays.map((date) => ({ date, days: 1, confirmed: [], name: { ar: 'عُطْلَةٌ', en: 'Holiday' } })),
});
const at = (iso: string) => new Date(iso);
const next = (iso: string, centre: Centre) => openingAt(at(iso), centre).opensAt?.toISOString();

const zones = [
  'Asia/Riyadh',
  'Africa/Cairo',
  'Asia/Beirut',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
];
const clock = fc
  .integer({ min: 0, max: 48 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const openings = fc
  .uniqueArray(clock, { minLength: 0, maxLength: 6 })
  .map((times) => times.toSorted())
  .map((times) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, n) => ({
      open: times[2 * n] ?? '',
      close: times[2 * n + 1] ?? '',
    })),
  );
const hours = fc.record({
  mon: openings,
  tue: openings,
  wed: openings,
  thu: openings,
  fri: openings,
  sat: openings,
  sun: openings,
});
const moment = fc
  .date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const dates = fc.uniqueArray(
  moment.map((date) => date.toISOString().slice(0, 10)),
  { maxLength: 40 },
);
const centres = fc
  .tuple(fc.constantFrom(...zones), hours, dates)
  .map(([zone, open, holidays]) => centreOf(zone, open, holidays));

/** What somebody in the zone reads off the wall: the date, the weekday and the time. */
function onTheWall(moment: Date, timeZone: string): { date: string; weekday: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const weekday = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short' }).format(moment);
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: weekday.toLowerCase(),
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

function offset(moment: Date, timeZone: string): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;
}

test('the centre is open when the clock on its wall shows opening hours of a day that is no holiday', () => {
  fc.assert(
    fc.property(centres, moment, (centre, when) => {
      // Days on which the clocks change are looked at below.
      const around = [-dayMs, 0, dayMs].map((by) => offset(new Date(when.getTime() + by), centre.timeZone));
      fc.pre(new Set(around).size === 1);
      const { date, weekday, time } = onTheWall(when, centre.timeZone);
      const today = centre.hours[weekday as keyof Centre['hours']];
      const expected =
        !centre.holidays.some((holiday) => holiday.date === date) &&
        today.some(({ open, close }) => time >= open && time < close);
      expect(openingAt(when, centre).open).toBe(expected);
    }),
    { numRuns: 400 },
  );
});

test('while it is closed it opens at the moment that is named, and not before', () => {
  fc.assert(
    fc.property(centres, moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (centre, when, part) => {
      const { open, opensAt } = openingAt(when, centre);
      if (open || !opensAt) return;
      expect(opensAt.getTime()).toBeGreaterThan(when.getTime());
      expect(openingAt(opensAt, centre).open).toBe(true);
      const between = when.getTime() + Math.floor((opensAt.getTime() - when.getTime()) * part);
      expect(openingAt(new Date(between), centre)).toEqual({ open: false, opensAt });
    }),
    { numRuns: 300 },
  );
});

test('open time that is added is open time that lies between', () => {
  const span = fc.integer({ min: 0, max: 200 * hourMs });
  fc.assert(
    fc.property(centres, moment, span, span, (centre, from, one, other) => {
      fc.pre(Object.values(centre.hours).flat().length > 0);
      const [less, more] = one <= other ? [one, other] : [other, one];
      const due = addOpenTime(from, less, centre);
      expect(due.getTime() - from.getTime()).toBeGreaterThanOrEqual(less);
      expect(addOpenTime(from, more, centre).getTime()).toBeGreaterThanOrEqual(due.getTime());
      fc.pre(due.getTime() < from.getTime() + 300 * dayMs);
      expect(openTimeBetween(from, due, centre)).toBe(less);
    }),
    { numRuns: 300 },
  );
});

describe('opening hours', () => {
  const office = centreOf(
    'Asia/Riyadh',
    everyDay({ open: '08:00', close: '12:00' }, { open: '16:00', close: '20:00' }),
  );

  test('begin with their first minute and are over with the last', () => {
    expect(openingAt(at('2026-11-23T05:00:00Z'), office).open).toBe(true);
    expect(openingAt(at('2026-11-23T08:59:59.999Z'), office).open).toBe(true);
    expect(openingAt(at('2026-11-23T09:00:00Z'), office).open).toBe(false);
  });

  test('of an afternoon begin again after the break', () => {
    expect(next('2026-11-23T09:00:00Z', office)).toBe('2026-11-23T13:00:00.000Z');
    expect(next('2026-11-23T17:00:00Z', office)).toBe('2026-11-24T05:00:00.000Z');
  });

  test('to 24:00 and from 00:00 have no break between', () => {
    const always = centreOf('Africa/Cairo', everyDay({ open: '00:00', close: '24:00' }));
    expect(openingAt(at('2026-11-23T22:00:00Z'), always).open).toBe(true);
    expect(addOpenTime(at('2026-11-23T21:00:00Z'), 30 * hourMs, always)).toEqual(at('2026-11-25T03:00:00Z'));
  });

  test('do not count on a holiday', () => {
    const feast = centreOf('Asia/Riyadh', office.hours, ['2026-11-24', '2026-11-25']);
    expect(next('2026-11-23T18:00:00Z', feast)).toBe('2026-11-26T05:00:00.000Z');
  });

  test('that there are none of never come', () => {
    const closed = centreOf('Asia/Riyadh', never);
    expect(openingAt(at('2026-11-23T09:00:00Z'), closed)).toEqual({ open: false, opensAt: null });
    expect(addOpenTime(at('2026-11-23T09:00:00Z'), hourMs, closed)).toEqual(at('2026-11-23T10:00:00Z'));
  });

  test('last throughout a time of which nothing is missing, over midnight too, and no other', () => {
    const meeting = fc
      .tuple(
        fc.constantFrom(...zones),
        fc.constantFrom(
          everyDay({ open: '00:00', close: '24:00' }),
          everyDay({ open: '00:00', close: '02:00' }, { open: '18:00', close: '24:00' }),
          everyDay({ open: '00:00', close: '12:00' }, { open: '12:00', close: '24:00' }),
        ),
        dates,
      )
      .map(([zone, open, holidays]) => centreOf(zone, open, holidays));
    const minutes = fc.integer({ min: 1, max: 3_000 });
    fc.assert(
      fc.property(fc.oneof(meeting, centres), moment, minutes, (centre, from, lasts) => {
        const to = new Date(from.getTime() + lasts * 60_000);
        const whole = openTimeBetween(from, to, centre) === to.getTime() - from.getTime();
        expect(isOpenThroughout(from, to, centre)).toBe(whole);
      }),
    );
  });

  test('hold an appointment only whole', () => {
    expect(isOpenThroughout(at('2026-11-23T08:30:00Z'), at('2026-11-23T09:00:00Z'), office)).toBe(true);
    expect(isOpenThroughout(at('2026-11-23T08:45:00Z'), at('2026-11-23T09:15:00Z'), office)).toBe(false);
    expect(isOpenThroughout(at('2026-11-23T04:45:00Z'), at('2026-11-23T05:15:00Z'), office)).toBe(false);
  });
});

describe('on the day the clocks change', () => {
  test('what opens in the hour that is skipped opens when it is skipped', () => {
    const berlin = centreOf('Europe/Berlin', everyDay({ open: '02:30', close: '05:00' }));
    expect(next('2026-03-29T00:30:00Z', berlin)).toBe('2026-03-29T01:00:00.000Z');
    expect(openTimeBetween(at('2026-03-29T00:00:00Z'), at('2026-03-29T12:00:00Z'), berlin)).toBe(2 * hourMs);
  });

  test('an hour that comes twice is open twice', () => {
    const newYork = centreOf('America/New_York', everyDay({ open: '01:00', close: '02:00' }));
    expect(openTimeBetween(at('2026-11-01T04:00:00Z'), at('2026-11-01T12:00:00Z'), newYork)).toBe(2 * hourMs);
  });

  test('a midnight that is skipped neither opens nor closes anything', () => {
    // In Cairo Friday 2026-04-24 begins at 01:00.
    const cairo = centreOf('Africa/Cairo', everyDay({ open: '00:00', close: '24:00' }));
    expect(openingAt(at('2026-04-23T22:00:00Z'), cairo).open).toBe(true);
    const nights = centreOf('Africa/Cairo', everyDay({ open: '20:00', close: '24:00' }));
    expect(openTimeBetween(at('2026-04-23T12:00:00Z'), at('2026-04-24T06:00:00Z'), nights)).toBe(4 * hourMs);
  });
});
