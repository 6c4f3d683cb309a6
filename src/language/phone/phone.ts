import { correctDigits } from '../numbers/corrections.ts';
import { findRuns, runDigits } from '../numbers/runs.ts';
import type { Run } from '../numbers/runs.ts';
import { tokenise } from '../text.ts';
import type { Token } from '../text.ts';
import type { Context, Span, Understood } from '../types.ts';
import { countryNamed } from '../countries.ts';
import { afterRepair, splitRepairs } from './repairs.ts';
import { knownRegion, mobilesAmongNeighbours, nationalDigits, validate } from './validate.ts';
import type { Valid } from './validate.ts';
import { saidOf } from './which.ts';

/** Tokens looked at: a number comes sooner. */
const longest = 400;

interface Candidate extends Valid {
  span: Span;
}

/**
 * The phone number that a text says, in E.164; only numbers that exist in a numbering plan.
 * With `previous` (an E.164 number or the digits so far) corrections and continuations apply to it.
 */
export function parsePhone(text: string, ctx: Context = {}): Understood<string> | undefined {
  const tokens = tokenise(text).slice(0, longest);
  const region = knownRegion(ctx.region);
  const runs = findRuns(tokens);
  if (runs.length === 0) return undefined;
  const candidates = [
    ...whole(text, tokens, runs, ctx),
    ...withCountryCode(tokens, runs, region),
    ...repaired(tokens, runs, region),
  ];
  if (candidates.length === 0 && ctx.previous !== undefined) {
    const changed = change(text, runs, ctx.previous, region);
    if (changed) return changed;
  }
  if (candidates.length === 0) candidates.push(...joinedRuns(runs, region));
  if (candidates.length === 0 && ctx.asked === 'phone') candidates.push(...ofNeighbours(runs));
  return rank(candidates);
}

function rank(candidates: Candidate[]): Understood<string> | undefined {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.e164);
    if (!known || known.confidence < candidate.confidence) best.set(candidate.e164, candidate);
  }
  const [first, ...others] = [...best.values()].sort((a, b) => b.confidence - a.confidence);
  if (!first) return undefined;
  const alternatives = others.slice(0, 3).map(({ e164, confidence }) => ({ value: e164, confidence }));
  return {
    value: first.e164,
    confidence: first.confidence,
    span: first.span,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** Numbers said whole, in one run. A country that was named goes before the caller's own. */
function whole(text: string, tokens: readonly Token[], runs: readonly Run[], ctx: Context): Candidate[] {
  const found: Candidate[] = [];
  const named = tokens.map((token) => countryNamed(token.norm)).find((country) => country !== undefined);
  const regions = [...new Set([knownRegion(named ?? ctx.region), knownRegion(ctx.region)])];
  for (const run of runs) {
    for (const region of regions) {
      const valid = best(run, region);
      const all = valid.length > 0 ? valid : twoNumbers(run, region);
      if (all.length > 0) {
        const more = saidOf(text, tokens, runs, run);
        found.push(...all.map((one) => ({ ...one, confidence: Math.min(0.97, one.confidence + more) })));
        break;
      }
    }
  }
  return found;
}

/** Confidence in a number as it is dialled in another country than the caller's: it is read back with its country's code. */
const OF_NEIGHBOURS = 0.5;

/** A number as it is dialled at home by somebody from another Arab country, where it is a mobile number of that one alone. */
function ofNeighbours(runs: readonly Run[]): Candidate[] {
  const [run, ...others] = runs;
  const digits = run && runDigits(run, 1)[0];
  if (!digits || others.length > 0 || run.plus || !/^0[1-9]/.test(digits)) return [];
  const [e164, ...more] = mobilesAmongNeighbours(digits);
  return e164 !== undefined && more.length === 0 ? [{ e164, confidence: OF_NEIGHBOURS, span: run.span }] : [];
}

function best(run: Run, region: ReturnType<typeof knownRegion>): Candidate[] {
  const found: Candidate[] = [];
  for (const [order, digits] of runDigits(run).entries()) {
    const valid = validate(digits, run.plus, region) ?? saidAgain(digits, run.plus, region);
    if (valid)
      found.push({ ...valid, confidence: Math.max(0.3, valid.confidence - order * 0.12), span: run.span });
    if (found.length >= 3) break;
  }
  return found;
}

/** Digits of the shortest two numbers that may be told in one breath, and of the longest. */
const [fewestOfTwo, mostOfTwo] = [14, 32];
/** Confidence that the second of two numbers loses: the first is the one that is given. */
const SECOND = 0.1;

/** "0551234567/0501234567", «… و …»: two numbers in one breath, each whole by itself. */
function twoNumbers(run: Run, region: ReturnType<typeof knownRegion>): Candidate[] {
  const size = (chunks: Run['chunks']): number =>
    chunks.reduce((sum, { digits }) => sum + (digits[0]?.length ?? 0), 0);
  const all = size(run.chunks);
  if (all < fewestOfTwo || all > mostOfTwo) return [];
  for (let cut = 1; cut < run.chunks.length; cut += 1) {
    const [one, two] = [part(run, 0, cut), part(run, cut)];
    if (Math.min(size(one.chunks), size(two.chunks)) * 2 < fewestOfTwo - 1) continue;
    const first = validate(runDigits(one, 1)[0] ?? '', run.plus, region);
    const second = first && validate(runDigits(two, 1)[0] ?? '', false, region);
    if (second)
      return [
        { ...first, span: one.span },
        { ...second, confidence: second.confidence - SECOND, span: two.span },
      ];
  }
  return [];
}

function part(run: Run, from: number, end?: number): Run {
  const chunks = run.chunks.slice(from, end);
  return { ...run, chunks, span: [chunks[0]?.span[0] ?? 0, chunks.at(-1)?.span[1] ?? 0] };
}

/** "Zero five five, zero five five one two …": a start that was said again, or the whole said twice. */
function saidAgain(digits: string, plus: boolean, region: ReturnType<typeof knownRegion>): Valid | undefined {
  for (let size = 2; size * 2 <= digits.length; size += 1) {
    if (digits.slice(0, size) !== digits.slice(size, size * 2)) continue;
    const valid = validate(digits.slice(size), plus, region);
    if (valid) return { ...valid, confidence: 0.65 };
  }
  return undefined;
}

/** "Zero five five no sorry zero five six …": what follows the repair replaces what it corrects. */
function repaired(
  tokens: readonly Token[],
  runs: readonly Run[],
  region: ReturnType<typeof knownRegion>,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { before, after } of splitRepairs(tokens, runs)) {
    const head = runDigits(before, 1)[0] ?? '';
    const tail = runDigits(after, 1)[0] ?? '';
    const last =
      validate(head, before.plus, region) && tail.length <= 4
        ? head.slice(0, -tail.length) + tail
        : undefined;
    const mended = last === undefined ? undefined : validate(last, before.plus, region);
    if (mended) {
      // The number was whole before it was mended: its last digits are meant.
      found.push({ ...mended, confidence: 0.96, span: [before.span[0], after.span[1]] });
      continue;
    }
    for (const digits of afterRepair(head, tail)) {
      const valid = validate(digits, before.plus, region);
      if (valid) {
        found.push({ ...valid, confidence: valid.confidence - 0.2, span: [before.span[0], after.span[1]] });
        break;
      }
    }
  }
  return found;
}

