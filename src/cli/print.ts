import { clean, unwanted } from '../shared/clean.ts';

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
  console.log(text.replaceAll(unwanted, escaped));
}

function escaped(character: string): string {
  return String.raw`\u` + character.charCodeAt(0).toString(16).padStart(4, '0');
}
