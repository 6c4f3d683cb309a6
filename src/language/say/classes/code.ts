import { groupDigits, sayDigits, sayGroups, sayLetter, sayTicket } from '../digits.ts';
import { sayNumber } from '../number.ts';
import type { Lang } from '../../types.ts';
import { nounOf } from '../nouns.ts';
import type { SemioticClass } from './class.ts';

const signs: Record<Lang, Record<string, string>> = {
  en: { '*': 'star', '#': 'hash' },
  ar: { '*': 'نَجْمَة', '#': 'مُرَبَّع' },
};

/** What is keyed on a telephone: "*155*2#" is star, one five five, star, two, hash. */
export const keyed: SemioticClass = {
  name: 'keyed',
  pattern: String.raw`(?<![\w*#])[*#]{1,2}\d{1,12}(?:[*#]{1,2}\d{1,20}){0,6}#?(?![\w*])|(?<![\w*#.,])\d{1,6}(?:\*\d{1,12}){1,6}#`,
  say: (_, { found, lang }) =>
    // "#5" is number five, and a list's star is no key.
    /[*#]$|\*\d+\*|^[*]\d/.test(found)
      ? (found.match(/\d+|[*#]/g) ?? []).map((part) => signs[lang][part] ?? sayDigits(part, lang)).join(' ')
      : null,
};

/** A ticket of the centre's: its letters, then its digits in groups. */
export const ticket: SemioticClass = {
  name: 'ticket',
  pattern: String.raw`\b[A-Z]{2,4}-\d{4,10}\b`,
  say: (_, { found, lang }) => sayTicket(found, lang),
};

/** A name made of letters and figures, such as "WPA2", "5G", "E-204" and "X1-300". */
export const code: SemioticClass = {
  name: 'code',
  pattern: String.raw`(?<![\w.,@/-])(?=[\dA-Za-z-]{2,24}(?![\w@]))(?:[A-Z]{1,12}\d{1,12}[A-Za-z]{0,3}|\d{1,12}[A-Z]{1,4}|[A-Z]{1,4}-\d{1,12}|[a-z]\d{2,12})(?:-?(?:[A-Z]{1,4}|\d{1,12})){0,6}(?![\w@])`,
  say: (_, { found, lang }) =>
    (found.match(/\d+|[A-Za-z]+/g) ?? []).map((part) => sayPart(part, lang)).join(' '),
};

/** So many letters are spelled; more of them make a word, as in "FIBER300". */
const spelled = 4;
/** So many figures are one number; more are dictated. */
const counted = 2;

function sayPart(part: string, lang: Lang): string {
  if (/^\d/.test(part)) {
    const asNumber = part.length <= counted && !/^0\d/.test(part);
    return asNumber ? sayNumber(Number(part), lang) : sayGroups(groupDigits(part), lang);
  }
  if (part.length > spelled) return part;
  return [...part]
    .map((letter) => (lang === 'ar' ? sayLetter(letter, lang) : letter.toUpperCase()))
    .join(' ');
}

/** Words behind which figures are an address rather than an amount. */
const dictating =
  /(?:\b(?:order|code|pin|otp|account|ticket|invoice|reference|ref|policy|contract|customer|serial|card|number|no\.?|ending (?:in|with)|ends (?:in|with)|digits|dial|call|text|box|extension|ext\.?)(?: (?:number|no\.?|is|id|code|in|on|at|us|to)){0,2}|(?<!\p{L})(?:ال)?(?:رقم|رمز|كود|الرمز|الكود|هاتف|تحويله|تحويلة|اتصل على|اتصل ب|الاتصال على|طلب|طلبك|الطلب|حساب|حسابك|فاتورة|تنتهي ب|ينتهي ب|ص\.ب\.?))\s*[:#]?\s*(?:هو|هي|is)?\s*[:#]?\s*ـ?$|(?:\b(?:call|dial|ring|text)|(?<!\p{L})(?:اتصل|اطلب))[^.]{0,34}\s(?:or|أو|او)\s$/iu;

/** Whether what stands in front of figures asks for them one by one. */
export function isDictated(before: string): boolean {
  return dictating.test(before);
}

/** From how many digits on a number that is an address is dictated, and the amounts that are not. */
const dictated = 3;
const round = /^[1-9]\d{0,2}000$/;

/** Figures that are written down rather than counted: long ones, those with a leading zero, those behind "order number". */
export function isWrittenDown(figures: string, before: string, after: string): boolean {
  if (/[.,]/.test(figures)) return false;
  if (/^0\d/.test(figures)) return true;
  if (isDictated(before)) return figures.length >= dictated && !isCounted(after);
  return figures.length >= 5 && !round.test(figures);
}

function isCounted(after: string): boolean {
  const next = /^\s*([\p{L}\p{M}]+)/u.exec(after)?.[1];
  return next !== undefined && nounOf(next) !== undefined;
}
