import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFiller, isInvention } from '../index.ts';

const invented = [
  'Thanks for watching!',
  'Thank you so much for watching this video.',
  'Please like and subscribe to our channel',
  'Subtitles by the Amara.org community',
  'See you in the next video.',
  'اشتركوا في القناة',
  'لا تنسوا الاشتراك في القناة',
  'شكرًا لكم على المشاهدة',
  'ترجمة نانسي قنقر',
];

test('a text that recognisers invent is nothing heard, once or over and over', () => {
  fc.assert(
    fc.property(fc.constantFrom(...invented), fc.integer({ min: 1, max: 4 }), (text, times) => {
      expect(isFiller(Array.from({ length: times }, () => text).join(' '))).toBe(true);
    }),
  );
});

test.each([
  'Bye',
  'thank you',
  'شكرا',
  'مع السلامة',
  'I want to subscribe to the fiber plan',
  'أبغى أشترك في الباقة',
  'أحتاج ترجمة للعقد من الإنجليزي إلى العربي لو سمحت',
  'thanks for watching over my parcel but it is gone',
])('words that callers say are heard: %s', (text) => {
  expect(isInvention(text)).toBe(false);
});
