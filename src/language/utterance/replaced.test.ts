import { expect, it } from 'vitest';
import { putRight, replacementIn } from './replaced.ts';

it.each([
  ['not 345, 600', '345', '600'],
  ['no not 345 600', '345', '600'],
  ['sorry, it was 600, not 345', '345', '600'],
  ['not three hundred but two hundred', 'three hundred', 'two hundred'],
  ['not Monday, Tuesday', 'Monday', 'Tuesday'],
  ['not the kettle, the toaster', 'the kettle', 'the toaster'],
  ['مو ٣٤٥، ٦٠٠', '٣٤٥', '٦٠٠'],
  ['لا مش الاتنين، التلات', 'الاتنين', 'التلات'],
  ['الجوال مو اللابتوب', 'اللابتوب', 'الجوال'],
])('%s puts something right', (text, wrong, right) => {
  expect(replacementIn(text)).toEqual({ wrong, right });
});

it.each([
  'it is not working, dead',
  'not today thanks',
  'I do not know, maybe 600',
  'not 345',
  'مو شغال، طافي',
  'مش عارف',
  'no, 600',
])('%s puts nothing right', (text) => {
  expect(replacementIn(text)).toBeUndefined();
});

it('what was told is put right where it was said, in whatever figures', () => {
  const wrong = { wrong: '345', right: '600' };
  expect(putRight('you took three hundred and forty five riyals', wrong)).toBe('you took 600 riyals');
  expect(putRight('you took 345 riyals', wrong)).toBe('you took 600 riyals');
  expect(putRight('you took 3450 riyals', wrong)).toBeUndefined();
  expect(putRight('the kettle leaks', { wrong: 'the kettle', right: 'the toaster' })).toBe(
    'the toaster leaks',
  );
});
