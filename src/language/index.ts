import { asciiDigits, normaliseArabic, stripDiacritics } from './text.ts';
import type {
  Context,
  DateValue,
  Entity,
  Keywords,
  Lang,
  Span,
  TextLanguage,
  Understood,
} from './types.ts';

export type {
  Answer,
  Command,
  Context,
  DateValue,
  Entity,
  Keywords,
  Kind,
  Lang,
  Span,
  TextLanguage,
  Understood,
} from './types.ts';
export { parseEmail } from './email/email.ts';
export { parseCommand } from './answers/commands.ts';
export { isFiller } from './answers/filler.ts';
export { parseYesNo } from './answers/yes-no.ts';
export { parseName } from './names/name.ts';
export { parseDigits } from './numbers/digits.ts';
export { parseNumber } from './numbers/number.ts';
export { parsePhone } from './phone/phone.ts';
export { normaliseArabic, stripDiacritics };

type Departments = Record<string, { keywords: Keywords }>;
type Levels = { key: string; keywords: Keywords }[];
export interface RatingLists {
  positive?: Keywords;
  negative?: Keywords;
  urgent?: Keywords;
}

export function parseDate(_text: string, _ctx: Context = {}): Understood<DateValue> | undefined {
  return undefined;
}
export function parseDuration(_text: string, _ctx: Context = {}): Understood<string> | undefined {
  return undefined;
}
export function detectLanguage(text: string): Understood<TextLanguage> | undefined {
  const span: Span = [0, text.length];
  const arabic = /[\u0600-\u06ff]/.test(text);
  const latin = /[a-z]/i.test(text);
  if (!arabic && !latin) return undefined;
  return { value: arabic && latin ? 'mixed' : arabic ? 'ar' : 'en', confidence: 0.8, span };
}
export function matchKeywords(text: string, keywords: Keywords): { word: string; span: Span }[] {
  const folded = normaliseArabic(text.toLowerCase());
  return [...keywords.ar, ...keywords.en].flatMap((word) => {
    const at = folded.indexOf(normaliseArabic(word.toLowerCase()));
    return at < 0 ? [] : [{ word, span: [at, at + word.length] as Span }];
  });
}
export function classifyDepartment(
  text: string,
  departments: Departments,
  _ctx: Context = {},
): Understood<string> | undefined {
  for (const [value, { keywords }] of Object.entries(departments)) {
    const hit = matchKeywords(text, keywords)[0];
    if (hit) return { value, confidence: 0.7, span: hit.span };
  }
  return undefined;
}
export function rateSentiment(text: string, _lists: RatingLists = {}): Understood<number> {
  return { value: 0, confidence: 0.1, span: [0, text.length] };
}
export function rateUrgency(text: string, _lists: RatingLists = {}): Understood<number> {
  return { value: 0, confidence: 0.1, span: [0, text.length] };
}
export function rateSeverity(text: string, levels: Levels): Understood<string> | undefined {
  for (const { key, keywords } of levels.toReversed()) {
    const hit = matchKeywords(text, keywords)[0];
    if (hit) return { value: key, confidence: 0.7, span: hit.span };
  }
  return undefined;
}
export function findEntities(_text: string, _ctx: Context = {}): Entity[] {
  return [];
}
export function sayDigits(digits: string, _lang: Lang): string {
  return [...asciiDigits(digits)].join(' ');
}
export function sayPhone(e164: string, lang: Lang): string {
  return sayDigits(e164.replace(/\D/g, ''), lang);
}
export function sayEmail(email: string, lang: Lang): string {
  return lang === 'en' ? email.replace('@', ' at ').replaceAll('.', ' dot ') : email;
}
export function sayTicket(ticket: string, lang: Lang): string {
  return sayDigits(ticket.replace(/\D/g, ''), lang);
}
/** Grammar that a counted noun asks of an Arabic number. */
export interface Counting {
  gender?: 'masculine' | 'feminine';
  counted?: string;
}
export function sayNumber(n: number, _lang: Lang, _counting: Counting = {}): string {
  return String(n);
}
export function sayMoney(amount: number, currency: string, lang: Lang): string {
  return `${sayNumber(amount, lang)} ${currency}`;
}
export function sayDate(date: Date, lang: Lang, zone = 'Asia/Riyadh'): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeZone: zone }).format(date);
}
export function sayTime(date: Date, lang: Lang, zone = 'Asia/Riyadh'): string {
  return new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: zone }).format(date);
}
