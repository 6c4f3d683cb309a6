import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { priorityKeys } from '../../config/rules.ts';
import { isOpenThroughout, openTimeBetween } from '../routing/index.ts';
import { afterWaiting, dueTimes, promisesOf } from './sla.ts';

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));
const hourMs = 3_600_000;
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-01T00:00:00Z'),
  noInvalidDate: true,
});

test('a normal ticket of Thursday evening is due in the hours that the centre is open', () => {
  // Thursday 19:00 in Riyadh: 3 h are left, Friday has 6, Saturday 12, Sunday 14.
  const due = dueTimes('normal', new Date('2026-11-26T16:00:00Z'), centre);
  expect(due.firstResponseDueAt).toEqual(new Date('2026-11-28T12:00:00Z')); // Saturday 15:00
  expect(due.resolutionDueAt).toEqual(new Date('2026-11-30T12:00:00Z')); // Monday 15:00
});

test('an urgent ticket does not wait for the centre to open', () => {
  const due = dueTimes('urgent', new Date('2026-11-26T22:00:00Z'), centre);
  expect(due.firstResponseDueAt).toEqual(new Date('2026-11-26T23:00:00Z'));
});

test('what is due in opening hours comes due while the centre is open, after just as much of them', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom('high', 'normal', 'low'), (from, priority) => {
      const { firstResponseDueAt: due } = dueTimes(priority, from, centre);
      expect(openTimeBetween(from, due, centre)).toBe(centre.sla[priority].firstResponseHours * hourMs);
      expect(isOpenThroughout(new Date(due.getTime() - 1), due, centre)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('who is more pressing is never due later, and nothing is solved before it is taken up', () => {
  fc.assert(
    fc.property(moment, (from) => {
      const dues = priorityKeys.map((priority) => dueTimes(priority, from, centre));
      const firsts = dues.map(({ firstResponseDueAt }) => firstResponseDueAt.getTime());
      expect(firsts).toEqual(firsts.toSorted((a, b) => b - a));
      for (const due of dues)
        expect(due.firstResponseDueAt.getTime()).toBeLessThan(due.resolutionDueAt.getTime());
    }),
    { numRuns: 200 },
  );
});

test('the time a ticket waits for its customer is added, as far as it counted', () => {
  const due = new Date('2026-11-24T12:00:00Z');
  const night = { from: new Date('2026-11-23T18:00:00Z'), to: new Date('2026-11-24T06:00:00Z') };
  // From 21:00 to 09:00 in Riyadh the centre is open for two hours.
  expect(afterWaiting(due, night, 'normal', centre)).toEqual(new Date('2026-11-24T14:00:00Z'));
  expect(afterWaiting(due, night, 'urgent', centre)).toEqual(new Date('2026-11-25T00:00:00Z'));
});

test('a promise is pending until its time, then overdue; kept in time, or too late', () => {
  const ticket = {
    firstResponseDueAt: new Date(1_000),
    resolutionDueAt: new Date(5_000),
    firstRespondedAt: null,
    waitingSince: null,
    resolvedAt: null,
  } as const;
  const at = (ms: number, changed = {}) => promisesOf({ ...ticket, ...changed }, new Date(ms));
  expect(at(1_000)).toEqual({ firstResponse: 'pending', resolution: 'pending' });
  expect(at(1_001)).toEqual({ firstResponse: 'overdue', resolution: 'pending' });
  const answered = { firstRespondedAt: new Date(900) };
  expect(at(6_000, answered)).toEqual({ firstResponse: 'met', resolution: 'overdue' });
  expect(at(6_000, { ...answered, waitingSince: new Date(4_000) }).resolution).toBe('pending');
  expect(at(6_000, { firstRespondedAt: new Date(2_000), resolvedAt: new Date(5_500) })).toEqual({
    firstResponse: 'missed',
    resolution: 'missed',
  });
  expect(at(0, { firstResponseDueAt: null }).firstResponse).toBe('none');
});
