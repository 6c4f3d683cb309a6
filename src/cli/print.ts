import { clean } from '../shared/clean.ts';

/** Control characters, and those that turn the direction of text. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Prints lines to the terminal. Whatever stands in them, they give it no orders and show what is written. */
export function print(text: string): void {
  console.log(clean(text));
}

/** {@link print} for what went wrong, beside the answer of a command. */
export function printError(text: string): void {
  console.error(clean(text));
}

/** Prints a value as JSON, pretty unless it is to be one line; what a terminal would obey is escaped and thereby kept. */
export function printJson(value: unknown, { oneLine = false } = {}): void {
  const text = oneLine ? JSON.stringify(value) : JSON.stringify(value, null, 2);
  console.log(text.replaceAll(unseen, escaped));
}

function escaped(character: string): string {
  if (character === '\n') return character; // between the lines: within a string it is escaped already
  return String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, '0');
}
