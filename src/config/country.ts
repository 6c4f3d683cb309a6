import { z } from 'zod';

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes of two letters that stand for no country: unions, and what is unknown. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !noCountries.has(code) && countries.of(code) !== undefined;
}

/** A country by its ISO code of two letters. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected an ISO country code such as SA')
  .refine(isCountry, 'expected the ISO code of a country that exists, such as SA or AE');
