import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { numberToken } from './lexicon.ts';
import { isPronounOne } from './pronoun.ts';
import { quantityAt } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { findRuns, runDigits } from './runs.ts';
import type { Run } from './runs.ts';
import { takesBack } from '../utterance/lexicon.ts';

const minus = new Set(['minus', 'negative', '-', '−', 'ناقص', 'سالب']);
/** Confidence in figures that were said one after the other and are no cardinal together. */
const DICTATED = 0.55;
/** Confidence in a number whose words are more often something else, or go on in a way that was not understood. */
const DOUBTFUL = 0.5;

/**
 * The number that a text says: cardinals, decimals and fractions in both languages, figures as the region writes them.
 * Digits read one after the other count as one number ("one two" is 12) with less confidence.
 */
export function parseNumber(text: string, ctx: Context = {}): Understood<number> | undefined {
  const tokens = exactly(withoutTakenBack(tokenise(text).slice(0, 600), ctx.region), ctx.region);
  const asked = ctx.asked === 'number' || ctx.asked === 'digits';
  const [only, more] = tokens;
  // The answer to "how many?"; in a sentence it is no number.
  if (asked && only?.norm === 'single' && !more)
    return { value: 1, confidence: 0.7, span: [only.start, only.end] };
  const runs = findRuns(tokens);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const read = token && numberAt(tokens, i, ctx.region);
    if (!read) continue;
    const run = runs.find((run) => run.first <= i && run.last >= i);
    const [digits = ''] = run ? runDigits(run) : [];
    const percent = isPercent(tokens, read.end);
    // "Thirty, three zero": said once more by its figures.
    if (digits === String(read.value).repeat(2) && run && run.last >= read.end)
      return { value: read.value, confidence: 0.9, span: run.span };
    const longer = run && !percent && run.last >= read.end && isPlain(tokens, run);
    if (longer && digits.length > 1 && digits.length < 16)
      return { value: Number(digits), confidence: DICTATED, span: run.span };
    const negative = minus.has(tokens[i - 1]?.norm ?? '') && isMinus(tokens, i);
    const first = negative ? (tokens[i - 1] ?? token) : token;
    const doubtful = read.doubtful === true || (!percent && goesOn(tokens, read.end, run));
    const sure = asked || first.start === 0 ? 0.9 : 0.75;
    return {
      value: negative ? -read.value : read.value,
      confidence: doubtful ? DOUBTFUL : sure,
      span: [first.start, tokens[read.end - 1]?.end ?? token.end],
    };
  }
  return undefined;
}

/** "Twenty-odd, twenty three to be exact": the number that such words end. */
function exactly(tokens: readonly Token[], region: string | undefined): readonly Token[] {
  const at = tokens.findIndex(
    ({ norm }, i) => /^(?:exact|precise)$/.test(norm) && tokens[i - 1]?.norm === 'be',
  );
  if (at < 0) return tokens;
  const from = tokens.findIndex((_, i) => quantityAt(tokens, i, region)?.end === at - 2);
  return from < 0 ? tokens : tokens.slice(from);
}

/** The words from the last number on that replaces one before it. */
function withoutTakenBack(tokens: readonly Token[], region: string | undefined): readonly Token[] {
  const at = tokens.findLastIndex(({ norm }) => takesBack.has(norm));
  const isNumber = (i: number): boolean => quantityAt(tokens, i, region) !== undefined;
  if (at < 1 || !tokens.some((_, i) => i > at && i <= at + behindRepair && isNumber(i))) return tokens;
  const before = tokens.slice(Math.max(0, at - behindRepair), at);
  return before.some((_, k) => isNumber(Math.max(0, at - behindRepair) + k)) ? tokens.slice(at + 1) : tokens;
}

/** Words between a number, what takes it back, and the other number. */
const behindRepair = 4;

function numberAt(tokens: readonly Token[], i: number, region: string | undefined): Quantity | undefined {
  // "Point 77" begins with its point; elsewhere "point" is a word.
  if (i === 0 && tokens[0]?.norm === 'point') return pointAt(tokens, region);
  const read = quantityAt(tokens, i, region);
  // «واحد من ثلاثة» is a third, and «واحد من الموظفين» nobody's number.
  return read && isPronounOne(tokens, i) && read.end === i + 1 ? undefined : read;
}

function pointAt(tokens: readonly Token[], region: string | undefined): Quantity | undefined {
  const read = quantityAt(tokens, 1, region);
  const whole = read && Number.isInteger(read.value) && read.value > 0;
  return whole ? { value: Number(`0.${String(read.value)}`), end: read.end } : undefined;
}

/** Whether another number or letters stuck to the figures go on where the one that was read ends. */
function goesOn(tokens: readonly Token[], end: number, run: Run | undefined): boolean {
  const next = tokens[end];
  if (!next || next.kind === 'mark') return false;
  return run !== undefined && run.last >= end && numberToken(next) !== undefined;
}

/** A run without a decimal point or a colon, which would make it something else, and without a "to" or "for". */
function isPlain(tokens: readonly Token[], { first, last, chunks }: Run): boolean {
  const others = tokens.slice(first, last + 1).some(({ norm }) => /^(?:point|dot|فاصله|نقطه|:)$/.test(norm));
  return !others && (chunks.every(({ soft }) => soft !== true) || chunks.length > 4);
}

/** «بالمية», «في المئة»: a hundredth that the number before it counts. */
function isPercent(tokens: readonly Token[], at: number): boolean {
  const [next, over] = [tokens[at]?.norm ?? '', tokens[at + 1]?.norm ?? ''];
  return /^بال(?:ميه|مايه|ميا)$/.test(next) || (/^(?:في|ب)$/.test(next) && /^ال(?:ميه|مايه)$/.test(over));
}

function isMinus(tokens: readonly Token[], i: number): boolean {
  const sign = tokens[i - 1];
  if (sign === undefined) return false;
  return sign.kind !== 'mark' || (tokens[i]?.glued === true && !sign.glued) || i === 1;
}
