import {
  findNumbers,
  foldLine,
  foldWords,
  parseDate,
  parseDigits,
  parseEmail,
  parseName,
  parsePhone,
  toldName,
} from '../../../language/index.ts';
import type { ToolFacts } from './types.ts';

/** Whether digits were said or keyed by the caller, in one turn or in turns that follow each other. */
export function saidDigits(said: readonly string[], digits: string): boolean {
  const wanted = plainDigits(digits);
  if (wanted === '') return false;
  const each = said.map((line) => digitsIn(line));
  if (each.flat().some((found) => found.endsWith(wanted) || wanted === found.replace(/^0+/, ''))) return true;
  return each.some((_, at) => endsWithIn(each.slice(at, at + 4), wanted));
}

function endsWithIn(turns: readonly string[][], wanted: string): boolean {
  return turns.map((found) => found.at(-1) ?? '').join('') === wanted;
}

function digitsIn(line: string): string[] {
  const written = line.match(/[\d٠-٩۰-۹][\d٠-٩۰-۹\s-]*/gu) ?? [];
  return [
    ...written.map(plainDigits),
    ...findNumbers(line).map(({ digits, value }) => digits ?? String(value)),
    parseDigits(line, { asked: 'digits' })?.value ?? '',
  ].filter((found) => found !== '');
}

/** The digits of a text, in either script, as ASCII digits. */
function plainDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replaceAll(/\D/g, '');
}

/** Whether the caller gave this telephone number, in E.164. */
export function saidPhone({ said, centre }: ToolFacts, phone: string): boolean {
  const own = said.map((line) => parsePhone(line, { region: centre.region, asked: 'phone' })?.value);
  return own.includes(phone) || saidDigits(said, phone) || saidDigits(said, phone.slice(-9));
}

/** Whether the caller gave this address. */
export function saidEmail(said: readonly string[], email: string): boolean {
  const wanted = email.trim().toLowerCase();
  if (wanted === '') return false;
  return said.some(
    (line) =>
      line.toLowerCase().includes(wanted) ||
      parseEmail(line, { asked: 'email' })?.value.toLowerCase() === wanted,
  );
}

/** Whether the caller gave this name, or said all of its words. */
export function saidName(said: readonly string[], name: string): boolean {
  const wanted = foldWords(name).map(({ norm }) => norm);
  if (wanted.length === 0) return false;
  return said.some((line) => {
    const words = new Set(foldWords(line).map(({ norm }) => norm));
    return (
      wanted.every((word) => words.has(word)) ||
      parseName(line, { asked: 'name' })?.value.toLowerCase() === name.trim().toLowerCase()
    );
  });
}

/** Whether the caller gave this name in an answer that gives no other. */
export function saidOneName(said: readonly string[], name: string): boolean {
  const wanted = foldLine(name);
  return wanted !== '' && said.some((line) => foldLine(toldName(line)) === wanted);
}

/** Whether most of these words stand together in one of the texts. */
export function standsIn(texts: readonly string[], phrase: string): boolean {
  const wanted = foldWords(phrase).map(({ norm }) => norm);
  if (wanted.length === 0) return false;
  return texts.some((text) => {
    const words = new Set(foldWords(text).map(({ norm }) => norm));
    return wanted.every((word) => words.has(word));
  });
}

/** Whether the caller named this moment, its day and its hour being said in one turn or in two. */
export function saidMoment({ said, centre, now, language }: ToolFacts, iso: string): boolean {
  const wanted = new Date(iso).getTime();
  const context = { lang: language, now, zone: centre.timeZone, asked: 'date' } as const;
  const texts = said.flatMap((line, at) => [line, ...(at > 0 ? [`${said[at - 1] ?? ''} ${line}`] : [])]);
  return texts.some((text) => {
    const found = parseDate(text, context);
    const exact = found?.value.grain === 'minute' || found?.value.grain === 'hour';
    return exact && new Date(found.value.start).getTime() === wanted;
  });
}
