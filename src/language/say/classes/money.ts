import { countryWords } from '../../countries.ts';
import { codes, currencies, type CurrencyCode } from '../../money/currencies.ts';
import { currencyAt } from '../../money/currency.ts';
import { allCoinWords } from '../../money/words.ts';
import { tokenise } from '../../text.ts';
import { currencyNoun, sayMoney, type Country } from '../money.ts';
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

const written = codes.flatMap((code) => [code, ...currencies[code].written]);
const arabicOf = (words: readonly string[]): string[] =>
  words.filter((word) => /\p{Script=Arabic}/u.test(word));
const latinOf = (words: readonly string[]): string[] => words.filter((word) => /^[a-z]+$/.test(word));
/** Abbreviations end in letters; signs do not, and may stand beside any. */
const short = `(?:${anyOf(written.filter((one) => /\p{L}\.?$/u.test(one)))}\\.?)`;
const signs = `(?:${anyOf(written.filter((one) => !/\p{L}\.?$/u.test(one)))})`;
const capital = (word: string): string => `[${word[0]?.toUpperCase() ?? ''}${word[0] ?? ''}]${word.slice(1)}`;
const country = `(?:U\\.?S\\.?|UK|UAE|${latinOf(countryWords).map(capital).join('|')})`;
const nationality = `(?:ال)?(?:${anyOf(['استرليني', ...arabicOf(countryWords)])})(?:ا|ان|ين|تان|تين)?`;
const words =
  `(?:(?:${country}\\s)?(?:${latinOf(allCoinWords).map(capital).join('|')})(?:\\s(?:sterling|${country}))?` +
  `|${anyOf(arabicOf(allCoinWords))}ً?(?:\\s${nationality}(?!\\p{L}))?)`;

const range = (name: string): string =>
  String.raw`(?<${name}>(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?:\.\d{1,3})?(?!\d)|${decimal})(?:${rangeDash}(?<${name}To>${decimal}))?(?:\s?(?<${name}Size>${magnitude}))?`;
const per = String.raw`(?:\s?\/\s?(?<per>month|mo|year|yr|day|week|hour|hr|min|GB|شهر|سنة|يوم|أسبوع|ساعة|دقيقة)${wordEnds})?`;

/** An amount of money, its currency in front of it or behind it: "SAR 35–50", "$2 million", "1,299.50 ر.س". */
export const money: SemioticClass = {
  name: 'money',
  pattern:
    String.raw`(?<![\p{L}\p{M}\d])(?<minus>-)?(?<coinBefore>${short}|${signs})\s?${range('amount')}${per}` +
    String.raw`|${numberBegins}(?<minusToo>(?<!\S)-)?${range('sum')}\s?(?<coinBehind>${signs}|(?:${short}|${words})ً?${wordEnds})${per}`,
  say: (groups, place) => {
    const coin = coinOf(groups['coinBefore'] ?? groups['coinBehind'] ?? '', place.region);
    if (coin === undefined) return null;
    const said = sayAmounts(groups, coin, place);
    // The full stop of an abbreviation is also that of the sentence where nothing more comes.
    const stop = place.found.endsWith('.') && place.after.trim() === '' ? '.' : '';
    return said === null ? null : said + sayPer(groups['per'], place) + stop;
  },
};

interface Named {
  code: CurrencyCode;
  country?: Country;
}

/** The currency that was written; a bare word is said as it stands, and a sign as people of the region name it. */
function coinOf(text: string, region: string): Named | undefined {
  const found = currencyAt(tokenise(text), 0, region);
  if (!found) return undefined;
  if (!found.inWords) return { code: found.code, country: { unlessOf: region } };
  return { code: found.code, ...(found.end > 1 ? { country: 'named' } : {}) };
}

function sayAmounts(groups: Groups, { code, country }: Named, place: Place): string | null {
  const { lang, before } = place;
  const noun = currencyNoun(code, lang, country);
  const figures = groups['amount'] ?? groups['sum'] ?? '';
  const to = groups['amountTo'] ?? groups['sumTo'];
  const size = magnitudeOf(groups['amountSize'] ?? groups['sumSize']);
  const kase = lang === 'ar' ? caseBehind(before) : 'nominative';
  const minus = groups['minus'] ?? groups['minusToo'];
  const sign = minus === undefined ? '' : lang === 'ar' ? 'نَاقِص ' : 'minus ';
  const one = (written: string): string => {
    if (lang === 'en' && size > 1) {
      return `${sayEnglishMagnitude(written, size)} ${noun?.en[1] ?? code}`;
    }
    return sayMoney(numberOf(written) * size, code, lang, kase, country);
  };
  if (to === undefined) return sign + one(figures);
  const first =
    lang === 'ar'
      ? sayNumber(numberOf(figures) * size, 'ar', {
          case: kase,
          gender: noun?.ar.gender ?? 'masculine',
        })
      : sayNumber(numberOf(figures), 'en');
  const second = lang === 'ar' ? sayMoney(numberOf(to) * size, code, lang, 'oblique', country) : one(to);
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
