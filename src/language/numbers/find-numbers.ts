import { unitOf } from '../dates/units.ts';
import { amountAt } from '../money/amount.ts';
import { currencyAt, currencyBefore } from '../money/currency.ts';
import { coinWord } from '../money/words.ts';
import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Span } from '../types.ts';
import { cardinalAt } from './cardinal.ts';
import { fractionOf } from './fractions.ts';
import { numberToken } from './lexicon.ts';
import { isPronounOne } from './pronoun.ts';
import { findRuns, runDigits } from './runs.ts';
import type { Run } from './runs.ts';

/** Unit of a number, where the words beside it name one. */
export type Measure = 'money' | 'percent' | 'time';

/** A number in a text. */
export interface SaidNumber {
  value: number;
  /** Digits dictated one by one or written without a break, with their leading zeros. */
  digits: string | null;
  measure: Measure | null;
  span: Span;
}

const percents = /^(?:%|٪|percent|per|بالميه|بالمايه|بالميا|الميه|المايه|ميه)$/;
const joins = /^(?:and|و|to|or|او|a|then|ثم)$/;
/** Every number that a text says, in digits of any script or in words of either language, in its order. */
export function findNumbers(text: string, ctx: Context = {}): SaidNumber[] {
  const tokens = tokenise(plainDigits(text));
  const runs = new Map(findRuns(tokens).map((run) => [run.first, run]));
  const found: SaidNumber[] = [];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    const run = runs.get(i);
    const dictated = run && dictatedBy(run, tokens);
    const said = token && (dictated ? dictatedAt(tokens, i, run, dictated, ctx) : saidAt(tokens, i, ctx));
    if (!said) {
      i += 1;
      continue;
    }
    const { end, ...number } = said;
    found.push({ ...number, span: [token.start, tokens[end - 1]?.end ?? token.end] });
    i = end;
  }
  return found;
}

type Said = Omit<SaidNumber, 'span'> & { end: number };

function dictatedAt(tokens: readonly Token[], i: number, run: Run, digits: string, ctx: Context): Said {
  return { value: Number(digits), digits, ...measureAt(tokens, i, run.last + 1, ctx) };
}

function saidAt(tokens: readonly Token[], i: number, ctx: Context): Said | undefined {
  const token = tokens[i];
  const read = numberAt(tokens, i, ctx.region);
  const digits = token?.kind === 'digits' && read?.end === i + 1 ? token.norm : null;
  const amount = amountAt(tokens, i, ctx.region);
  if (amount) {
    const { value, end } = amount;
    return { value, digits: value === read?.value ? digits : null, measure: 'money', end };
  }
  if (read) return { value: read.value, digits, ...measureAt(tokens, i, read.end, ctx) };
  const fused = fusedAt(tokens, i);
  return fused && { ...fused, digits: null };
}

interface Read {
  value: number;
  end: number;
}

function numberAt(tokens: readonly Token[], i: number, region: string | undefined): Read | undefined {
  const token = tokens[i];
  if (!token || token.kind === 'mark' || isPronounOne(tokens, i)) return undefined;
  const word = numberToken(token)?.word;
  if (word?.role === 'homophone' || word?.role === 'times' || word?.weak === true) return undefined;
  const read = cardinalAt(tokens, i, region);
  if (!read) return undefined;
  // «نص» is also a text, "third" an order: a fraction counts where it measures something.
  const bare = read.end === i + 1 && fractionOf(token.norm) !== undefined;
  return bare && !measures(tokens, read.end) ? undefined : read;
}

function measures(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]?.norm ?? '';
  return /^(?:price|off|سعر|السعر|الثمن|ثمن|خصم|a|an)$/.test(next) || measureOf(next) !== null;
}

function measureOf(norm: string): Measure | null {
  if (percents.test(norm) && norm !== 'per' && norm !== 'ميه') return 'percent';
  if (coinWord(norm)) return 'money';
  return unitOf(norm) ? 'time' : null;
}

function measureAt(
  tokens: readonly Token[],
  start: number,
  end: number,
  ctx: Context,
): { measure: Measure | null; end: number } {
  const currency = currencyAt(tokens, end, ctx.region);
  if (currency) return { measure: 'money', end: currency.end };
  if (currencyBefore(tokens, start, ctx.region)) return { measure: 'money', end };
  const next = tokens[end]?.norm ?? '';
  const over = tokens[end + 1]?.norm ?? '';
  if (/^(?:في|ب|per)$/.test(next) && /^(?:الميه|المايه|ميه|cent)$/.test(over))
    return { measure: 'percent', end: end + 2 };
  const measure = measureOf(next);
  return measure ? { measure, end: end + 1 } : { measure: null, end };
}

const isOne = (token: Token | undefined): boolean => /^واحده?$/.test(token?.norm ?? '');

/** A number and what it counts in one word or without a number: «يومين», «ريالين», "an hour", «خلال ساعة», «ريال». */
function fusedAt(tokens: readonly Token[], i: number): (Read & { measure: Measure }) | undefined {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return undefined;
  const norm = token.norm.replace(/^[وبل](?=[^\s]{4})/, '');
  const end = isOne(tokens[i + 1]) ? i + 2 : i + 1;
  const coin = norm.startsWith('ال') ? null : coinWord(norm)?.itself;
  if (coin != null) return { value: coin, end: coin === 1 ? end : i + 1, measure: 'money' };
  const unit = unitOf(norm) ?? unitOf(token.norm);
  if (unit?.[1] === 2) return { value: 2, end: i + 1, measure: 'time' };
  const before = tokens[i - 1]?.norm ?? '';
  const whole = unit !== undefined && (end > i + 1 || /^(?:an|خلال|بعد|كل)$/.test(before));
  if (whole) return { value: 1, end, measure: 'time' };
  if (before !== 'a') return undefined;
  if (unit && /^(?:in|within|after|for)$/.test(tokens[i - 2]?.norm ?? ''))
    return { value: 1, end: i + 1, measure: 'time' };
  return measureOf(token.norm) === 'money' ? { value: 1, end: i + 1, measure: 'money' } : undefined;
}

/** The digits of a run in which one number is said in several parts ("two fifty", "055 123 4567"), or undefined. */
function dictatedBy(run: Run, tokens: readonly Token[]): string | undefined {
  const { chunks, first, last } = run;
  if (chunks.length < 2 || chunks.some(({ soft }) => soft === true)) return undefined;
  if ((cardinalAt(tokens, first)?.end ?? 0) > last) return undefined;
  const [digits = ''] = runDigits(run, 1);
  const single = chunks.every((chunk) => (chunk.digits[0] ?? '').length === 1);
  const parts = tokens.slice(first, last + 1);
  if (
    parts.some((part) => joins.test(part.norm) || percents.test(part.norm) || numberToken(part)?.and === true)
  )
    return undefined;
  if (parts.some(({ kind, norm }) => kind === 'mark' && !/^[-–—‑‐.]$/.test(norm)))
    return single && chunks.length > 3 ? digits : undefined;
  // A date in figures is three numbers.
  if (chunks.length === 3 && parts.some(({ kind }) => kind === 'mark') && digits.length <= 8)
    return undefined;
  return digits;
}

/** Digits of every script as ASCII digits; every block of them stands in order, zero first. */
function plainDigits(text: string): string {
  return text.replaceAll(/[^\p{ASCII}٠-٩۰-۹]/gu, (mark) => {
    if (/\p{No}/u.test(mark)) return ` ${mark.normalize('NFKC')}`;
    if (!/\p{Nd}/u.test(mark)) return mark;
    let value = 0;
    const code = mark.codePointAt(0) ?? 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}
