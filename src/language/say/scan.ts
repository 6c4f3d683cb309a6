import { writesDecimalComma } from '../regions.ts';
import { asciiDigits } from '../text.ts';
import type { Context, Lang } from '../types.ts';
import type { Place, SemioticClass } from './classes/class.ts';

/** How many characters around a stretch a class may look at. */
const around = 40;

const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const arabicSigns: Record<string, string> = {
  '٫': '.',
  '٬': ',',
  '٪': '%',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** A number with a decimal comma, its thousands parted by points or blanks; two points may be those of an address. */
const swapped =
  /(?<![\w.,/:-])(?<!\d )(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3}){1,4},\d{1,3}|\d{1,3}(?:\.\d{3}){1,2}|\d{1,9},\d{1,3})(?![\w/:-]|[.,]\d)/gu;

/** A text with one form of every digit, sign and separator, and without marks that are not seen. */
function unified(text: string, region: string | undefined): string {
  const ascii = asciiDigits(text).replace(invisible, '');
  const pointed = writesDecimalComma(region)
    ? ascii.replace(swapped, (figures) => figures.replaceAll(/[^\d,]/gu, '').replace(',', '.'))
    : ascii;
  return pointed.replace(/[٫٬](?=\d)|[٪−\u00a0\u202f]/gu, (sign) => arabicSigns[sign] ?? sign);
}

const mark = /[\u064b-\u0652\u0670\u0640]/u;

/** A text without diacritics, and where each of its characters stood with them. */
function withoutMarks(text: string): { bare: string; placeOf: (at: number) => number } {
  if (!mark.test(text)) return { bare: text, placeOf: (at) => at };
  const places: number[] = [];
  let bare = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    // The long sign that parts «الـ» from figures is more than a mark.
    if (mark.test(letter) && !(letter === 'ـ' && !/[\p{L}\p{M}]/u.test(text[at + 1] ?? ''))) continue;
    places.push(at);
    bare += letter;
  }
  places.push(text.length);
  return { bare, placeOf: (at) => places[at] ?? text.length };
}

/** Says the stretches of a text that belong to one of some classes; where two begin, the class named first is asked first. */
export function sayer(classes: readonly SemioticClass[]): (text: string, lang: Lang, ctx: Context) => string {
  const any = new RegExp(classes.map(({ pattern }, at) => `(?<c${String(at)}>${pattern})`).join('|'), 'gu');
  const each = classes.map(({ pattern, say }, at) => ({
    say,
    key: `c${String(at)}`,
    here: new RegExp(pattern, 'uy'),
  }));
  return (given, lang, ctx) => {
    const text = unified(given, ctx.region);
    const { bare, placeOf } = withoutMarks(text);
    const said: string[] = [];
    const push = (part: string): void => {
      if (part !== '') said.push(part);
    };
    let at = 0;
    any.lastIndex = 0;
    for (let match = any.exec(bare); match; match = any.exec(bare)) {
      const { index: start, groups } = match;
      const candidates = each.slice(each.findIndex(({ key }) => groups?.[key] !== undefined));
      let end = start + 1;
      let words: string | null = null;
      for (const { here, say } of candidates) {
        here.lastIndex = start;
        const found = here.exec(bare);
        if (!found || found[0] === '') continue;
        words = say(found.groups ?? {}, placed(bare, found, lang, ctx));
        if (words === null) continue;
        end = start + found[0].length;
        break;
      }
      push(text.slice(placeOf(at), placeOf(start)));
      // A sign that nobody says as anything else stays as it is.
      push(
        words === null
          ? text.slice(placeOf(start), placeOf(end))
          : joined(words, said.at(-1) ?? '', bare[end]),
      );
      at = end;
      any.lastIndex = end;
    }
    push(text.slice(placeOf(at)));
    return said.join('');
  };
}

/** Words, parted from letters and figures on either side; an Arabic particle is written together with what it goes with. */
function joined(words: string, before: string, next: string | undefined): string {
  const left = /[A-Za-z\d]$/u.test(before) && /^[\p{L}\d]/u.test(words) ? ' ' : '';
  const right = next !== undefined && /[\p{L}\d]/u.test(next) ? ' ' : '';
  return left + words + right;
}

function placed(bare: string, { 0: found, index }: RegExpExecArray, lang: Lang, ctx: Context): Place {
  return {
    lang,
    region: ctx.region ?? 'SA',
    zone: ctx.zone ?? 'Asia/Riyadh',
    found,
    before: bare.slice(Math.max(0, index - around), index),
    after: bare.slice(index + found.length, index + found.length + around),
  };
}
