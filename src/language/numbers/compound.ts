import type { NumberToken } from './lexicon.ts';

/** A cardinal read from some number tokens, and the other ways to hear the same words as digits. */
export interface Compound {
  value: number;
  /** How many number tokens were used. */
  used: number;
  /** Digit strings, the likeliest first. */
  digits: string[];
}

type At = (index: number) => NumberToken | undefined;

/** Nothing may stand between the parts of one number but "and": a comma or a filler ends it. */
export interface Adjacent {
  (index: number): boolean;
}

const isArabic = (item: NumberToken): boolean => item.token.kind === 'arabic';

function teen(at: At, i: number, joined: Adjacent): Compound | undefined {
  const first = at(i);
  const second = joined(i) ? at(i + 1) : undefined;
  if (!first || !second || second.and) return undefined;
  const unit = first.word;
  const value = unit.value + 10;
  if (unit.role === 'teenStart') {
    return second.word.role === 'teen' && second.word.value === 10
      ? { value, used: 2, digits: [String(value)] }
      : undefined;
  }
  if (unit.role !== 'unit' || unit.value === 0) return undefined;
  if (second.word.role === 'teenEnding') return { value, used: 2, digits: [String(value)] };
  if (!isArabic(second) || second.word.role !== 'teen' || second.word.value !== 10) return undefined;
  // خمسة عشر and خمس عشرة are fifteen; خمسة عشرة in a dictated number is more likely five, ten.
  const fifteen = String(value);
  const apart = `${String(unit.value)}10`;
  const [full, ending] = [unit.full ?? false, second.word.full ?? false];
  if (full && ending) return undefined;
  // «أربع عشر» agrees with nothing: a number all the same, and as digits four, ten.
  return { value, used: 2, digits: full === ending ? [apart, fifteen] : [fifteen, apart] };
}

/** Zero to ninety-nine. */
function small(at: At, i: number, joined: Adjacent): Compound | undefined {
  const item = at(i);
  if (!item) return undefined;
  const split = teen(at, i, joined);
  if (split) return split;
  const { role, value } = item.word;
  const next = joined(i) ? at(i + 1) : undefined;
  if (role === 'unit') {
    // ثلاث وخمسين: the unit comes first and و binds the ten to it.
    const ten = next && tenOf(next);
    if (isArabic(item) && value > 0 && ten !== undefined && next?.and === true) {
      const sum = ten + value;
      return { value: sum, used: 2, digits: [String(sum), `${String(value)}${String(ten)}`] };
    }
    return { value, used: 1, digits: [String(value)] };
  }
  if (role === 'teenStart' && value === 1) {
    const ten = next && tenOf(next);
    if (ten === undefined || next?.and !== true) return undefined;
    return { value: ten + 1, used: 2, digits: [String(ten + 1)] };
  }
  if (role === 'teen') return { value, used: 1, digits: [String(value)] };
  if (role === 'tens') {
    if (!isArabic(item) && next && !next.and && next.word.role === 'unit' && next.word.value > 0) {
      if (!(next.word.weak ?? false) && !isArabic(next)) {
        const sum = value + next.word.value;
        return { value: sum, used: 2, digits: [String(sum), `${String(value)}${String(next.word.value)}`] };
      }
    }
    return { value, used: 1, digits: [String(value)] };
  }
  return undefined;
}

function tenOf(item: NumberToken): number | undefined {
  if (item.word.role === 'tens') return item.word.value;
  const written = item.word.role === 'literal' && item.word.value >= 20 && item.word.value < 100;
  return written && item.word.value % 10 === 0 ? item.word.value : undefined;
}

function literal(at: At, i: number, below: number): Compound | undefined {
  const item = at(i);
  if (item?.word.role !== 'literal' || item.word.value >= below || item.digits.startsWith('0'))
    return undefined;
  return { value: item.word.value, used: 1, digits: [item.digits] };
}

function scaleAt(at: At, i: number, joined: Adjacent, size: number): boolean {
  const item = at(i);
  if (item?.word.role !== 'scale' || item.word.value !== size || item.and) return false;
  return i === 0 || joined(i - 1);
}

