import { expect, test } from 'vitest';
import { refusesRecord } from './refuses-record.ts';

test.each([
  "I don't want this recorded", 'please do not record this call', 'no recording please', 'never keep my conversation', "I'd rather you didn't transcribe what I say",
  'ما ابي المكالمة تتسجل', 'لا تسجلوا المكالمة', 'مو موافق على التسجيل', 'بدون تسجيل لو سمحت', 'ما أبغى التسجيل',
])('refuses to be recorded: %s', (text) => {
  expect(refusesRecord(text)).toBe(true);
}); // prettier-ignore

test.each([
  'the installer never showed up and I want that written down', 'nobody called me back, I want it recorded', 'he was not polite, please write it down',
  'الفني ما حضر وأبي هالكلام يتسجل', 'محد رد علي، أبيكم تسجلون هالشي', 'ما جا المندوب وبدي الموضوع يتسجل',
])('wants what happened recorded: %s', (text) => {
  expect(refusesRecord(text)).toBe(false);
}); // prettier-ignore
