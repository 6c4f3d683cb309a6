import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { callbackDue, onCallFor } from './callback-due.ts';

const centre = loadCentre(path.join(import.meta.dirname, '../../../centre.yaml'));

test.each([
  ['within the hours that are promised', '2026-11-23T10:00:00Z', '2026-11-23T14:00:00Z'],
  ['at night, within so many after we open', '2026-11-23T22:00:00Z', '2026-11-24T09:00:00Z'],
  ['on Friday morning, after Friday’s opening', '2026-11-27T08:00:00Z', '2026-11-27T17:00:00Z'],
  ['on a holiday, after the next day’s', '2027-02-22T10:00:00Z', '2027-02-23T09:00:00Z'],
])('a call back is promised %s', (_when, at, by) => {
  expect(callbackDue(new Date(at), centre)).toEqual(new Date(by));
});

test('a centre that never opens promises as if it were open', () => {
  const hours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const at = new Date('2026-11-23T10:00:00Z');
  expect(callbackDue(at, { ...centre, hours })).toEqual(new Date('2026-11-23T14:00:00Z'));
});

test('the colleague on call is called for danger while the centre is closed, and calls back within minutes', () => {
  const onCall = { phone: '+966550000000', withinMinutes: 20, for: ['safety'] };
  const watched = { ...centre, onCall };
  const [day, night] = [new Date('2026-11-23T10:00:00Z'), new Date('2026-11-23T22:00:00Z')];
  expect(onCallFor('safety', night, watched)).toEqual(onCall);
  expect(callbackDue(night, watched, { onCall })).toEqual(new Date('2026-11-23T22:20:00Z'));
  expect(onCallFor('safety', day, watched)).toBeNull();
  expect(onCallFor('legal', night, watched)).toBeNull();
  expect(onCallFor(undefined, night, watched)).toBeNull();
  expect(onCallFor('safety', night, centre)).toBeNull();
});
