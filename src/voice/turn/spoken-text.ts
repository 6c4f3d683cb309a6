import { findEntities, sayDigits, sayEmail, sayTicket } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** From this many digits on, a number is a string of digits to be written down, not an amount. */
const DICTATED = 5;

/** Makes what a model wrote fit to be read aloud: tickets, addresses and long numbers as one writes them down. */
export function spokenText(text: string, language: Language): string {
  return findEntities(text, { lang: language })
    .filter((entity) => entity.type === 'ticket')
    .reduceRight(
      (line, { value, span }) => line.slice(0, span[0]) + sayTicket(value, language) + line.slice(span[1]),
      text,
    )
    .replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (email) => sayEmail(email, language))
    .replaceAll(/\+?\d[\d\s-]{3,}\d/g, (number) => {
      const digits = number.replaceAll(/\D/g, '');
      return digits.length >= DICTATED ? sayDigits(digits, language) : number;
    });
}
