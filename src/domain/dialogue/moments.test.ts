import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCentre } from '../../config/centre.ts';
import { closedOnScreen } from './moments.ts';

const centre = loadCentre(path.resolve(import.meta.dirname, '../../../centre.yaml'));

test('a screen shows when the people of a closed centre are back, and nothing while they are there', () => {
  expect(closedOnScreen(centre, new Date('2026-11-24T09:00:00+03:00'))).toBeNull();
  expect(closedOnScreen(centre, new Date('2026-11-24T23:30:00+03:00'))).toEqual({
    opens: { ar: 'غدا الساعة الثامنة صباحا', en: 'tomorrow at eight in the morning' },
  });
  const never = { ...centre, hours: { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] } };
  expect(closedOnScreen(never, new Date('2026-11-24T09:00:00+03:00'))).toEqual({ opens: null });
});
