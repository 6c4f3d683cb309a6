import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEmail } from './email.ts';

const locals = ['sara', 'khalid.saad', 'nora123', 'a_b', 'lina-7'];
const domains = [
  'gmail.com',
  'hotmail.com',
  'clinic.law',
  'riyadh.bank',
  'my.shop.com',
  'uni.edu.sa',
  'firm.co.uk',
];
const spoken = (text: string): string =>
  text.replaceAll('.', ' dot ').replaceAll('_', ' underscore ').replaceAll('-', ' dash ');

type Say = (local: string, domain: string) => string;
const shapes: Say[] = [
  (local, domain) => `${local}@${domain}`,
  (local, domain) => `${local}@${domain} ${local}@${domain}`,
  (local, domain) => `my email is ${local}@${domain}. ${local}@${domain}.`,
  (local, domain) => `${spoken(local)} at ${spoken(domain)}`,
  (local, domain) => `${spoken(local)} at ${spoken(domain)} ${spoken(local)} at ${spoken(domain)}`,
  (local, domain) => `${spoken(local)} at ${spoken(domain)}, ${spoken(local)} at ${spoken(domain)}`,
  (local, domain) => `${spoken(local)} at the rate ${spoken(domain)}`,
  (local, domain) => `it is ${spoken(local)} at the rate of ${spoken(domain)}`,
  (local, domain) => `ايميلي ${local}@${domain}`,
];

test('an address is the same in every way of saying it, and said twice is there once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...locals),
      fc.constantFrom(...domains),
      fc.constantFrom(...shapes),
      (local, domain, say) => {
        expect(parseEmail(say(local, domain))?.value, say(local, domain)).toBe(`${local}@${domain}`);
      },
    ),
    { seed: 13, numRuns: 400 },
  );
});

test.each([
  ['nora55 على الجيميل', 'nora55@gmail.com'],
  ['nora55 علامة ات جيميل دوت كوم', 'nora55@gmail.com'],
  ['علي علامة ات هوتميل دوت كوم', 'ali@hotmail.com'],
  ['نورة ات جيميل دوت كوم نورة ات جيميل دوت كوم', 'noura@gmail.com'],
  ['nora@gmail. com', 'nora@gmail.com'],
  ['my email is nora. saad@gmail.com', 'nora.saad@gmail.com'],
])('%s', (said, address) => {
  expect(parseEmail(said)?.value).toBe(address);
});
