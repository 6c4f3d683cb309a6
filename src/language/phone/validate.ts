import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode, NumberType } from 'libphonenumber-js/max';
import parseLoosely from 'libphonenumber-js/min';
import { todaysForm, todaysNational } from './older-forms.ts';

/** A number that exists in a numbering plan. */
export interface Valid {
  e164: string;
  /** 0..1: mobile numbers before others, strict plans before loose ones. */
  confidence: number;
}

/** The region as libphonenumber knows it; Saudi Arabia when it is not given or unknown. */
export function knownRegion(region: string | undefined): CountryCode {
  const upper = region?.toUpperCase() ?? 'SA';
  return isSupportedCountry(upper) ? upper : 'SA';
}

/**
 * Checks dictated digits against the numbering plan: with a plus or a leading 00 as an international
 * number, else as one of the region, else as one whose country code was said without the plus.
 */
export function validate(digits: string, plus: boolean, region: CountryCode): Valid | undefined {
  if (digits.length < 5 || digits.length > 20) return undefined;
  const international = plus
    ? digits.replace(/^00/, '')
    : digits.startsWith('00')
      ? digits.slice(2)
      : undefined;
  if (international !== undefined)
    return check(`+${todaysForm(international) ?? international}`, undefined, 0.97);
  const older = todaysNational(digits, region);
  const national =
    (older === undefined ? undefined : check(older, region, 0.9)) ?? check(digits, region, 0.95);
  if (national) return national;
  if (digits.startsWith('0') || digits.length < 10) return undefined;
  return check(`+${todaysForm(digits) ?? digits}`, undefined, 0.8);
}

/** Arab countries, whose people call each other's businesses. */
const neighbours = ('SA AE KW QA BH OM YE IQ JO LB SY PS EG SD LY TN DZ MA MR' as const).split(
  ' ',
) as CountryCode[];

/** The mobile numbers (E.164) that digits are as they are dialled at home, in every Arab country. */
export function mobilesAmongNeighbours(digits: string): string[] {
  const found = neighbours.flatMap((region) => {
    const number = parsePhoneNumberFromString(digits, region);
    return number?.isValid() && number.getType() === 'MOBILE' ? [number.number] : [];
  });
  return [...new Set<string>(found)];
}

function check(text: string, region: CountryCode | undefined, confidence: number): Valid | undefined {
  const number = parsePhoneNumberFromString(text, region);
  if (!number || number.ext !== undefined) return undefined;
  if (number.isValid()) {
    const type = number.getType();
    const mobile = type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
    return { e164: number.number, confidence: mobile ? confidence : confidence - 0.1 };
  }
  // The strict plan lists prefixes in use, and new ones appear before the list is renewed.
  const loose = parseLoosely(text, region);
  return loose?.isValid() === true ? { e164: loose.number, confidence: confidence - 0.25 } : undefined;
}

/** Numbers that cost their caller extra, or reach a machine. */
const costly: ReadonlySet<NumberType> = new Set([
  'PREMIUM_RATE',
  'SHARED_COST',
  'PERSONAL_NUMBER',
  'UAN',
  'PAGER',
  'VOICEMAIL',
]);

/** Whether nobody is to call an E.164 number: it costs its caller extra, reaches a machine or belongs to no country. */
export function isBarred(e164: string): boolean {
  const number = parsePhoneNumberFromString(e164);
  // Satellites and other networks without a country.
  if (!number?.country || number.isNonGeographic()) return true;
  const type = number.getType();
  return type !== undefined && costly.has(type);
}

/**
 * Whether people can be called on an E.164 number without surprise: it belongs to a country and is none of premium
 * rate, shared cost and the like. A number that the strict plan does not know yet is believed in the region alone.
 */
export function isCallable(e164: string, region: string): boolean {
  if (isBarred(e164)) return false;
  const number = parsePhoneNumberFromString(e164);
  return number?.getType() !== undefined || number?.country === knownRegion(region);
}

/** The number as dialled within its own country, digits only, and that country. */
export function nationalDigits(e164: string): { digits: string; country: CountryCode } | undefined {
  const number = parsePhoneNumberFromString(e164);
  if (!number?.country) return undefined;
  return { digits: number.formatNational().replace(/\D/g, ''), country: number.country };
}

/** Kinds of numbers that ring at a person's; a plan in which they look alike does not tell which. */
const personal: ReadonlySet<NumberType> = new Set(['MOBILE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE']);

/**
 * The country of an E.164 number that a machine may call by itself, where it is one of `countries`: a mobile or fixed line by
 * the strict plan, whatever else there is being left out, unknown numbers too. Null: it is not to be called.
 */
export function countryToCall(e164: string, countries: readonly string[]): string | null {
  const number = parsePhoneNumberFromString(e164);
  if (!number?.country || !number.isValid() || !countries.includes(number.country)) return null;
  return personal.has(number.getType()) && !isBarred(e164) ? number.country : null;
}
