import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Understood } from '../types.ts';
import { onlyCarriers } from './carriers.ts';
import { correctDigits } from './corrections.ts';
import { isPronounOne } from './pronoun.ts';
import { findRuns, isOfClock, runDigits } from './runs.ts';
import type { Run } from './runs.ts';

/** Tokens looked at. */
const longest = 600;
const denial = /^(?:no|nope|sorry|wrong|incorrect|actually|لا|لاء|لالا|غلط|عفوا|اسف|خطا)$/;

/**
 * The digits that a text dictates, as a string with its leading zeros; also a part of a phone number.
 * With `previous`, corrections ("not five, nine") change it and further digits are added to it.
 */
export function parseDigits(text: string, ctx: Context = {}): Understood<string> | undefined {
  const previous = ctx.previous?.replace(/\D/g, '') ?? '';
  if (previous !== '') {
    const corrected = correctDigits(text, previous);
    if (corrected)
      return { value: corrected.digits, confidence: corrected.confidence, span: [0, text.length] };
  }
  const tokens = tokenise(text).slice(0, longest);
  const run = pickRun(tokens, findRuns(tokens), ctx);
  if (!run) return undefined;
  const [value = '', ...others] = hearDigits(run);
  if (value === '') return undefined;
  const alone = onlyCarriers(tokens, run.first, run.last);
  const joined = previous === '' ? value : continueDigits(previous, value, tokens);
  return {
    value: joined,
    confidence: alone ? 0.92 : 0.7,
    span: run.span,
    ...(others.length > 0 && previous === ''
      ? { alternatives: others.slice(0, 3).map((digits) => ({ value: digits, confidence: 0.3 })) }
      : {}),
  };
}

/** The readings of a run as dictated digits; words like "to" count only among many clear digits. */
function hearDigits(run: Run): string[] {
  const hard = run.chunks.filter((chunk) => chunk.soft !== true).length;
  if (hard >= 4) return runDigits(run);
  const chunks = run.chunks.filter((chunk) => chunk.soft !== true);
  return runDigits({ ...run, chunks });
}

function pickRun(tokens: readonly Token[], runs: readonly Run[], ctx: Context): Run | undefined {
  const asked = ctx.asked === 'digits' || ctx.asked === 'phone' || ctx.asked === 'number';
  let best: { run: Run; size: number } | undefined;
  for (const run of runs) {
    const size = hearDigits(run)[0]?.length ?? 0;
    const answers = onlyCarriers(tokens, run.first, run.last);
    const pronoun = run.chunks.length === 1 && isPronounOne(tokens, run.first);
    if (size === 0 || pronoun || isOfClock(tokens, run)) continue;
    if (!answers && size < (asked ? 2 : 3)) continue;
    if (!best || size >= best.size) best = { run, size };
  }
  return best?.run;
}

/** A restated number replaces the earlier one; anything else goes on where it stopped. */
function continueDigits(previous: string, value: string, tokens: readonly Token[]): string {
  const denied = tokens.some((token) => denial.test(token.norm));
  const restated = value.length >= 7 && value.length >= previous.length - 2;
  const repeats = previous.length >= 3 && value.startsWith(previous);
  return denied || restated || repeats ? value : previous + value;
}
