import { expect, it } from 'vitest';
import { noteAsked } from './note-asked.ts';

it.each([
  ['did you note Thursday?', 'thursday'],
  ['sorry, have you written down my number', 'number'],
  ['did you get that down?', ''],
  ['did you catch all that', ''],
  ['what did you write down so far?', ''],
  ['can you read that back to me please', ''],
  ['شو سجلت عندك؟', ''],
  ['وش كتبت', ''],
  ['سجلت يوم الخميس؟', 'الخميس'],
  ['كتبت رقمي عندك', 'رقمي'],
])('%s asks what was noted', (text, thing) => {
  expect(noteAsked(text)).toBe(thing);
});

it.each([
  'I noted the number down',
  'did you get my parcel',
  'have you got a shop in town',
  'سجلت شكوى امس',
  'سجلت في الموقع وما وصلني رمز التفعيل على الجوال؟',
  'what is on offer',
  'did you send it',
])('%s does not', (text) => {
  expect(noteAsked(text)).toBeUndefined();
});
