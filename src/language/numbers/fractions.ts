import type { Token } from '../text.ts';

const fractions: Record<string, number> = {
  half: 1 / 2,
  quarter: 1 / 4,
  third: 1 / 3,
  quarters: 1 / 4,
  نص: 1 / 2,
  نصف: 1 / 2,
  نصفا: 1 / 2,
  ربع: 1 / 4,
  ربعا: 1 / 4,
  ثلث: 1 / 3,
  تلت: 1 / 3,
  ثلثا: 1 / 3,
  ثلثين: 2 / 3,
  ثلثان: 2 / 3,
  ثلثي: 2 / 3,
};

/** The value of a fraction word, seeing through و and the article (ونص, النص). */
export function fractionOf(norm: string): number | undefined {
  const plain = fractions[norm];
  if (plain !== undefined) return plain;
  return /^[\u0600-\u06ff]/.test(norm) ? fractions[norm.replace(/^و?(?:ال)?/, '')] : undefined;
}

/** A denominator in words. */
export interface Denominator {
  value: number;
  end: number;
  /** "fifths", «أخماس»: more than one of them are counted. */
  plural: boolean;
}

const ordinals =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth';
const english = new Map<string, [value: number, plural: boolean]>([
  ['half', [2, false]],
  ['halves', [2, true]],
  ['quarter', [4, false]],
  ['quarters', [4, true]],
]);
const addEnglish = (word: string, value: number): unknown =>
  english.set(word, [value, false]).set(`${word}s`, [value, true]);
ordinals.split(' ').forEach((word, index) => addEnglish(word, index + 3));
'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
  .split(' ')
  .forEach((word, index) => addEnglish(word, 20 + index * 10));
addEnglish('hundredth', 100);
addEnglish('thousandth', 1000);
addEnglish('millionth', 1_000_000);
addEnglish('billionth', 1_000_000_000);
addEnglish('trillionth', 1_000_000_000_000);

const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** The last part of "twenty-first", which is no denominator by itself. */
const afterTens: Record<string, number> = { first: 1, firsts: 1, second: 2, seconds: 2 };

const arabic = new Map<string, [value: number, plural: boolean]>();
'ثلث ربع خمس سدس سبع ثمن تسع عشر'.split(' ').forEach((word, index) => arabic.set(word, [index + 3, false]));
'اثلاث ارباع اخماس اسداس اسباع اثمان اتساع اعشار'
  .split(' ')
  .forEach((word, index) => arabic.set(word, [index + 3, true]));
arabic.set('انصاف', [2, true]);

/** The denominator that starts at a token: "fifths", "twenty-first", «أرباع». */
export function denominatorAt(tokens: readonly Token[], start: number): Denominator | undefined {
  const token = tokens[start];
  if (!token) return undefined;
  const [value, plural] = (token.kind === 'arabic' ? arabic : english).get(token.norm) ?? [];
  if (value !== undefined) return { value, end: start + 1, plural: plural === true };
  const ten = tens.indexOf(token.norm);
  if (ten < 0) return undefined;
  const at = tokens[start + 1]?.norm === '-' ? start + 2 : start + 1;
  const norm = tokens[at]?.norm ?? '';
  const unit = afterTens[norm] ?? english.get(norm)?.[0];
  if (unit === undefined || unit > 9 || norm.startsWith('hal') || norm.startsWith('quarter'))
    return undefined;
  return { value: 20 + ten * 10 + unit, end: at + 1, plural: norm.endsWith('s') };
}
