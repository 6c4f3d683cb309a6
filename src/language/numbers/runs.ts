import type { Token } from '../text.ts';
import type { Span } from '../types.ts';
import { compoundAt } from './compound.ts';
import { numberToken } from './lexicon.ts';
import type { NumberToken } from './lexicon.ts';

/** One thing said within a number: its possible digits, the likeliest first. */
export interface Chunk {
  digits: string[];
  span: Span;
  /** The cardinal value, where the chunk is one. */
  value?: number;
  /** A word like "to" that is a digit only if the others make it one. */
  soft?: boolean;
  /** A comma or another clear break stands before it. */
  afterComma: boolean;
}

/** Number words said without anything else between them than fillers and separators. */
export interface Run {
  chunks: Chunk[];
  span: Span;
  /** "plus" stood before it. */
  plus: boolean;
  /** Indices of its first and last token in the text. */
  first: number;
  last: number;
}

const between = new Set(
  (
    'uh um umm er erm ah hmm mm and a then dash hyphen space comma dot minus slash digit number ' +
    'اه امم ام اممم يعني ثم و وبعدها بعدها بعدين وبعدين شرطه فراغ مسافه داش سلاش فاصله طيب'
  ).split(' '),
);
const pluses = new Set(['+', '＋', 'plus', 'زائد', 'زايد', 'بلس', 'زاءد']);
const joiners = new Set(['and', 'و', '-', '‑']);
const betweenMarks = /^[-–—‑‐.,،;؛/()…·'"*_#]$/;
const commas = /^[,،;؛.…]$/;
const clockMarks = /^[:：∶]$/;
const halves = /^(?:[ap]m|ص|م|صباحا|مساء)$/;

interface Item extends NumberToken {
  index: number;
}

/** Finds the runs of number words in a text. */
export function findRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let items: Item[] = [];
  let waiting = 0;
  const flush = (): void => {
    const run = makeRun(tokens, items);
    if (run) runs.push(run);
    items = [];
    waiting = 0;
  };
  for (const [index, token] of tokens.entries()) {
    const found = items.length === 0 && isExclamation(tokens, index) ? undefined : numberToken(token);
    if (found && (found.word.role !== 'homophone' || items.length > 0)) {
      if (pluses.has(tokens[index - 1]?.norm ?? '')) flush();
      items.push({ ...found, index });
      waiting = 0;
    } else if (items.length > 0) {
      const passable =
        token.kind === 'mark'
          ? betweenMarks.test(token.norm) || partsFigures(tokens, index)
          : between.has(token.norm);
      waiting += 1;
      if (!passable || waiting > 4) flush();
    }
  }
  flush();
  return runs;
}

const hesitations = /^(?:uh|uhm|um|umm|er|erm|ah|hm|hmm|mm|well|sorry|wait|yes|yeah|اه|امم|يعني)$/;

/** "Oh, er, 050 …", "oh 050 …": before a number that has its own zero, or somebody who thinks, "oh" is no zero. */
function isExclamation(tokens: readonly Token[], at: number): boolean {
  if (!/^o+h*$/.test(tokens[at]?.norm ?? '')) return false;
  let next = at + 1;
  let thinks = false;
  while (commas.test(tokens[next]?.norm ?? '') || hesitations.test(tokens[next]?.norm ?? '')) {
    thinks ||= hesitations.test(tokens[next]?.norm ?? '');
    next += 1;
  }
  const follows = tokens[next]?.norm ?? '';
  const paused = next > at + 1;
  return thinks || /^(?:0\d|\+)/.test(follows) || (paused && /^(?:zero|0)$/.test(follows));
}

/** Recognisers write dictated figures as a time: "12:34 56". Where a time of day is spoken of, it is one. */
function partsFigures(tokens: readonly Token[], i: number): boolean {
  const [hours, mark, minutes] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!mark || !clockMarks.test(mark.norm) || hours?.kind !== 'digits' || minutes?.kind !== 'digits')
    return false;
  const timed = /^(?:at|الساعه)$/.test(tokens[i - 2]?.norm ?? '') || halves.test(tokens[i + 2]?.norm ?? '');
  return mark.glued && minutes.glued && !timed;
}

/** A run that is only the hour or the minutes of a time of day ("at 4:30"). */
export function isOfClock(tokens: readonly Token[], { first, last }: Run): boolean {
  const parts = (mark: number): boolean =>
    clockMarks.test(tokens[mark]?.norm ?? '') &&
    tokens[mark]?.glued === true &&
    tokens[mark + 1]?.glued === true;
  return parts(first - 1) || parts(last + 1);
}

