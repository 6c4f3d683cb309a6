import type { Token } from '../text.ts';
import { compoundAt } from './compound.ts';
import { numberToken } from './lexicon.ts';
import type { NumberToken } from './lexicon.ts';

/** A number read from tokens `start` (inclusive) to `end` (exclusive). */
export interface Cardinal {
  value: number;
  end: number;
}

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
};
const collective: Record<string, number> = { dozen: 12, couple: 2, درزن: 12, دزينه: 12, دستة: 12, دسته: 12 };
const points = new Set(['point', 'dot', 'فاصله', 'نقطه', '.', '٫']);

/** The value of a fraction word, seeing through و and the article (ونص, النص). */
export function fractionOf(norm: string): number | undefined {
  const plain = fractions[norm];
  if (plain !== undefined) return plain;
  return /^[\u0600-\u06ff]/.test(norm) ? fractions[norm.replace(/^و?(?:ال)?/, '')] : undefined;
}

/**
 * The number that starts at a token, with its fraction and decimals: "two and a half", «ثلاثة ونص»,
 * «خمسة إلا ربع», "1,250.75".
 */
export function cardinalAt(tokens: readonly Token[], start: number): Cardinal | undefined {
  const written = writtenAt(tokens, start);
  if (written) return withFraction(tokens, withScale(tokens, written));
  const token = tokens[start];
  if (!token) return undefined;
  if ((token.norm === 'a' || token.norm === 'an') && tokens[start + 1]) return articleAt(tokens, start);
  const fraction = fractionOf(token.norm);
  if (fraction !== undefined && numberToken(token) === undefined) return fractionAt(tokens, start, fraction);
  const grouped = collective[token.norm.replace(/^و/, '')];
  if (grouped !== undefined) return { value: grouped, end: start + 1 };
  const read = spokenAt(tokens, start);
  return read && withFraction(tokens, withDecimals(tokens, read));
}

function articleAt(tokens: readonly Token[], start: number): Cardinal | undefined {
  const next = tokens[start + 1];
  const word = next && numberToken(next)?.word;
  const countable = word?.role === 'scale' || (next && (next.norm in fractions || next.norm in collective));
  if (!countable) return undefined;
  const read = cardinalAt(tokens, start + 1);
  if (read && tokens[read.end]?.norm === 'of') return { value: read.value, end: read.end + 1 };
  return read;
}

function fractionAt(tokens: readonly Token[], start: number, fraction: number): Cardinal {
  const skip = tokens[start + 1]?.norm === 'a' || tokens[start + 1]?.norm === 'an' ? 2 : 1;
  const next = tokens[start + skip];
  const scale = next && numberToken(next)?.word;
  if (scale?.role === 'scale' && scale.value >= 1000)
    return { value: fraction * scale.value, end: start + skip + 1 };
  return { value: fraction, end: start + 1 };
}

function spokenAt(tokens: readonly Token[], start: number): Cardinal | undefined {
  const items: NumberToken[] = [];
  const indices: number[] = [];
  let and = false;
  for (let k = start; k < tokens.length && items.length < 24; k += 1) {
    const token = tokens[k];
    if (!token) break;
    const item = numberToken(token);
    if (item && item.word.role !== 'homophone') {
      items.push({ ...item, and: item.and || and });
      indices.push(k);
      and = false;
    } else if (items.length > 0 && (token.norm === 'and' || token.norm === 'و' || token.norm === '-')) {
      and = token.norm !== '-';
    } else break;
  }
  const read = compoundAt(
    (i) => items[i],
    0,
    (i) => i + 1 < items.length,
  );
  if (!read) return undefined;
  const end = (indices[read.used - 1] ?? start) + 1;
  const many = collective[tokens[end]?.norm ?? ''];
  return many === undefined ? { value: read.value, end } : { value: read.value * many, end: end + 1 };
}

/** Digits as a recogniser writes them, with thousands separators and decimals. */
function writtenAt(tokens: readonly Token[], start: number): Cardinal | undefined {
  const head = tokens[start];
  if (head?.kind !== 'digits') return undefined;
  let text = head.norm;
  let k = start + 1;
  let decimal = false;
  while (tokens[k]?.glued === true && tokens[k + 1]?.glued === true && tokens[k + 1]?.kind === 'digits') {
    const mark = tokens[k]?.norm ?? '';
    const digits = tokens[k + 1]?.norm ?? '';
    if (!decimal && (mark === ',' || mark === '٬' || mark === '،') && digits.length === 3) text += digits;
    else if (!decimal && (mark === '.' || mark === '٫')) {
      text += `.${digits}`;
      decimal = true;
    } else break;
    k += 2;
  }
  return { value: Number(text), end: k };
}

function withScale(tokens: readonly Token[], read: Cardinal): Cardinal {
  const next = tokens[read.end];
  const word = next && numberToken(next)?.word;
  if (word?.role !== 'scale' || read.value === 0) return read;
  return withScale(tokens, { value: read.value * word.value, end: read.end + 1 });
}

function withDecimals(tokens: readonly Token[], read: Cardinal): Cardinal {
  if (!points.has(tokens[read.end]?.norm ?? '')) return read;
  let digits = '';
  let k = read.end + 1;
  for (; k < tokens.length; k += 1) {
    const token = tokens[k];
    const word = token && numberToken(token);
    if (!word || word.and) break;
    if (word.word.role === 'unit') digits += String(word.word.value);
    else if (word.word.role === 'literal') digits += word.digits;
    else if ((word.word.role === 'teen' || word.word.role === 'tens') && digits === '') {
      const tail = spokenAt(tokens, k);
      digits = String(tail?.value ?? word.word.value);
      k = tail?.end ?? k + 1;
      break;
    } else break;
  }
  return digits === '' ? read : { value: Number(`${String(read.value)}.${digits}`), end: k };
}

function withFraction(tokens: readonly Token[], read: Cardinal): Cardinal {
  let k = read.end;
  const less = tokens[k]?.norm === 'الا';
  if (less) k += 1;
  else if (tokens[k]?.norm === 'and' || tokens[k]?.norm === 'و') k += 1;
  if (tokens[k]?.norm === 'a' || tokens[k]?.norm === 'an') k += 1;
  const token = tokens[k];
  const fraction = token && fractionOf(token.norm);
  const bound =
    token !== undefined && (k > read.end || (token.kind === 'arabic' && token.norm.startsWith('و')));
  if (fraction === undefined || !bound) return read;
  const last = tokens[read.end - 1];
  const scale = last && numberToken(last)?.word;
  // "A million and a half" is one and a half million.
  const unit = scale?.role === 'scale' && scale.value >= 1000 ? scale.value : 1;
  return { value: read.value + (less ? -1 : 1) * fraction * unit, end: k + 1 };
}