/** "The country code is two zero and the number is …". */
function withCountryCode(
  tokens: readonly Token[],
  runs: readonly Run[],
  region: ReturnType<typeof knownRegion>,
): Candidate[] {
  return runs.slice(1).flatMap((run, index) => {
    const code = runs[index];
    const cue = tokens.slice(Math.max(0, (code?.first ?? 0) - 4), code?.first).map((token) => token.norm);
    if (!code || !/country code|رمز الدوله|مفتاح الدوله|كود الدوله|رمز البلد|كود البلد/.test(cue.join(' ')))
      return [];
    const digits = (runDigits(code, 1)[0] ?? '') + (runDigits(run, 1)[0] ?? '');
    const valid = validate(digits.replace(/^00/, ''), true, region);
    return valid ? [{ ...valid, span: [code.span[0], run.span[1]] as Span }] : [];
  });
}

/** Two runs that are a number only together, with a word between them that was not understood. */
function joinedRuns(runs: readonly Run[], region: ReturnType<typeof knownRegion>): Candidate[] {
  return runs.slice(1).flatMap((run, index) => {
    const before = runs[index];
    if (!before || run.first - before.last > 3) return [];
    const digits = (runDigits(before, 1)[0] ?? '') + (runDigits(run, 1)[0] ?? '');
    const valid = validate(digits, before.plus, region);
    return valid
      ? [{ ...valid, confidence: valid.confidence - 0.3, span: [before.span[0], run.span[1]] as Span }]
      : [];
  });
}

function change(
  text: string,
  runs: readonly Run[],
  previous: string,
  region: ReturnType<typeof knownRegion>,
): Understood<string> | undefined {
  const known = previous.startsWith('+') ? nationalDigits(previous) : undefined;
  const digits = known?.digits ?? previous.replace(/\D/g, '');
  const home = known?.country ?? region;
  const corrected = correctDigits(text, digits);
  const fixed = corrected && validate(corrected.digits, false, home);
  if (fixed)
    return {
      value: fixed.e164,
      confidence: Math.min(corrected.confidence, fixed.confidence),
      span: [0, text.length],
    };
  if (corrected || known) return undefined;
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return undefined;
  const more = runs.map((run) => runDigits(run, 1)[0] ?? '').join('');
  const valid = validate(digits + more, previous.trim().startsWith('+'), region);
  return (
    valid && { value: valid.e164, confidence: valid.confidence - 0.05, span: [first.span[0], last.span[1]] }
  );
}
