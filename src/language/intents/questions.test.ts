import { expect, test } from 'vitest';
import { isQuestion } from './questions.ts';

test.each([
  'when I can come',
  'where I can find you',
  'when do you open',
  'which is the cheapest',
  'how I pay monthly',
  'and when will it be here',
  'when the shop opens',
])('somebody asks: %s', (text) => {
  expect(isQuestion(text)).toBe(true);
});

test.each([
  'when I unpacked it yesterday',
  'when it arrived',
  'where I live it never worked',
  'which was on Sunday',
  'well when we came home',
])('somebody tells: %s', (text) => {
  expect(isQuestion(text)).toBe(false);
});
