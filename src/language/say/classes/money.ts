import { currencyOf } from '../../entities/names.ts';
import { normaliseArabic } from '../../text.ts';
import { currencyNoun, sayMoney } from '../money.ts';
import { sayNumber } from '../number.ts';
import { caseBehind } from './case.ts';
import {
  anyOf,
  decimal,
  numberBegins,
  numberOf,
  rangeDash,
  wordEnds,
  type Groups,
  type Place,
  type SemioticClass,
} from './class.ts';
import { magnitude, magnitudeOf, sayEnglishMagnitude } from './magnitude.ts';

/** Abbreviations of the region's currencies, as bills write them. */
const abbreviations: Record<string, string> = {
  'ر.س': 'SAR',
  'ر.ق': 'QAR',
  'ر.ع': 'OMR',
  'ر.ي': 'YER',
  'د.إ': 'AED',
  'د.ك': 'KWD',
  'د.ب': 'BHD',
  'د.أ': 'JOD',
  'د.ع': 'IQD',
  'د.ج': 'DZD',
  'د.ت': 'TND',
  'د.ل': 'LYD',
  'د.م': 'MAD',
  'ج.م': 'EGP',
  'ج.س': 'SDG',
  'ل.ل': 'LBP',
  'ل.س': 'SYP',
  'S.R': 'SAR',
  SR: 'SAR',
  US$: 'USD',
};
const iso = 'SAR|AED|KWD|BHD|QAR|OMR|YER|EGP|JOD|LBP|SYP|IQD|SDG|MAD|DZD|TND|LYD|TRY|USD|EUR|GBP'.split('|');
const short = `(?:${anyOf(Object.keys(abbreviations)).replace('$', String.raw`\$`)}\\.?|${iso.join('|')})`;
const signs = '[$€£﷼]';
const words = anyOf(
  (
    'riyals riyal rials rial dollars dollar dirhams dirham dinars dinar pounds pound euros euro ' +
    'ريالا ريالات ريالين ريال درهما دراهم درهم دينارا دنانير دينار جنيها جنيهات جنيه دولارا دولارات دولار يورو ليرات ليرة'
  ).split(' '),
);

const range = (name: string): string =>
  String.raw`(?<${name}>${decimal})(?:${rangeDash}(?<${name}To>${decimal}))?(?:\s?(?<${name}Size>${magnitude}))?`;
const per = String.raw`(?:\s?\/\s?(?<per>month|mo|year|yr|day|week|hour|hr|min|GB|شهر|سنة|يوم|أسبوع|ساعة|دقيقة)${wordEnds})?`;

/** An amount of money, its currency in front of it or behind it: "SAR 35–50", "$2 million", "1,299.50 ر.س". */
export const money: SemioticClass = {
  name: 'money',
  pattern:
    String.raw`(?<![\p{L}\p{M}\d])(?<minus>-)?(?<coinBefore>${short}|${signs})\s?${range('amount')}${per}` +
    String.raw`|${numberBegins}(?<minusToo>(?<!\S)-)?${range('sum')}\s?(?<coinBehind>${signs}|(?:${short}|${words})ً?${wordEnds})${per}`,
  say: (groups, place) => {
    const written = (groups['coinBefore'] ?? groups['coinBehind'] ?? '').replaceAll(/[\u064b-\u0652]/gu, '');
    const coin = coinOf(written, place.region);
    if (coin === undefined) return null;
    const said = sayAmounts(groups, coin, place);
    // The full stop of an abbreviation is also that of the sentence where nothing more comes.
    const stop = place.found.endsWith('.') && place.after.trim() === '' ? '.' : '';
    return said === null ? null : said + sayPer(groups['per'], place) + stop;
  },
};

function coinOf(written: string, region: string): string | undefined {
  const bare = written.replace(/\.$/, '');
  if (iso.includes(bare)) return bare;
  const spelling =
    abbreviations[bare] ?? abbreviations[bare.replace('ا', 'أ')] ?? abbreviations[bare.replace('ا', 'إ')];
  return spelling ?? currencyOf(normaliseArabic(bare.toLowerCase()), region);
}

function sayAmounts(groups: Groups, coin: string, place: Place): string | null {
  const { lang, before } = place;
  const figures = groups['amount'] ?? groups['sum'] ?? '';
  const to = groups['amountTo'] ?? groups['sumTo'];
  const size = magnitudeOf(groups['amountSize'] ?? groups['sumSize']);
  const kase = lang === 'ar' ? caseBehind(before) : 'nominative';
  const minus = groups['minus'] ?? groups['minusToo'];
  const sign = minus === undefined ? '' : lang === 'ar' ? 'نَاقِص ' : 'minus ';
  const one = (written: string): string => {
    if (lang === 'en' && size > 1) {
      const noun = currencyNoun(coin)?.en[1] ?? coin;
      return `${sayEnglishMagnitude(written, size)} ${noun}`;
    }
    return sayMoney(numberOf(written) * size, coin, lang, kase);
  };
  if (to === undefined) return sign + one(figures);
  const first =
    lang === 'ar'
      ? sayNumber(numberOf(figures) * size, 'ar', {
          case: kase,
          gender: currencyNoun(coin)?.ar.gender ?? 'masculine',
        })
      : sayNumber(numberOf(figures), 'en');
  const second = lang === 'ar' ? sayMoney(numberOf(to) * size, coin, lang, 'oblique') : one(to);
  return `${sign}${first} ${lang === 'ar' ? 'إِلَى' : 'to'} ${second}`;
}

const periods: Record<string, { ar: string; en: string }> = {
  month: { ar: 'فِي الشَّهْر', en: 'per month' },
  year: { ar: 'فِي السَّنَة', en: 'per year' },
  day: { ar: 'فِي اليَوْم', en: 'per day' },
  week: { ar: 'فِي الأُسْبُوع', en: 'per week' },
  hour: { ar: 'فِي السَّاعَة', en: 'per hour' },
  min: { ar: 'فِي الدَّقِيقَة', en: 'per minute' },
  GB: { ar: 'لِكُلِّ جِيجَابَايْت', en: 'per gigabyte' },
};
const sameAs: Record<string, string> = {
  mo: 'month',
  yr: 'year',
  hr: 'hour',
  شهر: 'month',
  سنة: 'year',
  يوم: 'day',
  أسبوع: 'week',
  ساعة: 'hour',
  دقيقة: 'min',
};

function sayPer(written: string | undefined, { lang }: Place): string {
  if (written === undefined) return '';
  return ` ${periods[sameAs[written] ?? written]?.[lang] ?? ''}`;
}
