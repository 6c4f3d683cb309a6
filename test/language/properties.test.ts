import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseDate,
  parseDigits,
  parseEmail,
  parseNumber,
  parsePhone,
  sayDate,
  sayDigits,
  sayEmail,
  sayNumber,
  sayPhone,
  sayTicket,
  sayTime,
} from '../../src/language/index.ts';
import { sayAloud, speaking } from './spoken.ts';

const runs = { numRuns: 300 };
const lang = fc.constantFrom('ar' as const, 'en' as const);
const digitsOf = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Mobile numbers: country code, national prefix, trunk digit, how many digits follow. */
const plans = [
  ['SA', '966', '50', 7],
  ['SA', '966', '55', 7],
  ['AE', '971', '50', 7],
  ['EG', '20', '100', 7],
  ['EG', '20', '122', 7],
  ['JO', '962', '79', 7],
  ['GB', '44', '7911', 6],
] as const;
const mobile = fc
  .tuple(fc.constantFrom(...plans), digitsOf(9))
  .map(([[region, code, prefix, length], rest]) => ({
    region,
    code,
    national: prefix + rest.slice(0, length),
  }));

test('any phone number, said in either language in any grouping, is the same number', () => {
  fc.assert(
    fc.property(mobile, speaking, ({ region, code, national }, how) => {
      const text = sayAloud(`0${national}`, how);
      expect(parsePhone(text, { region })?.value, text).toBe(`+${code}${national}`);
    }),
    runs,
  );
});

test('an international number needs no region', () => {
  fc.assert(
    fc.property(mobile, lang, fc.boolean(), ({ code, national }, language, zeros) => {
      const lead = zeros ? sayDigits('00', language) : language === 'en' ? 'plus' : 'زائد';
      const text = `${lead} ${sayDigits(code + national, language)}`;
      expect(parsePhone(text)?.value, text).toBe(`+${code}${national}`);
    }),
    runs,
  );
});

test('what the voice reads aloud is heard as what it was: phones, tickets, numbers', () => {
  fc.assert(
    fc.property(
      mobile,
      digitsOf(7),
      fc.nat(999_999_999),
      lang,
      ({ code, national, region }, ticket, n, language) => {
        expect(parsePhone(sayPhone(`+${code}${national}`, language, region), { region })?.value).toBe(
          `+${code}${national}`,
        );
        expect(parseDigits(sayTicket(`TKT-${ticket}`, language))?.value).toBe(ticket);
        expect(parseNumber(sayNumber(n, language))?.value).toBe(n);
        expect(parseNumber(sayNumber(n, language, { gender: 'feminine', case: 'oblique' }))?.value).toBe(n);
      },
    ),
    runs,
  );
});

test('a number said over two turns is one number', () => {
  fc.assert(
    fc.property(digitsOf(7), fc.integer({ min: 3, max: 8 }), lang, (rest, cut, language) => {
      const number = `055${rest}`;
      const heard = parseDigits(sayDigits(number.slice(0, cut), language))?.value;
      expect(heard).toBe(number.slice(0, cut));
      const next = sayDigits(number.slice(cut), language);
      expect(parsePhone(next, { region: 'SA', previous: number.slice(0, cut) })?.value).toBe(
        `+966${number.slice(1)}`,
      );
    }),
    runs,
  );
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const email = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom('.', '_', '-'), { minLength: 3, maxLength: 3 }),
    fc.option(fc.integer({ min: 0, max: 9999 }), { nil: undefined }),
    fc.constantFrom('gmail.com', 'hotmail.com', 'yahoo.com', 'my-shop.com.sa', 'company.org', 'stc.com.sa'),
  )
  .map(([words, signs, figures, domain]) => {
    const local = words.map((part, i) => (i === 0 ? part : `${signs[i] ?? '.'}${part}`)).join('');
    return `${local}${figures ?? ''}@${domain}`;
  });

const signNames: Record<string, string> = { '.': 'dot', _: 'underscore', '-': 'dash', '@': 'at' };
const spell = (address: string): string =>
  [...address].map((sign) => signNames[sign] ?? (/\d/.test(sign) ? sayDigits(sign, 'en') : sign)).join(' ');

test('any e-mail address, spelled letter by letter, is the same address', () => {
  fc.assert(
    fc.property(email, (address) => {
      expect(parseEmail(spell(address))?.value, spell(address)).toBe(address);
      expect(parseEmail(`my email is ${spell(address)} thank you`)?.value).toBe(address);
    }),
    runs,
  );
});

test('an address of words is heard as the voice reads it', () => {
  const names = fc.constantFrom('sara', 'omar', 'khaled', 'lina', 'david', 'robert', 'fatima');
  fc.assert(
    fc.property(
      names,
      names,
      fc.constantFrom('.', '_', '-'),
      fc.integer({ min: 10, max: 99 }),
      (a, b, sign, n) => {
        const address = `${a}${sign}${b}${String(n)}@gmail.com`;
        expect(parseEmail(sayEmail(address, 'en'))?.value).toBe(address);
      },
    ),
    runs,
  );
});

test('any day and time, said in either language, is the same day and time', () => {
  const now = new Date('2026-11-18T10:00:00+03:00');
  const quarter = fc.integer({ min: 1, max: 300 * 96 }).map((n) => new Date(now.getTime() + n * 15 * 60_000));
  fc.assert(
    fc.property(quarter, lang, (moment, language) => {
      const text = `${sayDate(moment, language)} ${language === 'en' ? 'at ' : ''}${sayTime(moment, language)}`;
      const found = parseDate(text, { now, zone: 'Asia/Riyadh' });
      expect(found && new Date(found.value.start).toISOString(), text).toBe(moment.toISOString());
    }),
    runs,
  );
});
