import type { Lang } from '../types.ts';
import { sayDigits, sayLetter } from './digits.ts';

const signs: Record<Lang, Record<string, string>> = {
  en: {
    '.': 'dot',
    _: 'underscore',
    '-': 'dash',
    '+': 'plus',
    '@': 'at',
    '/': 'slash',
    ':': 'colon',
    '?': 'question mark',
    '=': 'equals',
    '&': 'and',
    '#': 'hash',
    '%': 'percent',
    '~': 'tilde',
  },
  ar: {
    '.': 'نُقْطَة',
    _: 'شَرْطَة سُفْلِيَّة',
    '-': 'شَرْطَة',
    '+': 'زَائِد',
    '@': 'آتْ',
    '/': 'شَرْطَة مَائِلَة',
    ':': 'نُقْطَتَان',
    '?': 'عَلَامَة اسْتِفْهَام',
    '=': 'يُسَاوِي',
    '&': 'و',
    '#': 'مُرَبَّع',
    '%': 'بِالْمِئَة',
    '~': 'مَدَّة',
  },
};

/** Services and endings that everybody knows by ear, so that they need no spelling. */
const known: Record<string, string> = {
  gmail: 'جِيمِيل',
  hotmail: 'هُوتْمِيل',
  yahoo: 'يَاهُو',
  outlook: 'أَوْتْلُوك',
  icloud: 'آيْكْلَاوْد',
  com: 'كُوم',
  net: 'نِت',
  org: 'أُورْج',
  co: 'كُو',
  sa: 'إِس إِيه',
};

/** The address of a page as it is dictated: "w w w dot noor dot example slash press". */
export function sayAddress(address: string, lang: Lang): string {
  return sayParts(address, address.includes('@') ? address.lastIndexOf('@') : -1, lang);
}

/**
 * An e-mail address as it is dictated: "sara dot ahmed at gmail dot com". A part that cannot be read as a
 * word is spelled; an Arabic voice spells everything but well-known services.
 */
export function sayEmail(email: string, lang: Lang): string {
  return sayParts(email, email.lastIndexOf('@'), lang);
}

/** The parts of an address; those behind `at` are of its domain. */
function sayParts(address: string, at: number, lang: Lang): string {
  return address
    .toLowerCase()
    .split(/([^a-z0-9]|(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z]))/)
    .reduce<{ text: string[]; offset: number }>(
      (said, part) => {
        if (part !== '') said.text.push(sayPart(part, lang, said.offset > at));
        return { text: said.text, offset: said.offset + part.length };
      },
      { text: [], offset: 0 },
    )
    .text.filter((part) => part !== '')
    .join(' ');
}

function sayPart(part: string, lang: Lang, domain: boolean): string {
  const sign = signs[lang][part];
  if (sign !== undefined) return sign;
  if (/^\d+$/.test(part)) return sayDigits(part, lang);
  if (lang === 'ar') {
    const name = domain ? known[part] : undefined;
    return name ?? [...part].map((letter) => sayLetter(letter, lang)).join(' ');
  }
  const readable = isReadable(part) || (domain && part in known && part.length > 2);
  return readable ? part : [...part].join(' ');
}

/** Whether letters can be read as a word by an English voice and heard as the same letters. */
function isReadable(part: string): boolean {
  if (part.length < 3 || part.length > 14) return false;
  return /[aeiouy]/.test(part) && !/[^aeiouy]{4}|[aeiou]{3}|^[^aeiouy]{3}|q(?!u)/.test(part);
}
