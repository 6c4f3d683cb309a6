import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { cardinalAt } from './cardinal.ts';
import { isPronounOne } from './pronoun.ts';
import { findRuns, runDigits } from './runs.ts';

const minus = new Set(['minus', 'negative', '-', '−', 'ناقص', 'سالب']);

/**
 * The number that a text says: cardinals, decimals and fractions in both languages. Digits read one
 * after the other count as one number ("one two" is 12) with less confidence.
 */
export function parseNumber(text: string, ctx: Context = {}): Understood<number> | undefined {
  const tokens = tokenise(text).slice(0, 600);
  const asked = ctx.asked === 'number' || ctx.asked === 'digits';
  for (let i = 0; i < tokens.length; i += 1) {
    const read = isPronounOne(tokens, i) ? undefined : cardinalAt(tokens, i);
    const token = tokens[i];
    if (!read || !token) continue;
    const run = findRuns(tokens).find((run) => run.first <= i && run.last >= i);
    const [digits = ''] = run ? runDigits(run) : [];
    if (
      run &&
      run.last >= read.end &&
      digits.length > 1 &&
      digits.length < 16 &&
      isPlain(tokens, run.first, run.last)
    )
      return { value: Number(digits), confidence: 0.6, span: run.span };
    const negative = minus.has(tokens[i - 1]?.norm ?? '') && isMinus(tokens, i);
    const first = negative ? (tokens[i - 1] ?? token) : token;
    const end = tokens[read.end - 1]?.end ?? token.end;
    return {
      value: negative ? -read.value : read.value,
      confidence: asked || first.start === 0 ? 0.9 : 0.75,
      span: [first.start, end],
    };
  }
  return undefined;
}

/** A run without a decimal point or a colon, which would make it something else. */
function isPlain(tokens: readonly Token[], first: number, last: number): boolean {
  return !tokens.slice(first, last + 1).some((token) => /^(?:point|dot|فاصله|نقطه|:)$/.test(token.norm));
}

function isMinus(tokens: readonly Token[], i: number): boolean {
  const sign = tokens[i - 1];
  if (sign === undefined) return false;
  return sign.kind !== 'mark' || (tokens[i]?.glued === true && !sign.glued) || i === 1;
}
