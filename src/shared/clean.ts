/** Control characters but for the newline, halves of surrogate pairs, and characters that turn the direction of text. */
export const unwanted = /[\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/gu;

/** An order to a terminal, such as a colour. */
const terminalOrder = /(?!\n)\p{Cc}\[[\d;?]*[@-~]/gu;

/**
 * Text as a person can have meant it: what comes from outside passes here before anything else sees it. A NUL breaks
 * the database, an escape sequence the terminal, and a turned direction shows what was not written. Canonically
 * composed (NFC); lines end in a newline.
 */
export function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(terminalOrder, '')
    .replaceAll(unwanted, '')
    .normalize('NFC');
}

/** {@link clean} for what is one line, such as a name. */
export function cleanLine(text: string): string {
  return clean(text).replaceAll('\n', ' ');
}

/** {@link clean} for every text in a value that JSON could hold; the names of its fields stay. */
export function cleanAll<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => cleanAll(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cleanAll(one)])) as T;
}

/** The beginning of a text, at most so many UTF-16 code units and no half of a character. */
export function beginning(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
