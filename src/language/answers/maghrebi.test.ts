import { expect, test } from 'vitest';
import { parseDate } from '../dates/date.ts';
import { parseNumber } from '../numbers/number.ts';
import { parseYesNo } from './yes-no.ts';

test.each([
  ['واخا', 'yes'],
  ['إيه نعم', 'yes'],
  ['ياك', 'yes'],
  ['iyeh', 'yes'],
  ['wakha, safi', 'yes'],
  ['باهي', 'yes'],
  ['ما بغيتش', 'no'],
  ['ماشي هو', 'no'],
  ['ما عرفتش', 'unsure'],
])('a caller of the Maghreb who says "%s" says %s', (text, answer) => {
  expect(parseYesNo(text, { asked: 'yes_no', region: 'MA' })?.value).toBe(answer);
});

test('«ماشي» denies what follows it in the Maghreb, and agrees elsewhere', () => {
  const said = (region: string): string | undefined =>
    parseYesNo('ماشي صحيح', { asked: 'yes_no', region })?.value;
  expect([said('MA'), said('DZ'), said('EG'), said('LB')]).toEqual(['no', 'no', 'yes', 'yes']);
  expect(parseYesNo('ماشي', { asked: 'yes_no', region: 'MA' })?.value).toBe('yes');
});

test.each([
  ['حضاش', 11],
  ['طناش', 12],
  ['جوج وعشرين', 22],
  ['خمسالاف', 5000],
  ['تلتلاف وربعميا', 3400],
  ['مياتين وستين', 260],
])('%s is %d', (text, value) => {
  expect(parseNumber(text, { asked: 'number', region: 'MA' })?.value).toBe(value);
});

test('months and weeks of the Maghreb are those of the calendar', () => {
  const clock = { now: new Date('2026-11-18T10:00:00Z'), zone: 'Africa/Casablanca', region: 'MA' };
  const day = (text: string): string | undefined => parseDate(text, clock)?.value.start.slice(0, 10);
  const months = 'جانفي فيفري مارس أفريل ماي جوان يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' ');
  expect(months.map((month) => day(`7 ${month} 2027`))).toEqual(
    months.map((_, at) => `2027-${String(at + 1).padStart(2, '0')}-07`),
  );
  expect(day('السيمانة الجاية')).toBe('2026-11-23');
});
