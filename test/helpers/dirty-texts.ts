import fc from 'fast-check';

/** Characters that nobody types: they break databases, order terminals about, or turn the direction of text. */
const untyped: readonly string[] = [
  '\0',
  '\u0007',
  '\u001B[2J',
  '\u001B]0;x\u0007',
  '\u007F',
  '\u0085',
  '\u009B31m',
  '\r',
  '\u202A',
  '\u202B',
  '\u202D',
  '\u202E',
  '\u202C',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200E',
  '\u200F',
  '\u061C',
  '\uD83D',
  '\uDE00',
  '\u2028',
  '\u2029',
  '\t',
];

/** What is stored or shown of a text may match none of this. */
export const unclean = /[\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]|(?!\n)\p{Cc}/u;

/** A text with characters put into it that nobody types. */
export function dirtied(text: string): fc.Arbitrary<string> {
  const put = fc.record({ at: fc.nat({ max: text.length }), what: fc.constantFrom(...untyped) });
  return fc
    .array(put, { minLength: 1, maxLength: 6 })
    .map((puts) =>
      puts.reduce((dirty, { at, what }) => `${dirty.slice(0, at)}${what}${dirty.slice(at)}`, text),
    );
}
