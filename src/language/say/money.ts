import { currencies, isCode } from '../money/currencies.ts';
import type { Change, Coin } from '../money/currencies.ts';
import { currencyOf } from '../money/currency.ts';
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
const rupee = noun('feminine', 'رُوبِيَة', 'رُوبِيَتَان', 'رُوبِيَتَيْن', 'رُوبِيَات', 'رُوبِيَةً', ['rupee', 'rupees']);
const ouguiya = noun('feminine', 'أُوقِيَّة', 'أُوقِيَّتَان', 'أُوقِيَّتَيْن', 'أُوقِيَّات', 'أُوقِيَّةً', ['ouguiya', 'ouguiyas']);
const khoums = noun('masculine', 'خُمُس', 'خُمُسَان', 'خُمُسَيْن', 'أَخْمَاس', 'خُمُسًا', ['khoums', 'khoums']);
const paisa = noun('feminine', 'بَايْسَا', 'بَايْسَتَان', 'بَايْسَتَيْن', 'بَايْسَات', 'بَايْسَا', ['paisa', 'paise']);
const penny = noun('masculine', 'بِنْس', 'بِنْسَان', 'بِنْسَيْن', 'بِنْسَات', 'بِنْسًا', ['penny', 'pence']);

const coins: Record<Coin, CountedNoun> = { riyal, dirham, dinar, pound, lira, dollar, euro, rupee, ouguiya };
const changes: Record<Change, CountedNoun> = {
  halala,
  dirham,
  fils,
  piastre,
  baisa,
  cent,
  centime,
  millime,
  penny,
  khoums,
  paisa,
};

/** That money is of a country (ISO), in both languages. */
const adjectives: Record<string, [ar: string, en: string]> = {
  SA: ['سُعُودِيّ', 'Saudi'],
  QA: ['قَطَرِيّ', 'Qatari'],
  OM: ['عُمَانِيّ', 'Omani'],
  YE: ['يَمَنِيّ', 'Yemeni'],
  AE: ['إِمَارَاتِيّ', 'Emirati'],
  MA: ['مَغْرِبِيّ', 'Moroccan'],
  KW: ['كُوَيْتِيّ', 'Kuwaiti'],
  BH: ['بَحْرَيْنِيّ', 'Bahraini'],
  JO: ['أُرْدُنِيّ', 'Jordanian'],
  IQ: ['عِرَاقِيّ', 'Iraqi'],
  DZ: ['جَزَائِرِيّ', 'Algerian'],
  TN: ['تُونِسِيّ', 'Tunisian'],
  LY: ['لِيبِيّ', 'Libyan'],
  EG: ['مِصْرِيّ', 'Egyptian'],
  SD: ['سُودَانِيّ', 'Sudanese'],
  GB: ['إِسْتَرْلِينِيّ', 'British'],
  LB: ['لُبْنَانِيّ', 'Lebanese'],
  SY: ['سُورِيّ', 'Syrian'],
  TR: ['تُرْكِيّ', 'Turkish'],
  US: ['أَمْرِيكِيّ', 'US'],
  CA: ['كَنَدِيّ', 'Canadian'],
  AU: ['أُسْتُرَالِيّ', 'Australian'],
  IN: ['هِنْدِيّ', 'Indian'],
  PK: ['بَاكِسْتَانِيّ', 'Pakistani'],
};

/** A coin with its country, each agreeing with the number: «رِيَالَان عُمَانِيَّان», «ثَلَاثَة رِيَالَات عُمَانِيَّة». */
function named({ ar, en }: CountedNoun, country: string): CountedNoun {
  const [adjective, english] = adjectives[country] ?? [];
  if (adjective === undefined || english === undefined) return { ar, en };
  const feminine = `${adjective}َة`;
  const female = ar.gender === 'feminine';
  const dual = female ? `${adjective}َت` : adjective;
  return {
    ar: {
      gender: ar.gender,
      one: `${ar.one} ${female ? feminine : adjective}`,
      two: [`${ar.two[0]} ${dual}َان`, `${ar.two[1]} ${dual}َيْن`],
      few: `${ar.few} ${feminine}`,
      many: `${ar.many} ${female ? `${feminine}ً` : `${adjective}ًا`}`,
    },
    en: [`${english} ${en[0]}`, `${english} ${en[1]}`],
  };
}

/** Whether the country of a coin is named: always, or where people of a region (ISO country) would take the coin for another. */
export type Country = 'named' | { unlessOf: string };

/** The coin of a currency (ISO 4217) as it is counted in a language; none where nobody knows it. */
export function currencyNoun(currency: string, lang: Lang, country?: Country): CountedNoun | undefined {
  const code = currency.toUpperCase();
  if (!isCode(code)) return undefined;
  const noun = coins[currencies[code].coin];
  if (country === undefined) return noun;
  const word = lang === 'ar' ? noun.ar.one : noun.en[1];
  const plain = country !== 'named' && currencyOf(word, country.unlessOf) === code;
  return plain ? noun : named(noun, currencies[code].country);
}

/** An amount with its currency (ISO 4217) and small change, as one says it; unknown currencies by their code. */
export function sayMoney(
  amount: number,
  currency: string,
  lang: Lang,
  kase: ArabicNumber['case'] = 'nominative',
  country?: Country,
): string {
  const code = currency.toUpperCase();
  const main = currencyNoun(code, lang, country);
  if (!main || !isCode(code)) return `${sayNumber(amount, lang)} ${code}`;
  if (amount < 0)
    return `${lang === 'ar' ? 'نَاقِص' : 'minus'} ${sayMoney(-amount, currency, lang, kase, country)}`;
  const { parts, change: small }: { parts: number; change: Change } = currencies[code];
  const total = Math.round(amount * parts);
  const whole = Math.floor(total / parts);
  const change = total % parts;
  const said: string[] = [];
  if (whole > 0 || change === 0) said.push(sayNumber(whole, lang, { counted: main, case: kase }));
  if (change > 0) said.push(sayNumber(change, lang, { counted: changes[small], case: kase }));
  return said.join(lang === 'ar' ? ' وَ' : ' and ');
}
