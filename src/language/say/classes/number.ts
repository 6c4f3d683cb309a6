import { groupDigits, sayGroups, sayPhone } from '../digits.ts';
import { genderOf } from '../nouns.ts';
import { sayNumber, type Counting } from '../number.ts';
import { ordinalAr, ordinalEn } from '../ordinal.ts';
import { caseBehind } from './case.ts';
import { decimal, numberBegins, numberOf, type Place, type SemioticClass } from './class.ts';
import { isDictated, isWrittenDown } from './code.ts';
import { magnitude, magnitudeOf, sayEnglishMagnitude } from './magnitude.ts';
import { signWords } from './percent.ts';

/** A place in a row: "1st", "22nd". */
export const ordinal: SemioticClass = {
  name: 'ordinal',
  pattern: String.raw`(?<![\w.,])(?<place>\d{1,3}(?:,\d{3})*|\d{1,6})\s?(?:st|nd|rd|th)\b`,
  say: ({ place = '' }, { lang }) =>
    lang === 'en' ? ordinalEn(numberOf(place)) : ordinalAr(numberOf(place)),
};

/** "#5" and "No. 5": the number five. */
export const numbered: SemioticClass = {
  name: 'numbered',
  pattern: String.raw`(?<![\w&#*/])(?:#|№\s?|[Nn]os?\.\s|[Nn]o\s(?=\d{3}))(?<numbered>\d{1,12})(?![\w.]\d|[\w*#])`,
  say: ({ numbered: figures = '' }, { lang, after }) =>
    `${lang === 'ar' ? 'رَقْم' : 'number'} ${figures.length > 2 ? sayGroups(groupDigits(figures), lang) : sayFigures(figures, lang, '', after)}`,
};

const halves: Record<string, { ar: string; en: string }> = {
  '1/2': { ar: 'نِصْف', en: 'half' },
  '1/3': { ar: 'ثُلُث', en: 'one third' },
  '2/3': { ar: 'ثُلُثَا', en: 'two thirds' },
  '1/4': { ar: 'رُبْع', en: 'one quarter' },
  '3/4': { ar: 'ثَلَاثَة أَرْبَاع', en: 'three quarters' },
};
const vulgar: Record<string, string> = { '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4' };

/** Parts and marks: "½", "2 1/2", "8/10"; and always open, "24/7". */
export const fraction: SemioticClass = {
  name: 'fraction',
  pattern: String.raw`${numberBegins}(?:(?<mixed>\d{1,6})\s?)?(?<part>[½⅓⅔¼¾])|${numberBegins}(?:(?<mixedToo>\d{1,6})\s)?(?<over>\d{1,6})\/(?<under>\d{1,6})(?![\d/]|[.,]\d)`,
  say: ({ mixed, mixedToo, part, over, under }, { lang }) => {
    const written = part === undefined ? `${over ?? ''}/${under ?? ''}` : (vulgar[part] ?? '');
    const whole = mixed ?? mixedToo;
    const named = halves[written]?.[lang];
    const say = (n: string | undefined): string => sayNumber(Number(n ?? 0), lang);
    if (written === '24/7') return lang === 'ar' ? 'عَلَى مَدَارِ السَّاعَة' : 'twenty four seven';
    if (named !== undefined) {
      if (whole === undefined) return named;
      return lang === 'ar'
        ? `${say(whole)} وَ${named}`
        : `${say(whole)} and ${named === 'half' ? 'a half' : named}`;
    }
    const ratio = `${say(over)} ${lang === 'ar' ? 'مِنْ' : 'out of'} ${say(under)}`;
    return whole === undefined ? ratio : `${say(whole)} ${ratio}`;
  },
};

/** Two numbers with a sign between: a range, a size, a proportion. */
export const pair: SemioticClass = {
  name: 'pair',
  pattern: String.raw`${numberBegins}(?<left>${decimal})(?<between>\s?[–—]\s?|\s-\s|-|\s?[×x*]\s?|:)(?<right>${decimal})(?:(?<again>\s?[×x]\s?)(?<third>${decimal}))?(?![\d:/]|[.,]\d|-\d|\p{L})`,
  say: ({ left = '', between = '', right = '', third }, { lang, before }) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    const sign = between.trim();
    const ascending = a < b && (left.length <= 3 || left.includes(',') || left.length === right.length);
    if (/^[-–—]$/.test(sign) && (!ascending || /^0\d/.test(left) || isDictated(before))) return null;
    const word = /[-–—]/.test(sign)
      ? { ar: 'إِلَى', en: 'to' }
      : sign === ':'
        ? { ar: 'إِلَى', en: 'to' }
        : { ar: 'فِي', en: 'by' };
    const first = { case: lang === 'ar' ? caseBehind(before) : 'nominative' } as const;
    const rest = [right, third].flatMap((figures) =>
      figures === undefined ? [] : [sayNumber(numberOf(figures), lang, { case: 'oblique' })],
    );
    return [sayNumber(a, lang, first), ...rest].join(` ${word[lang]} `);
  },
};

