import { groupDigits, sayDigits, sayGroups, sayPhone } from '../digits.ts';
import type { SemioticClass } from './class.ts';
import { isDictated } from './code.ts';

/** Fewer digits in groups are an order or a room rather than a telephone. */
const fewest = 7;
const most = 20;

/** A number with its country code. */
export const international: SemioticClass = {
  name: 'international',
  pattern: String.raw`(?<![\w+])\+\d[\d\s-]{5,20}\d(?!\d)`,
  say: (_, { found, lang, region }) => sayPhone(found.replaceAll(/[\s-]/g, ''), lang, region),
};

/** Figures in groups, as telephone numbers and codes are written: said as they are grouped, never as amounts. */
export const grouped: SemioticClass = {
  name: 'grouped',
  pattern: String.raw`(?<![\w.,+/:-])(?:\(\d{2,4}\)\s?)?\d{1,10}(?:(?:\s|-|\s-\s)\d{1,10}){1,6}(?![\d/]|[.,:]\d|-\w)`,
  say: (_, { found, lang, region, before, after }) => {
    const groups = found.match(/\d+/g) ?? [];
    const digits = groups.join('');
    if (digits.length > most || /^\s?%/.test(after)) return null;
    const asked = isDictated(before);
    // "3 - 5" is a range, and two numbers side by side are two numbers.
    if (digits.length < (asked ? 5 : fewest) || (groups.length === 2 && /\s-\s/.test(found))) return null;
    if (
      !asked &&
      /-/.test(found) &&
      groups.length === 2 &&
      groups.every((group) => group.length === 4 && /^(?:19|20)/.test(group))
    )
      return null;
    if (groups.some((group) => group.length === 1) && !asked && !/^[08]/.test(digits)) return null;
    if (/^0\d{8,}$/.test(digits) && groups.length === 1) return sayPhone(digits, lang, region);
    return sayGroups(groups.flatMap(groupDigits), lang);
  },
};

/** The number of a service, such as "911" behind "call", or "800" and "9200" numbers: each digit by itself. */
export const service: SemioticClass = {
  name: 'service',
  pattern: String.raw`(?<![\w.,+/:-])(?:800\d{7}|9200\d{5}|19\d{3}|(?<=(?:call|dial|ring|text|اتصل على|اتصل ب|الاتصال على|الاتصال ب|اتصل بـ|الرقم)\s{0,2})\d{3,6})(?![\d/]|[.,:]\d|[-\s]\d|-\w|\s?%)`,
  say: (_, { found, lang, after }) =>
    found.length === 5 && found.startsWith('19') && /^\s*\p{L}/u.test(after)
      ? null
      : found.length > 4
        ? sayGroups(groupDigits(found), lang)
        : sayDigits(found, lang),
};
