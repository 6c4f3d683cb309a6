import { sayDigits } from '../digits.ts';
import { sayNumber } from '../number.ts';
import type { SemioticClass } from './class.ts';

const versioned =
  /(?:\b(?:versions?|ver\.?|v|firmware|release|build|update|ios|ipados|android|windows|macos|linux|ubuntu|wi-?fi|bluetooth|usb|tls|http|python)|(?<!\p{L})(?:[وبل]?ال)?(?:[إا]صدار|نسخة|نسخه|تحديث|ويندوز|[أا]ندرويد))\s*[:]?\s*$/iu;

/** A version, each part a number of its own: "2.10" is two point ten. An address of a network is dictated. */
export const version: SemioticClass = {
  name: 'version',
  pattern: String.raw`(?<![\w.,/])[vV]?\d{1,5}(?:\.\d{1,5}){1,4}(?![\w%]|[.,]\d)`,
  say: (_, { found, lang, before }) => {
    const parts = found.match(/\d+/g) ?? [];
    const named = versioned.test(before);
    const marked = /^v/i.test(found);
    if (!marked && parts.length === 2 && !named) return null;
    const address = parts.length === 4 && !named && !marked && parts.every((part) => Number(part) < 256);
    const point = lang === 'ar' ? 'نُقْطَة' : address ? 'dot' : 'point';
    const say = (part: string): string =>
      address || /^0\d/.test(part) ? sayDigits(part, lang) : sayNumber(Number(part), lang);
    const name = marked && !named ? (lang === 'ar' ? 'الإِصْدَار ' : 'version ') : '';
    return name + parts.map(say).join(` ${point} `);
  },
};