/** A sign in front of a number: "-5", "~20", "≤ 3". */
export const signed: SemioticClass = {
  name: 'signed',
  pattern: String.raw`(?<![\w)\]%])(?<leading>[-+±~≈≤≥<>])\s?(?<signedNumber>${decimal})(?![\w]|[.,:/]\d|-\d)`,
  say: ({ leading = '', signedNumber = '' }, { lang, found, before, after }) =>
    // A dash with blanks around it parts words, and one at the head of a line is a list's.
    /^-\s/.test(found) || (leading === '-' && /\d\s*$/.test(before))
      ? null
      : `${signWords[leading]?.[lang] ?? ''} ${sayFigures(signedNumber, lang, before, after)}`,
};

/** Any other number, with the grammar of what it counts. */
export const number: SemioticClass = {
  name: 'number',
  pattern: String.raw`(?<theArticle>(?<!\p{L})(?:[وف]|ب|ل)?الـ\s?)?(?<![\d.,])(?<figures>${decimal}|\d+)(?:\s?(?<figuresSize>${magnitude}))?`,
  say: ({ theArticle, figures = '', figuresSize }, place) => {
    const { lang, before, after } = place;
    const size = magnitudeOf(figuresSize);
    if (size > 1) {
      if (lang === 'en') return sayEnglishMagnitude(figures, size);
      return sayNumber(numberOf(figures) * size, 'ar', { case: caseBehind(before) });
    }
    if (theArticle !== undefined && lang === 'ar') return sayDefinite(figures, theArticle, place);
    return (theArticle ?? '') + sayFigures(figures, lang, before, after, place.region) + plusBehind(place);
  },
};

/** A number that has the article: «الـ24 ساعة» is «الأَرْبَع وَالعِشْرِين سَاعَة». */
function sayDefinite(figures: string, article: string, { after }: Place): string {
  const prefix = article.replace(/الـ\s?$/, '');
  const words = sayNumber(numberOf(figures), 'ar', { case: 'oblique', gender: genderBehind(after) });
  return prefix + words.split(' وَ').map(withArticle).join(' وَ');
}

const sun = /^[تثدذرزسشصضطظلن]/;

function withArticle(word: string): string {
  // A sun letter is doubled; the mark stands behind that of its vowel.
  return `ال${sun.test(word) ? `${word.slice(0, 2)}ّ${word.slice(2)}` : word}`;
}

function genderBehind(after: string): NonNullable<Counting['gender']> {
  const next = /^\s+([\p{Script=Arabic}\p{M}]+)/u.exec(after)?.[1];
  return next === undefined ? 'masculine' : genderOf(next);
}

/** "18+" is eighteen plus. */
function plusBehind({ lang, after }: Place): string {
  return /^\+(?=[\s).,]|$)/.test(after) ? ` ${signWords['+']?.[lang] ?? ''}` : '';
}

function sayFigures(
  figures: string,
  lang: Place['lang'],
  before: string,
  after: string,
  region = 'SA',
): string {
  const plain = figures.replaceAll(',', '');
  if (/^0\d{8,}$/.test(plain)) return sayPhone(plain, lang, region);
  if (isWrittenDown(figures, before, after)) return sayGroups(groupDigits(plain), lang);
  if (lang === 'en') return withDecimals(plain, 'en', {});
  return withDecimals(plain, 'ar', { case: caseBehind(before), gender: genderBehind(after) });
}

/** Zeros at the end of decimals are said: "2.50" is two point five zero. */
function withDecimals(plain: string, lang: Place['lang'], grammar: Counting): string {
  const [, decimals] = plain.split('.');
  if (decimals === undefined || !decimals.endsWith('0')) return sayNumber(Number(plain), lang, grammar);
  const said = sayNumber(
    Number(`${plain.split('.')[0] ?? ''}.${'1'.repeat(decimals.length)}`),
    lang,
    grammar,
  );
  const digits = sayGroups([decimals], lang);
  const ones = sayGroups(['1'.repeat(decimals.length)], lang);
  return said.endsWith(ones) ? said.slice(0, -ones.length) + digits : said;
}
