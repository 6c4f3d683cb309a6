import { currencyOf } from '../entities/names.ts';
import type { Context, Lang } from '../types.ts';
import { sayDate, sayTime } from './date.ts';
import { groupDigits, sayGroups, sayPhone, sayTicket } from './digits.ts';
import { sayEmail } from './email.ts';
import { sayMoney } from './money.ts';
import { sayNumber } from './number.ts';
import { asciiDigits } from '../text.ts';

/** From this many digits on a number is written down, not counted. */
const dictated = 5;

const currency =
  '(SAR|AED|KWD|BHD|QAR|OMR|EGP|JOD|LBP|SYP|IQD|USD|EUR|GBP|SR|riyals?|dollars?|dirhams?|pounds?|euros?|ريالا|ريالات|ريال|درهما|دراهم|درهم|دينارا|دينار|جنيها|جنيه|دولارا|دولار|يورو)';
const patterns =
  '(?<email>(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6})' +
  '|(?<ticket>\\b[A-Z]{2,4}-\\d{4,10}\\b)' +
  '|(?<moment>\\b\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)' +
  '|(?<date>\\b\\d{4}-\\d{2}-\\d{2}\\b)' +
  '|(?<time>\\b(?:[01]?\\d|2[0-3]):[0-5]\\d\\b)' +
  `|(?<sign>[$€£﷼])\\s?(?<signed>\\d[\\d,]{0,20}(?:\\.\\d{1,6})?)` +
  `|(?<![\\d,])(?<amount>\\d[\\d,]{0,20}(?:\\.\\d{1,6})?)\\s?(?<coin>${currency})(?![\\p{L}])` +
  '|(?<phone>\\+\\d[\\d\\s-]{5,20}\\d)' +
  '|(?<number>(?<![\\d,.])\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,9})?(?![\\d,])|\\d{1,15}\\.\\d{1,9}|\\d+)';
const written = new RegExp(patterns, 'gu');

/**
 * A text for the voice: whatever is written in figures in it (phone numbers, addresses, tickets, money,
 * dates, times, numbers) as words of the language. Other words stay as they are.
 */
export function sayText(text: string, lang: Lang, ctx: Context = {}): string {
  const zone = ctx.zone ?? 'Asia/Riyadh';
  const region = ctx.region ?? 'SA';
  return asciiDigits(text).replace(written, (found, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { ticket, email, moment, date, time, signed, amount, phone, number } = groups;
    if (email !== undefined) return sayEmail(email, lang);
    if (ticket !== undefined) return sayTicket(ticket, lang);
    if (moment !== undefined) return sayMoment(moment, lang, zone) ?? found;
    if (date !== undefined) return sayMoment(`${date}T12:00:00Z`, lang, 'UTC', true) ?? found;
    if (time !== undefined) return sayTime(new Date(`2000-01-01T${time.padStart(5, '0')}:00Z`), lang, 'UTC');
    const money = signed ?? amount;
    const coin = currencyOf((groups['sign'] ?? groups['coin'] ?? '').toLowerCase(), region);
    if (money !== undefined) return coin === undefined ? found : sayMoney(toNumber(money), coin, lang);
    if (phone !== undefined) return sayPhone(phone.replace(/[\s-]/g, ''), lang, region);
    return number === undefined ? found : sayFigures(number, lang, region);
  });
}

function sayMoment(iso: string, lang: Lang, zone: string, dateOnly = false): string | undefined {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return undefined;
  const date = sayDate(at, lang, zone);
  return dateOnly ? date : `${date}${lang === 'ar' ? '، ' : ', '}${sayTime(at, lang, zone)}`;
}

/** Long figures and those with a leading zero are dictated in groups. */
function sayFigures(figures: string, lang: Lang, region: string): string {
  const plain = figures.replaceAll(',', '');
  if (/^0\d{8,}$/.test(plain)) return sayPhone(plain, lang, region);
  const dictate =
    !figures.includes(',') && !figures.includes('.') && (plain.length >= dictated || /^0\d/.test(plain));
  return dictate ? sayGroups(groupDigits(plain), lang) : sayNumber(Number(plain), lang);
}

const toNumber = (figures: string): number => Number(figures.replaceAll(',', ''));
