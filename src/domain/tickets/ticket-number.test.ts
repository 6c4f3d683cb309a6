import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTicketNumber, ticketNumber } from './ticket-number.ts';

const place = fc.integer({ min: 0, max: 6 });

test('a number that was made reads as one', () => {
  for (let n = 0; n < 1_000; n += 1) expect(isTicketNumber(ticketNumber())).toBe(true);
});

test('one wrong digit shows', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = ticketNumber().slice(4).split('');
      digits[at] = ((Number(digits[at]) + by) % 10).toString();
      expect(isTicketNumber(`TKT-${digits.join('')}`)).toBe(false);
    }),
  );
});

test('two neighbours that changed places show', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), (at) => {
      const number = ticketNumber().slice(4);
      const [first, second] = [number.charAt(at), number.charAt(at + 1)];
      fc.pre(first !== second);
      expect(isTicketNumber(`TKT-${number.slice(0, at)}${second}${first}${number.slice(at + 2)}`)).toBe(
        false,
      );
    }),
  );
});

test('anything else is no ticket number', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isTicketNumber(text)).toBe(false);
    }),
  );
});
