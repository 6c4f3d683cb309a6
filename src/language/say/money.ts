import type { Lang } from '../types.ts';
import type { ArabicNumber } from './arabic-number.ts';
import { sayNumber } from './number.ts';
import type { CountedNoun } from './number.ts';

const noun = (
  gender: 'masculine' | 'feminine',
  one: string,
  dual: string,
  obliqueDual: string,
  few: string,
  many: string,
  en: [string, string],
): CountedNoun => ({ ar: { gender, one, two: [dual, obliqueDual], few, many }, en });

const riyal = noun('masculine', 'رِيَال', 'رِيَالَان', 'رِيَالَيْن', 'رِيَالَات', 'رِيَالًا', ['riyal', 'riyals']);
const halala = noun('feminine', 'هَلَلَة', 'هَلَلَتَان', 'هَلَلَتَيْن', 'هَلَلَات', 'هَلَلَةً', ['halala', 'halalas']);
const dirham = noun('masculine', 'دِرْهَم', 'دِرْهَمَان', 'دِرْهَمَيْن', 'دَرَاهِم', 'دِرْهَمًا', ['dirham', 'dirhams']);
const fils = noun('masculine', 'فِلْس', 'فِلْسَان', 'فِلْسَيْن', 'فُلُوس', 'فِلْسًا', ['fils', 'fils']);
const dinar = noun('masculine', 'دِينَار', 'دِينَارَان', 'دِينَارَيْن', 'دَنَانِير', 'دِينَارًا', ['dinar', 'dinars']);
const pound = noun('masculine', 'جُنَيْه', 'جُنَيْهَان', 'جُنَيْهَيْن', 'جُنَيْهَات', 'جُنَيْهًا', ['pound', 'pounds']);
const piastre = noun('masculine', 'قِرْش', 'قِرْشَان', 'قِرْشَيْن', 'قُرُوش', 'قِرْشًا', ['piastre', 'piastres']);
const lira = noun('feminine', 'لِيرَة', 'لِيرَتَان', 'لِيرَتَيْن', 'لِيرَات', 'لِيرَةً', ['pound', 'pounds']);
const baisa = noun('feminine', 'بَيْسَة', 'بَيْسَتَان', 'بَيْسَتَيْن', 'بَيْسَات', 'بَيْسَةً', ['baisa', 'baisas']);
const dollar = noun('masculine', 'دُولَار', 'دُولَارَان', 'دُولَارَيْن', 'دُولَارَات', 'دُولَارًا', ['dollar', 'dollars']);
const cent = noun('masculine', 'سِنْت', 'سِنْتَان', 'سِنْتَيْن', 'سِنْتَات', 'سِنْتًا', ['cent', 'cents']);
const euro = noun('masculine', 'يُورُو', 'يُورُو', 'يُورُو', 'يُورُو', 'يُورُو', ['euro', 'euros']);
const centime = noun('masculine', 'سَنْتِيم', 'سَنْتِيمَان', 'سَنْتِيمَيْن', 'سَنْتِيمَات', 'سَنْتِيمًا', [
  'centime',
  'centimes',
]);
const millime = noun('masculine', 'مِلِّيم', 'مِلِّيمَان', 'مِلِّيمَيْن', 'مِلِّيمَات', 'مِلِّيمًا', ['millime', 'millimes']);
const penny = noun('masculine', 'بِنْس', 'بِنْسَان', 'بِنْسَيْن', 'بِنْسَات', 'بِنْسًا', ['penny', 'pence']);

/** The coin of each currency and its small change with how many of it make one. */
const currencies: Record<string, [main: CountedNoun, small: CountedNoun, parts: number]> = {
  SAR: [riyal, halala, 100],
  QAR: [riyal, dirham, 100],
  YER: [riyal, fils, 100],
  OMR: [riyal, baisa, 1000],
  AED: [dirham, fils, 100],
  KWD: [dinar, fils, 1000],
  BHD: [dinar, fils, 1000],
  JOD: [dinar, fils, 1000],
  IQD: [dinar, fils, 1000],
  EGP: [pound, piastre, 100],
  SDG: [pound, piastre, 100],
  LBP: [lira, piastre, 100],
  SYP: [lira, piastre, 100],
  MAD: [dirham, centime, 100],
  DZD: [dinar, centime, 100],
  TND: [dinar, millime, 1000],
  LYD: [dinar, dirham, 1000],
  TRY: [lira, piastre, 100],
  USD: [dollar, cent, 100],
  EUR: [euro, cent, 100],
  GBP: [pound, penny, 100],
};

/** The coin of a currency (ISO 4217) as it is counted; none where nobody knows it. */
export function currencyNoun(currency: string): CountedNoun | undefined {
  return currencies[currency.toUpperCase()]?.[0];
}

/** An amount with its currency (ISO 4217) and small change, as one says it; unknown currencies by their code. */
export function sayMoney(
  amount: number,
  currency: string,
  lang: Lang,
  kase: ArabicNumber['case'] = 'nominative',
): string {
  const known = currencies[currency.toUpperCase()];
  if (!known) return `${sayNumber(amount, lang)} ${currency.toUpperCase()}`;
  if (amount < 0) return `${lang === 'ar' ? 'نَاقِص' : 'minus'} ${sayMoney(-amount, currency, lang, kase)}`;
  const [main, small, parts] = known;
  const total = Math.round(amount * parts);
  const whole = Math.floor(total / parts);
  const change = total % parts;
  const said: string[] = [];
  if (whole > 0 || change === 0) said.push(sayNumber(whole, lang, { counted: main, case: kase }));
  if (change > 0) said.push(sayNumber(change, lang, { counted: small, case: kase }));
  return said.join(lang === 'ar' ? ' وَ' : ' and ');
}
