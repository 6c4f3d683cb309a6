import { expect, it } from 'vitest';
import { placeNamed } from './place-named.ts';

it.each([
  ['have you got a showroom in Sharjah?', 'Sharjah'],
  ['is there a branch near the new airport', 'new airport'],
  ['any counter at Lulu Mall please', 'Lulu Mall'],
  ['عندكم معرض في الشارقة؟', 'الشارقه'],
  ['في فرع بصلالة', 'صلاله'],
  ['معرضكم في خميس مشيط وين', 'خميس مشيط'],
])('a question may end with a place: %s', (text, place) => {
  expect(placeNamed(text)?.place).toBe(place);
});

it.each([
  'is there a branch near me',
  'do you have it in stock',
  'are you open in the evening',
  'can I pay in cash',
  'are you open in Ramadan',
  'بكم الراوتر',
  'أقدر أدفع بالتقسيط',
  'فاتحين في رمضان؟',
  'وصلت في البيت',
])('or with none: %s', (text) => {
  expect(placeNamed(text)).toBeUndefined();
});
