import { writesDecimalComma } from '../regions.ts';
import type { Token } from '../text.ts';
import type { Cardinal } from './number-word.ts';

/** Glued endings that multiply figures; "G" does behind decimals alone, for "5G" is a network, and "10m" are metres. */
const endings: Record<string, number> = {
  k: 1000,
  K: 1000,
  M: 1_000_000,
  mn: 1_000_000,
  mil: 1_000_000,
  mio: 1_000_000,
  bn: 1_000_000_000,
};
const pointMarks = new Set(['.', '٫']);
const commaMarks = new Set([',', '،']);
const thousandsMark = '٬';
/** Greatest power of ten that figures are raised by. */
const greatestPower = 30;
/** Groups of figures that one number has at most. */
const mostGroups = 8;

const isSeparator = (mark: string): boolean =>
  pointMarks.has(mark) || commaMarks.has(mark) || mark === thousandsMark;

/**
 * A number written in figures, with its separators, power or ending: "1,234.5", «١٬٢٣٤٫٥», "12,34,567.89", "1e10",
 * "1.5k". One comma or point before three digits is read as the region writes.
 */
export function figuresAt(tokens: readonly Token[], start: number, region?: string): Cardinal | undefined {
  const head = tokens[start];
  if (head?.kind === 'mark') return leadingPointAt(tokens, start);
  if (head?.kind !== 'digits') return undefined;
  const blanks = blankGroupsAt(tokens, start);
  if (blanks) return blanks;
  const groups = [head.norm];
  const marks: string[] = [];
  for (let k = start + 1; groups.length < mostGroups && isGluedGroup(tokens, k); k += 2) {
    marks.push(tokens[k]?.norm ?? '');
    groups.push(tokens[k + 1]?.norm ?? '');
  }
  const { text, used } = readGroups(groups, marks, region);
  return endingAt(tokens, powerAt(tokens, { value: Number(text), end: start + used * 2 - 1 }));
}

function isGluedGroup(tokens: readonly Token[], k: number): boolean {
  const [mark, digits] = [tokens[k], tokens[k + 1]];
  return mark?.glued === true && isSeparator(mark.norm) && digits?.glued === true && digits.kind === 'digits';
}

/** ".77", with nothing that the point could end before it. */
function leadingPointAt(tokens: readonly Token[], start: number): Cardinal | undefined {
  const [mark, digits] = [tokens[start], tokens[start + 1]];
  const leads = mark && pointMarks.has(mark.norm) && !mark.glued && digits?.glued === true;
  if (!leads || digits.kind !== 'digits') return undefined;
  return endingAt(tokens, { value: Number(`0.${digits.norm}`), end: start + 2 });
}

/** "1 234 567.89": groups of three parted by blanks, which decimals show to be one number. */
function blankGroupsAt(tokens: readonly Token[], start: number): Cardinal | undefined {
  let text = tokens[start]?.norm ?? '';
  let k = start + 1;
  if (text.length > 3 || text.startsWith('0')) return undefined;
  for (; k - start < mostGroups && tokens[k]?.kind === 'digits' && tokens[k]?.norm.length === 3; k += 1)
    text += tokens[k]?.norm ?? '';
  const decimals =
    isGluedGroup(tokens, k) && tokens[k]?.norm !== thousandsMark && !isGluedGroup(tokens, k + 2);
  if (k === start + 1 || !decimals) return undefined;
  return { value: Number(`${text}.${tokens[k + 1]?.norm ?? ''}`), end: k + 2 };
}

/** The figures that groups and the marks between them are, as JavaScript writes them, and how many groups of them. */
function readGroups(
  groups: readonly string[],
  marks: readonly string[],
  region: string | undefined,
): { text: string; used: number } {
  const [first = '', second = ''] = groups;
  const [mark] = marks;
  const last = marks.at(-1);
  if (mark === undefined || last === undefined) return { text: first, used: 1 };
  const all = groups.length;
  if (marks.length === 1) {
    if (partsThousands(mark, first, second, region)) return { text: first + second, used: 2 };
    return partsDecimals(mark, first, second, region)
      ? { text: `${first}.${second}`, used: 2 }
      : { text: first, used: 1 };
  }
  const whole = groups.slice(0, -1);
  if (marks.every((other) => other === mark) && mark !== '٫') {
    if (areThousands(groups)) return { text: groups.join(''), used: all };
  } else if (
    marks.slice(0, -1).every((other) => other === mark) &&
    last !== thousandsMark &&
    areThousands(whole)
  )
    return { text: `${whole.join('')}.${groups.at(-1) ?? ''}`, used: all };
  // "1.2.3" is no number: its first two parts are read as before a full stop.
  return pointMarks.has(mark) ? { text: `${first}.${second}`, used: 2 } : { text: first, used: 1 };
}

/** One to three digits and threes after them, or the twos of lakhs before the last three. */
function areThousands(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length > 3 || first.startsWith('0') || rest.length === 0) return false;
  if (rest.every((group) => group.length === 3)) return true;
  return (
    first.length <= 2 && rest.at(-1)?.length === 3 && rest.slice(0, -1).every(({ length }) => length === 2)
  );
}

function partsThousands(mark: string, first: string, second: string, region: string | undefined): boolean {
  if (!areThousands([first, second])) return false;
  if (mark === thousandsMark) return true;
  return writesDecimalComma(region) ? mark === '.' : commaMarks.has(mark);
}

function partsDecimals(mark: string, first: string, second: string, region: string | undefined): boolean {
  if (pointMarks.has(mark)) return true;
  if (!commaMarks.has(mark)) return false;
  return writesDecimalComma(region) || second.length <= 2 || first === '0';
}

/** "1e10", "1.3x10^6", "2^3". */
function powerAt(tokens: readonly Token[], read: Cardinal): Cardinal {
  const glued = (k: number): string => (tokens[k]?.glued === true ? (tokens[k]?.norm ?? '') : '');
  const mark = glued(read.end);
  const tenfold = /^[x×*]$/.test(mark) && glued(read.end + 1) === '10' && glued(read.end + 2) === '^';
  if (mark !== 'e' && mark !== '^' && !tenfold) return read;
  let k = read.end + (tenfold ? 3 : 1);
  let sign = 1;
  for (; /^[-+−]$/.test(glued(k)); k += 1) if (glued(k) !== '+') sign = -sign;
  const power = tokens[k]?.kind === 'digits' ? Number(glued(k) === '' ? Number.NaN : glued(k)) : Number.NaN;
  if (!(power <= greatestPower)) return read;
  const base = mark === '^' ? 1 : read.value;
  return { value: base * (mark === '^' ? read.value : 10) ** (sign * power), end: k + 1 };
}

function endingAt(tokens: readonly Token[], read: Cardinal): Cardinal {
  const next = tokens[read.end];
  // "2 mil" is one with a blank too; "5 k" may be anything.
  const stuck = next?.glued === true || (next?.raw.length ?? 0) > 1;
  const giga = next?.raw === 'G' && stuck && !Number.isInteger(read.value) ? 1_000_000_000 : undefined;
  const times = giga ?? (next && stuck ? endings[next.raw.length > 1 ? next.norm : next.raw] : undefined);
  return times === undefined ? read : { value: round(read.value * times), end: read.end + 1 };
}

/** A product without the tail that binary fractions leave: 1.1 × 1,000,000 is 1,100,000. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}