/** Zero to nine hundred and ninety-nine. */
function hundreds(at: At, i: number, joined: Adjacent): Compound | undefined {
  const item = at(i);
  if (!item) return undefined;
  let head: { value: number; used: number } | undefined;
  if (item.word.role === 'hundreds') head = { value: item.word.value, used: 1 };
  else if (item.word.role === 'scale' && item.word.value === 100 && !(item.word.weak ?? false))
    head = { value: 100, used: 1 };
  else {
    const count = small(at, i, joined) ?? literal(at, i, 100);
    const multiplies = count !== undefined && count.value > 0 && scaleAt(at, i + count.used, joined, 100);
    // "nineteen hundred" is English only; an Arabic teen before مية is a number of its own.
    // خمسمية and خمس مية are five hundred, but خمسة مية is dictated as five, one hundred.
    if (!multiplies || (isArabic(item) && (count.value > 9 || item.word.full === true))) return count;
    head = { value: count.value * 100, used: count.used + 1 };
  }
  const alone = { ...head, digits: [String(head.value)] };
  if (!joined(i + head.used - 1)) return alone;
  const next = at(i + head.used);
  const figures =
    next?.and === true || item.word.role === 'literal' ? literal(at, i + head.used, 100) : undefined;
  const rest = small(at, i + head.used, joined) ?? figures;
  if (!next || !rest || rest.value === 0 || scaleFollows(at, i + head.used + rest.used, joined, 100))
    return alone;
  const together = String(head.value + rest.value);
  const apart = `${String(head.value)}${rest.digits[0] ?? ''}`;
  const binds = next.and || rest.value > 9;
  if (!binds)
    return {
      ...alone,
      digits: [apart, together],
      used: head.used + rest.used,
      value: head.value + rest.value,
    };
  return {
    value: head.value + rest.value,
    used: head.used + rest.used,
    digits: [together, apart],
  };
}

function scaleFollows(at: At, i: number, joined: Adjacent, size: number): boolean {
  return joined(i - 1) && scaleAt(at, i, joined, size);
}

/** A compound with the scale that closes it. */
interface Group extends Compound {
  scale: number;
}

function group(at: At, i: number, joined: Adjacent): Group | undefined {
  const item = at(i);
  if (!item) return undefined;
  const { role, value } = item.word;
  if (role === 'thousands') return { value, used: 1, digits: [String(value)], scale: greatestScale(value) };
  if (role === 'scale' && value >= 1000) return scaled(at, i, joined, { value, used: 1 }, value);
  const count = hundreds(at, i, joined) ?? literal(at, i, 1_000_000);
  if (!count) return undefined;
  return count.value > 0 ? scaled(at, i, joined, count, 1) : { ...count, scale: 1 };
}

/** A count and the scales that multiply it one after the other: "a hundred thousand million", «ألف ألف». */
function scaled(
  at: At,
  i: number,
  joined: Adjacent,
  count: { value: number; used: number; digits?: string[] },
  first: number,
): Group {
  let { value, used } = count;
  let scale = first;
  for (;;) {
    const item = joined(i + used - 1) ? at(i + used) : undefined;
    if (item?.word.role !== 'scale' || item.word.value < 1000 || item.and) break;
    value *= item.word.value;
    scale *= item.word.value;
    used += 1;
  }
  const digits = scale === 1 && count.digits ? count.digits : [String(value)];
  return { value, used, digits, scale: scale === 1 ? greatestScale(value) : scale };
}

function greatestScale(value: number): number {
  return value < 1000 ? 1 : 1000 ** Math.floor(Math.log10(value) / 3);
}

/**
 * The cardinal that starts at a number token: "two thousand three hundred and five", «ألفين وثلاثمية
 * وخمسة». Numbers merely said one after the other ("fifty-five thirteen") are not joined, and figures in
 * groups ("1234 567") are no sum.
 */
export function compoundAt(at: At, start: number, joined: Adjacent): Compound | undefined {
  const first = group(at, start, joined);
  if (!first || isWhole(at, start, first)) return first;
  let total: Compound = first;
  let smallest = first;
  while (total.value >= 1000 && joined(start + total.used - 1)) {
    const from = start + total.used;
    const next = at(from);
    const rest = group(at, from, joined);
    const fits = rest && rest.value > 0 && (rest.value < smallest.scale || isTail(smallest, rest.value));
    if (!next || !fits || (!next.and && rest.value < 100 && isArabic(next))) break;
    const value: number = total.value + rest.value;
    total = { value, used: total.used + rest.used, digits: [String(value)] };
    smallest = rest;
  }
  return total;
}

/** Figures without a "thousand" behind them are a number by themselves; only "2000 and 5" goes on. */
function isWhole(at: At, start: number, { used, value }: Compound): boolean {
  if (at(start)?.word.role !== 'literal' || used > 1) return false;
  const next = at(start + 1);
  return next?.and !== true || value % 10 ** String(next.word.value).length !== 0;
}

/** مئة ألف وألف: one or two of the same scale follow a round hundred of it. */
function isTail({ value, scale }: Group, rest: number): boolean {
  return value % (scale * 100) === 0 && (rest === scale || rest === scale * 2);
}
