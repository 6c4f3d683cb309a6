import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';

/** A number at which the centre is reached, and everything that a carrier may write for it. */
export interface DialledForms {
  /** E.164 where it is a number of a country's plan, else as it is dialled: 16123, 937, reception. */
  number: string;
  /** The country whose plan it belongs to; null for short numbers and names. */
  country: string | null;
  /** In which a carrier may send it, the usual one first. */
  forms: readonly string[];
}

/** Digits with what stands between them, or the name of a line. */
const dialledPattern = /^(?:\+?\d[\d ()./-]*|[A-Za-z][\w.-]*)$/;

/** A number as a configuration may write it. */
export const dialledSchema = z
  .string()
  .trim()
  .regex(
    dialledPattern,
    "expected a number as it is dialled, in quotes, such as '+97142001000' or '16123'; or the name of a line",
  );

/** What callers abroad dial before a country's code; North America dials another one than everybody else. */
const abroad = (countryCode: string): string => (countryCode === '1' ? '011' : '00');

/**
 * The forms in which a carrier may send a number that was dialled: international with a plus, with `00` or with neither,
 * and as it is dialled at home. Short numbers and names have but one. `region` is the country of a number without its code.
 */
export function formsOf(written: string, region: string): DialledForms {
  const plain = plainNumber(written);
  const country = isSupportedCountry(region) ? region : undefined;
  const number = parsePhoneNumberFromString(plain.replace(/^00/, '+'), country);
  // A plan may be older than the number: who writes the country's code means one of its numbers.
  const known = number && (number.isValid() || (/^(?:\+|00)/.test(plain) && number.isPossible()));
  if (!known || /[^\d+]/.test(plain)) return { number: plain, country: null, forms: [plain] };
  const whole = `${number.countryCallingCode}${number.nationalNumber}`;
  const home = number.formatNational().replaceAll(/\D/g, '');
  const forms = new Set([`+${whole}`, `${abroad(number.countryCallingCode)}${whole}`, whole, home]);
  return { number: number.number, country: number.country ?? null, forms: [...forms] };
}

/** By what two forms are the same to LiveKit, which takes a plus for given: +97142001000 is 97142001000. */
export function formKey(form: string): string {
  return plainNumber(form).replace(/^\+/, '');
}

/** A number without what merely stands between its digits; a name as it is. */
function plainNumber(written: string): string {
  const trimmed = written.trim();
  return /^\+?\d/.test(trimmed) && dialledPattern.test(trimmed) ? trimmed.replaceAll(/[^\d+]/g, '') : trimmed;
}
