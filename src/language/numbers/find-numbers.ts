import { unitOf } from '../dates/units.ts';
import { currencyOf } from '../entities/names.ts';
import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Span } from '../types.ts';
import { cardinalAt, fractionOf } from './cardinal.ts';
import { numberToken } from './lexicon.ts';
import { isPronounOne } from './pronoun.ts';
import { findRuns, runDigits } from './runs.ts';
import type { Run } from './runs.ts';

/** What a number counts, where the words beside it say so. */
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
const cents = /^(?:halala|halalas|halalah|cent|cents|fils|piastre|piastres|هلله|هللات|قرش|قروش|فلس|فلوس)$/;
const moneyDuals = /^(?:ريالين|ريالان|دينارين|ديناران|درهمين|درهمان|جنيهين|جنيهان|دولارين|دولاران)$/;
const moneySingle = /^(?:ريال|دينار|درهم|جنيه|دولار)$/;

/** Every number that a text says, in digits of any script or in words of either language, in its order. */
export function findNumbers(text: string, ctx: Context = {}): SaidNumber[] {
  const tokens = tokenise(plainDigits(text));
  const runs = findRuns(tokens);
  const found: SaidNumber[] = [];
  for (let i = 0; i < tokens.length;) {
    const run = runs.find(({ first, last }) => first <= i && last >= i);
    const dictated = run && run.first === i ? dictatedBy(run, tokens) : undefined;
    const read = dictated
      ? { value: Number(dictated), end: run ? run.last + 1 : i + 1 }
      : numberAt(tokens, i);
    const token = tokens[i];
    if (!read || !token) {
      const fused = fusedAt(tokens, i);
      if (fused) found.push(fused);
      i += 1;
      continue;
    }
    const after = measureAt(tokens, i, read.end, ctx);
    const part = after.measure === 'money' ? centsAt(tokens, after.end) : undefined;
    const end = part?.end ?? after.end;
    const digits = dictated ?? (token.kind === 'digits' && read.end === i + 1 ? token.norm : null);
    found.push({
      value: read.value + (part ? part.value / 100 : 0),
      digits,
      measure: after.measure,
      span: [token.start, tokens[end - 1]?.end ?? token.end],
    });
    i = Math.max(end, read.end);
  }
  return found;
}

interface Read {
  value: number;
  end: number;
}

function numberAt(tokens: readonly Token[], i: number): Read | undefined {
  const token = tokens[i];
  if (!token || token.kind === 'mark' || isPronounOne(tokens, i)) return undefined;
  const word = numberToken(token)?.word;
  if (word?.role === 'homophone' || word?.role === 'times' || word?.weak === true) return undefined;
  const read = cardinalAt(tokens, i);
  if (!read) return undefined;
  // «نص» is also a text, "third" an order: a fraction counts where it measures something.
  const bare = read.end === i + 1 && fractionOf(token.norm) !== undefined;
  return bare && !measures(tokens, read.end) ? undefined : read;
}

function measures(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]?.norm ?? '';
  return /^(?:price|off|سعر|السعر|الثمن|ثمن|خصم|a|an)$/.test(next) || measureOf(next, {}) !== null;
}

function measureOf(norm: string, ctx: Context): Measure | null {
  if (percents.test(norm) && norm !== 'per' && norm !== 'ميه') return 'percent';
  if (currencyOf(norm, ctx.region) !== undefined) return 'money';
  return unitOf(norm) ? 'time' : null;
}

function measureAt(
  tokens: readonly Token[],
  start: number,
  end: number,
  ctx: Context,
): { measure: Measure | null; end: number } {
  const before = tokens[start - 1];
  if (before && before.kind !== 'arabic' && currencyOf(before.norm, ctx.region) !== undefined)
    return { measure: 'money', end };
  const next = tokens[end]?.norm ?? '';
  const over = tokens[end + 1]?.norm ?? '';
  if (/^(?:في|ب|per)$/.test(next) && /^(?:الميه|المايه|ميه|cent)$/.test(over))
    return { measure: 'percent', end: end + 2 };
  const measure = measureOf(next, ctx);
  return measure ? { measure, end: end + 1 } : { measure: null, end };
}

/** "… and fifty halalas", «وخمسين هللة» after an amount. */
function centsAt(tokens: readonly Token[], start: number): Read | undefined {
  const from = /^(?:and|و)$/.test(tokens[start]?.norm ?? '') ? start + 1 : start;
  const read = tokens[from] && cardinalAt(tokens, from);
  if (!read || read.value >= 100 || !cents.test(tokens[read.end]?.norm ?? '')) return undefined;
  return { value: read.value, end: read.end + 1 };
}

/** A number and what it counts in one word: «يومين», «ريالين», "within an hour", «خلال ساعة», «بريال». */
function fusedAt(tokens: readonly Token[], i: number): SaidNumber | undefined {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return undefined;
  const norm = token.norm.replace(/^[وبل](?=[^\s]{4})/, '');
  const span: Span = [token.start, token.end];
  if (moneyDuals.test(norm)) return { value: 2, digits: null, measure: 'money', span };
  const unit = unitOf(norm) ?? unitOf(token.norm);
  if (unit?.[1] === 2) return { value: 2, digits: null, measure: 'time', span };
  const before = tokens[i - 1]?.norm ?? '';
  if (unit && /^(?:an|خلال|بعد|كل)$/.test(before)) return { value: 1, digits: null, measure: 'time', span };
  if (unit && before === 'a' && /^(?:in|within|after|for)$/.test(tokens[i - 2]?.norm ?? ''))
    return { value: 1, digits: null, measure: 'time', span };
  if (moneySingle.test(norm) && norm !== token.norm)
    return { value: 1, digits: null, measure: 'money', span };
  return undefined;
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
