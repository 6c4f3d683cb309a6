import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseArabic } from '../text.ts';
import { knownNames } from './lexicon.ts';
import { sameName } from './same-name.ts';

const runs = { numRuns: 500 };
const known = fc.constantFrom(...knownNames);
/** A name of the list in one of its writings. */
const written = known.chain(({ arabic, latin }) =>
  fc.constantFrom(arabic, normaliseArabic(arabic), ...latin),
);

test('a full name is the same in every usual spelling of either script', () => {
  const spelled = known.chain(({ arabic, latin }) =>
    fc.tuple(fc.constantFrom(arabic, ...latin), fc.constantFrom(arabic, ...latin)),
  );
  fc.assert(
    fc.property(spelled, spelled, ([a, b], [c, d]) => {
      expect(sameName(`${a} ${c}`, `${b.toUpperCase()}  ${d}`), `${a} ${c} = ${b} ${d}`).toBe(true);
    }),
    runs,
  );
});

test('names that share no writing are two, and so are a name and a longer one', () => {
  fc.assert(
    fc.property(known, known, written, (one, other, family) => {
      const shared = one.latin.some((latin) => other.latin.includes(latin));
      fc.pre(!shared && normaliseArabic(one.arabic) !== normaliseArabic(other.arabic));
      for (const a of [one.arabic, ...one.latin])
        for (const b of [other.arabic, ...other.latin])
          expect(sameName(`${a} ${family}`, `${b} ${family}`), `${a} ≠ ${b}`).toBe(false);
      expect(sameName(one.arabic, `${one.arabic} ${family}`)).toBe(false);
    }),
    runs,
  );
});

test('comparing is the same from both sides', () => {
  fc.assert(
    fc.property(written, written, (a, b) => {
      expect(sameName(a, b)).toBe(sameName(b, a));
    }),
    runs,
  );
});

test.each([
  ['محمد القثامي', 'Mohammed Al-Qathami'],
  ['عبد الله بن سعد', 'Abdullah bin Saad'],
  ['فهد الزهيري', 'Fahad Alzuhairi'],
  ['José Peña', 'Jose Pena'],
])('%s is %s', (a, b) => {
  expect(sameName(a, b)).toBe(true);
});

test.each([
  ['محمد القثامي', 'Mohammed Al-Qasimi'],
  ['محمد القثامي', 'Mohammed Quthaymin'],
  ['Ali', 'Alia'],
  ['سعد', 'سعيد'],
  ['', ''],
])('%s is not %s', (a, b) => {
  expect(sameName(a, b)).toBe(false);
});
