import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findEntities } from '../entities/entities.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { sayMoney } from '../say/money.ts';
import { sayText } from '../say/text.ts';
import { stripDiacritics } from '../text.ts';
import { codes, currencies } from './currencies.ts';

const runs = { numRuns: 400 };
const amountIn = (text: string, region: string): string | undefined =>
  findEntities(text, { region }).find(({ type }) => type === 'amount')?.value;
const regions = fc.constantFrom('SA', 'AE', 'KW', 'EG', 'OM', 'LB', 'MA', 'TN', 'US');
const lang = fc.constantFrom('ar' as const, 'en' as const);
/** Money of one country; two have no name for it that both languages share. */
const named = fc.constantFrom(...codes.filter((code) => !['EUR', 'MRU', 'PKR'].includes(code)));

test('an amount that is said with its country is that money wherever it is heard', () => {
  fc.assert(
    fc.property(
      named,
      fc.integer({ min: 3, max: 99_999 }),
      fc.nat(99),
      lang,
      regions,
      (code, whole, part, language, region) => {
        const amount = (whole * 100 + part) / 100;
        const said = stripDiacritics(sayMoney(amount, code, language, 'nominative', 'named'));
        expect(amountIn(said, region), said).toBe(`${String(amount)} ${code}`);
      },
    ),
    runs,
  );
});

test('every code, sign and abbreviation is read before the figures and behind them', () => {
  const written = codes.flatMap((code) =>
    [code, ...currencies[code].written].map((sign) => [code, sign] as const),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...written),
      fc.integer({ min: 1, max: 999 }),
      fc.boolean(),
      regions,
      ([code, sign], n, before, region) => {
        const text = before ? `${sign} ${String(n)}` : `it was ${String(n)} ${sign}`;
        expect(amountIn(text, region), text).toBe(`${String(n)} ${code}`);
      },
    ),
    runs,
  );
});

test('figures of an amount are read as the libraries write them for a country', () => {
  const locales = [
    ['ar-SA-u-nu-arab', 'SA', 'SAR'],
    ['ar-EG-u-nu-arab', 'EG', 'EGP'],
    ['ar-KW-u-nu-arab', 'KW', 'KWD'],
    ['ar-MA', 'MA', 'MAD'],
    ['ar-TN', 'TN', 'TND'],
    ['en-AE', 'AE', 'AED'],
    ['en-US', 'US', 'USD'],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.constantFrom(...locales),
      lang,
      (n, [locale, region, currency], language) => {
        const amount = n / 100;
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
        expect(amountIn(text, region), text).toBe(`${String(amount)} ${currency}`);
        expect(sayText(text, language, { region }).replace(/\.$/u, ''), text).toBe(
          sayMoney(amount, currency, language),
        );
      },
    ),
    runs,
  );
});

test.each([
  ['five riyals', 'OM', '5 OMR'],
  ['five riyals', 'AE', '5 SAR'],
  ['خمسة دنانير ونص', 'JO', '5.5 JOD'],
  ['ريالين قطريين', 'SA', '2 QAR'],
  ['دفعت بالضبط ٢٠ ديناراً بحرينياً أمس', 'SA', '20 BHD'],
  ['two dinars and 250 fils', 'KW', '2.25 KWD'],
  ['ميتين وخمسين فلس', 'KW', '0.25 KWD'],
  ['1 250 000 د.ج', 'DZ', '1250000 DZD'],
  ['20 pounds sterling', 'EG', '20 GBP'],
  ['د.ا 15', 'JO', '15 JOD'],
  ['a dollar', 'SA', '1 USD'],
])('%s in %s is %s', (text, region, amount) => {
  expect(amountIn(text, region)).toBe(amount);
});

test.each([
  ['5 le matin', 'EG'],
  ['mad 5', 'MA'],
  ['try 20 times', 'TR'],
  ['خمس ساعات ونص ريال', 'XX'],
])('no money is read in "%s" beyond its own', (text, region) => {
  expect(amountIn(text, region)?.startsWith('5') ?? false).toBe(false);
});

test('money that is named is said with its country where it would be taken for another', () => {
  expect(sayText('OMR 3', 'en', { region: 'SA' })).toBe('three Omani riyals');
  expect(sayText('OMR 3', 'en', { region: 'OM' })).toBe('three riyals');
  expect(sayText('٣ ريال عماني', 'ar', { region: 'OM' })).toBe(
    sayMoney(3, 'OMR', 'ar', 'nominative', 'named'),
  );
  expect(stripDiacritics(sayMoney(11, 'OMR', 'ar', 'nominative', 'named'))).toBe('أحد عشر ريالا عمانيا');
  expect(stripDiacritics(sayMoney(2, 'SYP', 'ar', 'nominative', 'named'))).toBe('ليرتان سوريتان');
  expect(sayText('2 ليرة سورية', 'ar', { region: 'SA' })).toBe(
    sayMoney(2, 'SYP', 'ar', 'nominative', 'named'),
  );
});

test('small change is measured by the currency that it is of', () => {
  const values = (text: string): number[] => findNumbers(text, { region: 'KW' }).map(({ value }) => value);
  expect(values('دينار ومئتان وخمسون فلسا')).toEqual([1.25]);
  expect(values('5 riyals and 50 halalas')).toEqual([5.5]);
});