function makeRun(tokens: readonly Token[], all: Item[]): Run | undefined {
  const items = trim(all);
  const [head] = items;
  const tail = items.at(-1);
  if (!head || !tail) return undefined;
  const at = (i: number): Item | undefined => items[i];
  const joined = (i: number): boolean => isJoined(tokens, items, i);
  const chunks: Chunk[] = [];
  for (let i = 0; i < items.length;) {
    const item = items[i];
    if (!item) break;
    const before = tokens[item.index - 1];
    const afterComma = i > 0 && before?.kind === 'mark' && commas.test(before.norm);
    const read = readChunk(at, i, joined);
    const end = items[i + read.used - 1] ?? item;
    if (read.digits.length > 0)
      chunks.push({
        digits: read.digits,
        span: [item.token.start, end.token.end],
        afterComma,
        ...(read.value === undefined ? {} : { value: read.value }),
        ...(item.word.role === 'homophone' ? { soft: true } : {}),
      });
    i += read.used;
  }
  if (chunks.length === 0) return undefined;
  const plus = pluses.has(tokens[head.index - 1]?.norm ?? '');
  const start = plus ? (tokens[head.index - 1]?.start ?? head.token.start) : head.token.start;
  return { chunks, span: [start, tail.token.end], plus, first: head.index, last: tail.index };
}

/** Drops homophones and weak words that have no other number beside them. */
function trim(items: Item[]): Item[] {
  let end = items.length;
  while (end > 0 && items[end - 1]?.word.role === 'repeat') end -= 1;
  const kept = items.slice(0, end);
  const solid = kept.some((item) => item.word.role !== 'homophone' && !(item.word.weak ?? false));
  const weakOnly = kept.length > 1 && kept.every((item) => item.word.weak === true);
  return solid || weakOnly ? kept : [];
}

function isJoined(tokens: readonly Token[], items: readonly Item[], i: number): boolean {
  const from = items[i];
  const to = items[i + 1];
  if (!from || !to) return false;
  for (let k = from.index + 1; k < to.index; k += 1) {
    const token = tokens[k];
    if (!token || !joiners.has(token.norm)) return false;
    if (token.norm === 'and' || token.norm === 'و') to.and = true;
  }
  return true;
}

interface Read {
  used: number;
  digits: string[];
  value?: number;
}

function readChunk(at: (i: number) => Item | undefined, i: number, joined: (i: number) => boolean): Read {
  const item = at(i);
  if (!item) return { used: 1, digits: [] };
  const { role, value } = item.word;
  if (role === 'repeat') {
    const next = readChunk(at, i + 1, () => false);
    const [digits = ''] = next.digits;
    if (digits === '') return { used: 1, digits: [] };
    return { used: 1 + next.used, digits: [digits.repeat(value)] };
  }
  if (role === 'dual') return { used: 1, digits: [String(value).repeat(2)] };
  if (role === 'plural') return { used: 1, digits: [String(value).repeat(2), String(value)] };
  if (role === 'homophone') return { used: 1, digits: [String(value), ''] };
  if (role === 'times' || role === 'teenEnding') return { used: 1, digits: [] };

  const many = at(i + 1);
  if (role === 'unit' && value > 1 && many?.word.role === 'plural' && joined(i))
    return { used: 2, digits: [String(many.word.value).repeat(value)] };
  const compound = compoundAt(at, i, joined);
  if (compound) {
    const after = at(i + compound.used);
    if (after?.word.role === 'times' && compound.used === 1) {
      const [digits = ''] = compound.digits;
      return { used: 2, digits: [digits.repeat(after.word.value)] };
    }
    return compound;
  }
  if (role === 'literal') return { used: 1, digits: [item.digits], value };
  return { used: 1, digits: [] };
}

/** The digit strings that a run may stand for, the likeliest first; at most `limit`. */
export function runDigits(run: Run, limit = 32): string[] {
  let readings: { text: string; cost: number }[] = [{ text: '', cost: 0 }];
  for (const chunk of run.chunks) {
    const next: { text: string; cost: number }[] = [];
    for (const reading of readings) {
      if (reading.text.length > 40) continue;
      for (const [cost, digits] of chunk.digits.entries())
        next.push({ text: reading.text + digits, cost: reading.cost + cost });
    }
    if (next.length > limit) next.sort((a, b) => a.cost - b.cost);
    readings = next.slice(0, limit);
  }
  readings.sort((a, b) => a.cost - b.cost);
  return [...new Set(readings.map((reading) => reading.text))];
}
