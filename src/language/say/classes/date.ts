import { writesMonthFirst } from '../../regions.ts';
import { sayDate, sayDay, sayTime, sayYear } from '../date.ts';
import { sayNumber } from '../number.ts';
import { numberBegins, wordEnds, type Place, type SemioticClass } from './class.ts';
import { arabicMonth, englishMonth, monthNamed } from './month.ts';

/** A moment in ISO 8601. */
export const moment: SemioticClass = {
  name: 'moment',
  pattern: String.raw`\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?`,
  say: (_, { found, lang, zone }) => {
    const at = new Date(found);
    if (Number.isNaN(at.getTime())) return null;
    return `${sayDate(at, lang, zone)}${lang === 'ar' ? '، ' : ', '}${sayTime(at, lang, zone)}`;
  },
};

/** A day in ISO 8601, with its weekday. */
export const isoDay: SemioticClass = {
  name: 'isoDay',
  pattern: String.raw`\b(?<isoYear>\d{4})[-/](?<isoMonth>\d{1,2})[-/](?<isoDate>\d{1,2})(?![\d/-])`,
  say: ({ isoYear, isoMonth, isoDate }, { found, lang }) => {
    const day = { day: Number(isoDate), month: Number(isoMonth), year: Number(isoYear) };
    if (!exists(day)) return null;
    if (day.year < hijriEnds) return sayDay({ ...day, hijri: true }, lang);
    const iso = found.replaceAll('/', '-').replaceAll(/-(?=\d(?:-|$))/g, '-0');
    return sayDate(new Date(`${iso}T12:00:00Z`), lang, 'UTC', { year: found.includes('/') });
  },
};

/** Words behind which two numbers and a stroke are a day, not a part or a mark. */
const daysFollow =
  /(?:\b(?:on|by|from|until|till|since|before|after|due|date|dated|day|of|to)|(?<!\p{L})(?:يوم|في|بتاريخ|تاريخ|حتى|قبل|بعد|من|إلى|الى|الموافق|[وف]?[بل]))[:\s]\s*$/iu;

/** How many parts people speak of. */
const wholes = new Set([2, 3, 4, 5, 8, 10]);

/** A day in figures, in the order of its region: "14/12/2026", "3/12". */
export const figureDay: SemioticClass = {
  name: 'figureDay',
  pattern: String.raw`${numberBegins}(?<figureA>\d{1,2})(?<figureSign>[/.-])(?<figureB>\d{1,2})(?:\k<figureSign>(?<figureYear>\d{4}|\d{2}))?(?![\d/%]|[.,-]\d)(?<figureHijri>\s?ه[ـ.]?${wordEnds})?`,
  say: ({ figureA, figureB, figureSign, figureYear, figureHijri }, { lang, region, before }) => {
    if (figureSign !== '/' && figureYear?.length !== 4) return null;
    const [a, b] = [Number(figureA), Number(figureB)];
    // "3/4" is a part and "8/10" a mark, unless the word in front says that a day follows.
    const isPart = figureYear === undefined && ((a < b && wholes.has(b)) || (a === 24 && b === 7));
    if (isPart && !daysFollow.test(before)) return null;
    const year = figureYear === undefined ? undefined : fullYear(figureYear);
    const hijri = figureHijri !== undefined || (year !== undefined && year < hijriEnds);
    const orders = [
      { day: a, month: b, year },
      { day: b, month: a, year },
    ];
    const [first, second] = writesMonthFirst(region) ? orders.toReversed() : orders;
    const meant = [first, second].find((day) => day !== undefined && exists(day));
    return meant ? sayDay({ ...meant, hijri }, lang) : null;
  },
};

/** "14 December 2026", "December 14th", «١٤ من ديسمبر». */
export const namedDay: SemioticClass = {
  name: 'namedDay',
  pattern:
    String.raw`${numberBegins}(?:the\s)?(?<dayFirst>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s|من\s|مِن\s|مِنْ\s)?(?<monthAfter>${englishMonth}|${arabicMonth})${wordEnds}(?:,?\s(?:(?:عام|سنة)\s)?(?<yearAfter>\d{4})(?!\d))?(?<namedHijri>\s?ه[ـ.]?${wordEnds})?` +
    String.raw`|(?<![\p{L}])(?<monthFirst>${englishMonth})\s(?:the\s)?(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?(?![\d:.%])(?:,?\s(?<yearLast>\d{4})(?!\d))?` +
    String.raw`|(?<![\p{L}])(?<monthAlone>${englishMonth}|${arabicMonth})\s(?:(?:عام|سنة)\s)?(?<yearOnly>(?:1[3-9]|20)\d{2})(?![\d,.:])`,
  say: (groups, { lang }) => {
    const { dayFirst, dayAfter, monthAfter, monthFirst, monthAlone, yearAfter, yearLast, yearOnly } = groups;
    const named = monthNamed(monthAfter ?? monthFirst ?? monthAlone ?? '');
    if (!named) return null;
    const day = dayFirst ?? dayAfter;
    const year = yearAfter ?? yearLast ?? yearOnly;
    const date = {
      day: day === undefined ? undefined : Number(day),
      month: named.month,
      year: year === undefined ? undefined : Number(year),
    };
    if (!exists({ ...date, day: date.day ?? 1 })) return null;
    return sayDay({ ...date, hijri: named.hijri }, lang);
  },
};

/** A decade: "1990s", "the 90s". */
export const decade: SemioticClass = {
  name: 'decade',
  pattern: String.raw`(?<![\w.,])'?(?<decadeOf>(?:1[3-9]|20)\d0|[2-9]0)'?s\b`,
  say: ({ decadeOf }) => {
    const first = Number(decadeOf);
    const words = first < 100 || first % 1000 === 0 ? sayNumber(first, 'en') : sayYear(first);
    return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
  },
};

/** A year by itself, where the word in front says that it is one. */
export const year: SemioticClass = {
  name: 'year',
  pattern: String.raw`${numberBegins}(?:1[3-9]|20)\d{2}(?![\d,:/]|\.\d|\s?%)`,
  say: (_, place) => (isYear(place) ? yearWords(Number(place.found), place) : null),
};

function yearWords(aYear: number, { lang }: Place): string {
  return lang === 'ar' ? sayNumber(aYear, 'ar', { case: 'oblique' }) : sayYear(aYear);
}

const yearFollows =
  /(?:\b(?:in|since|year|until|till|by|before|after|during|early|mid|late|of|copyright|©|spring|summer|autumn|fall|winter)|(?<!\p{L})(?:ال)?(?:عام|سنة|سنه|منذ|العام|السنة))\s*$/iu;
const goesOn =
  /^\s*(?:$|[.,;:!?)؟،؛–—-]|(?:and|or|to|until|we|the|it|for|on|at|when|but|were|was|is|are|as|with|in)\b|(?!\p{Script=Latin})\p{L})/iu;

function isYear({ before, after, lang }: Place): boolean {
  return yearFollows.test(before) && (lang === 'ar' || goesOn.test(after));
}

/** Years below are of the Hijri calendar. */
const hijriEnds = 1600;

function fullYear(figures: string): number {
  return figures.length === 4 ? Number(figures) : 2000 + Number(figures);
}

function exists({ day, month }: { day: number; month: number }): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
