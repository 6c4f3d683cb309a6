import { ParticipantKind } from '@livekit/rtc-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callerNumberOf, dialledNumberOf } from './numbers.ts';

const telephone = (attributes: Record<string, string>) => ({ kind: ParticipantKind.SIP, attributes });
const caller = (given: string): string | undefined =>
  callerNumberOf(telephone({ 'sip.phoneNumber': given }), 'SA');
const dialled = (given: string): string | undefined =>
  dialledNumberOf(telephone({ 'sip.trunkPhoneNumber': given }));

describe("the caller's number", () => {
  it.each([
    ['+966551234567', '+966551234567'],
    ['0551234567', '+966551234567'],
    ['00966 55 123 4567', '+966551234567'],
    ['tel:+966-55-123-4567;phone-context=+966', '+966551234567'],
    ['sip:%2B966551234567@carrier.example;user=phone', '+966551234567'],
    ['966551234567', '+966551234567'],
  ])('of a network that writes %s is read', (given, number) => {
    expect(caller(given)).toBe(number);
  });

  it.each(['anonymous', 'Anonymous@anonymous.invalid', 'Restricted', '16123', '937', '+0000000000', '', ' '])(
    'is none where the network says %j',
    (given) => {
      expect(caller(given)).toBeUndefined();
    },
  );

  it('is none as soon as one character of it is hidden, wherever that is', () => {
    const shown = '+966551234567';
    const place = fc.nat({ max: shown.length });
    fc.assert(
      fc.property(place, place, fc.constantFrom('*', 'X', 'x', '#', '?', '•'), (at, hidden, mask) => {
        const masked = shown.slice(0, at) + mask.repeat(1 + (hidden % 4)) + shown.slice(at + (hidden % 4));
        expect(caller(masked)).toBeUndefined();
      }),
    );
  });
});

describe('the number dialled', () => {
  it.each(['16123', '937', '+966112000000', '0112000000', 'reception'])(
    'is kept as %s, as it came',
    (given) => {
      expect(dialled(given)).toBe(given);
    },
  );

  it('is one short line, whatever a trunk sends', () => {
    expect(dialled(` 93\u00007\n${'9'.repeat(500)}`)).toMatch(/^937 9{60}$/);
    expect(dialled(' ')).toBeUndefined();
    expect(dialledNumberOf(telephone({}))).toBeUndefined();
  });
});

describe('somebody in the room who is no telephone', () => {
  it.each([ParticipantKind.STANDARD, ParticipantKind.INGRESS, ParticipantKind.AGENT, undefined])(
    'gets nobody else’s calls and history by a number that they claim as theirs (kind %s)',
    (kind) => {
      const attributes = { 'sip.phoneNumber': '+966551234567', 'sip.trunkPhoneNumber': '937' };
      expect(callerNumberOf({ kind, attributes }, 'SA')).toBeUndefined();
      expect(dialledNumberOf({ kind, attributes })).toBeUndefined();
    },
  );
});
