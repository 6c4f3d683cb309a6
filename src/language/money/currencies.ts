/** Coins by what people call them; several countries have one of the same name. */
export type Coin = 'riyal' | 'dirham' | 'dinar' | 'pound' | 'lira' | 'dollar' | 'euro' | 'rupee' | 'ouguiya';

/** Small change by what people call it. */
export type Change =
  | 'halala'
  | 'dirham'
  | 'fils'
  | 'piastre'
  | 'baisa'
  | 'cent'
  | 'centime'
  | 'millime'
  | 'penny'
  | 'khoums'
  | 'paisa';

/** One currency: its coin, its small change, and how it is written. */
export interface Currency {
  coin: Coin;
  /** ISO country whose money it is; empty for that of many. */
  country: string;
  change: Change;
  /** How many of the small change make one coin. */
  parts: number;
  /** Signs and abbreviations beside the code, dots included and the last one not. */
  written: readonly string[];
}

const of = (country: string, coin: Coin, change: Change, parts: number, written = ''): Currency => ({
  coin,
  country,
  change,
  parts,
  written: written.split(' ').filter((one) => one !== ''),
});

/** The money that callers of the region name, by its ISO 4217 code; of two with one abbreviation the first is meant. */
export const currencies = {
  SAR: of('SA', 'riyal', 'halala', 100, 'ر.س S.R SR ﷼ \u20c1'),
  QAR: of('QA', 'riyal', 'dirham', 100, 'ر.ق Q.R QR'),
  OMR: of('OM', 'riyal', 'baisa', 1000, 'ر.ع R.O RO'),
  YER: of('YE', 'riyal', 'fils', 100, 'ر.ي'),
  AED: of('AE', 'dirham', 'fils', 100, 'د.إ Dhs Dh DHS'),
  MAD: of('MA', 'dirham', 'centime', 100, 'د.م DH'),
  KWD: of('KW', 'dinar', 'fils', 1000, 'د.ك K.D KD'),
  BHD: of('BH', 'dinar', 'fils', 1000, 'د.ب B.D BD'),
  JOD: of('JO', 'dinar', 'fils', 1000, 'د.أ J.D JD'),
  IQD: of('IQ', 'dinar', 'fils', 1000, 'د.ع'),
  DZD: of('DZ', 'dinar', 'centime', 100, 'د.ج DA'),
  TND: of('TN', 'dinar', 'millime', 1000, 'د.ت DT'),
  LYD: of('LY', 'dinar', 'dirham', 1000, 'د.ل LD'),
  EGP: of('EG', 'pound', 'piastre', 100, 'ج.م L.E LE E£'),
  SDG: of('SD', 'pound', 'piastre', 100, 'ج.س'),
  GBP: of('GB', 'pound', 'penny', 100, '£'),
  LBP: of('LB', 'lira', 'piastre', 100, 'ل.ل L.L LL'),
  SYP: of('SY', 'lira', 'piastre', 100, 'ل.س'),
  TRY: of('TR', 'lira', 'piastre', 100, '₺ TL'),
  USD: of('US', 'dollar', 'cent', 100, '$ US$'),
  CAD: of('CA', 'dollar', 'cent', 100, 'CA$'),
  AUD: of('AU', 'dollar', 'cent', 100, 'AU$'),
  EUR: of('', 'euro', 'cent', 100, '€'),
  INR: of('IN', 'rupee', 'paisa', 100, '₹'),
  PKR: of('PK', 'rupee', 'paisa', 100, ''),
  MRU: of('MR', 'ouguiya', 'khoums', 5, ''),
} as const satisfies Record<string, Currency>;

/** An ISO 4217 code that is known here. */
export type CurrencyCode = keyof typeof currencies;

/** The codes, those that a bare word means without a region first. */
export const codes = Object.keys(currencies) as CurrencyCode[];

/** The currency of a country (ISO) that is one of some coins. */
export function currencyOfCountry(
  coins: readonly Coin[],
  country: string | undefined,
): CurrencyCode | undefined {
  return codes.find((code) => currencies[code].country === country && coins.includes(currencies[code].coin));
}

/** Whether a code of ISO 4217 is known here. */
export function isCode(code: string): code is CurrencyCode {
  return Object.hasOwn(currencies, code);
}
