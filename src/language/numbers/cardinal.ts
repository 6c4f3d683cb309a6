import type { Token } from '../text.ts';
import { compoundAt } from './compound.ts';
import { figuresAt, round } from './figures.ts';
import { fractionOf } from './fractions.ts';
import { numberToken } from './lexicon.ts';
import type { NumberToken } from './lexicon.ts';
import type { Cardinal } from './number-word.ts';

const collective: Record<string, number> = { couple: 2, دزينتين: 24, دستتين: 24, درزنين: 24 };
for (const word of 'dozen dozens doz dz dzs درزن دزينه دزينات دسته دستات درازن'.split(' '))
  collective[word] = 12;
const points = new Set(['point', 'dot', 'فاصله', 'نقطه', '.', '٫']);

/**
 * The number that starts at a token, with its fraction and decimals: "two and a half", «ثلاثة ونص»,
 * «خمسة إلا ربع», "1,250.75", "2.7 million", "three dozen", «عشرين ألف إلا مية». Figures are read as the region writes.
 */
export function cardinalAt(tokens: readonly Token[], start: number, region?: string): Cardinal | undefined {
  const written = figuresAt(tokens, start, region);
  if (written) return writtenAt(tokens, start, written);
  const token = tokens[start];
  if (!token) return undefined;
  if ((token.norm === 'a' || token.norm === 'an') && tokens[start + 1]) return articleAt(tokens, start);
  const fraction = fractionOf(token.norm);
  if (fraction !== undefined && numberToken(token) === undefined)
    return token.norm === 'third' ? undefined : fractionAt(tokens, start, fraction);
  const grouped = collective[token.norm.replace(/^و/, '')];
  if (grouped !== undefined) return { value: grouped, end: start + 1 };
  const read = spokenAt(tokens, start);
  if (!read) return undefined;
  const pointed = withDecimals(tokens, read);
  return withFraction(tokens, pointed.end > read.end ? withScale(tokens, pointed) : pointed);
}

function articleAt(tokens: readonly Token[], start: number): Cardinal | undefined {
  const next = tokens[start + 1];
  const word = next && numberToken(next)?.word;
  const fraction = next && fractionOf(next.norm);
  const countable = word?.role === 'scale' || (next && (fraction !== undefined || next.norm in collective));
  if (!countable) return undefined;
  const read =
    fraction === undefined ? cardinalAt(tokens, start + 1) : fractionAt(tokens, start + 1, fraction);
  if (read && tokens[read.end]?.norm === 'of') return { value: read.value, end: read.end + 1 };
  return read;
}

function fractionAt(tokens: readonly Token[], start: number, fraction: number): Cardinal {
  const skip = tokens[start + 1]?.norm === 'a' || tokens[start + 1]?.norm === 'an' ? 2 : 1;
  const next = tokens[start + skip];
  const scale = next && numberToken(next)?.word;
  const times =
    collective[next?.norm ?? ''] ?? (scale?.role === 'scale' && scale.value >= 1000 ? scale.value : 0);
  if (times > 0) return { value: fraction * times, end: start + skip + 1 };
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

/** Figures with the scale behind them, and what goes on after it: "3 hundred and 21", «٤ آلاف ٣ مائة». */
function writtenAt(tokens: readonly Token[], start: number, written: Cardinal): Cardinal {
  const pointed = written.end === start + 1 ? withDecimals(tokens, written) : written;
  const scaled = withScale(tokens, pointed);
  const plain = scaled.end > pointed.end && pointed.end === start + 1;
  const longer = plain ? spokenAt(tokens, start) : undefined;
  return withFraction(tokens, longer && longer.end > scaled.end ? longer : scaled);
}

function withScale(tokens: readonly Token[], read: Cardinal): Cardinal {
  const next = tokens[read.end];
  const many = collective[next?.norm ?? ''];
  if (many !== undefined) return { value: round(read.value * many), end: read.end + 1 };
  const item = next && numberToken(next);
  if (item?.word.role !== 'scale' || item.and || read.value === 0) return read;
  return withScale(tokens, { value: round(read.value * item.word.value), end: read.end + 1 });
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
  if (less && fraction === undefined) return lessAt(tokens, read, k);
  const bound =
    token !== undefined && (k > read.end || (token.kind === 'arabic' && token.norm.startsWith('و')));
  if (fraction === undefined || !bound) return read;
  const last = tokens[read.end - 1];
  const scale = last && numberToken(last)?.word;
  // "A million and a half" is one and a half million.
  const unit = scale?.role === 'scale' && scale.value >= 1000 ? scale.value : 1;
  const value = read.value + (less ? -1 : 1) * fraction * unit;
  // "Two and a half thousand"; «ونص ألف» after a thousand is said of that one already.
  const next = tokens[k + 1];
  const item = unit === 1 && next ? numberToken(next) : undefined;
  if (item?.word.role === 'scale' && item.word.value >= 1000 && !item.and && value < item.word.value)
    return { value: round(value * item.word.value), end: k + 2 };
  return { value, end: k + 1 };
}

/** «عشرين ألف إلا مية»: a round number less a small one. */
function lessAt(tokens: readonly Token[], read: Cardinal, at: number): Cardinal {
  const lacking = read.value >= 1000 && read.value % 1000 === 0 ? spokenAt(tokens, at) : undefined;
  if (!lacking || lacking.value >= 1000) return read;
  return { value: read.value - lacking.value, end: lacking.end };
}
