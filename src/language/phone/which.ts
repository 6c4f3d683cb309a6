import type { Run } from '../numbers/runs.ts';
import type { Token } from '../text.ts';
import { readUtterance } from '../utterance/read.ts';

const former = /^و?(?:old|previous|former|earlier|(?:ال)?قديمه?|القديمه|قديمي|السابقه?|سابقا|(?:ال)?ملغي)$/;
const current = /^و?(?:new|newer|current|now|(?:ال)?جديده?|(?:ال)?حالي|الحاليه|الان|الحين|دلوقتي|هلق|هلا)$/;
/** Beginnings of what is said of the next number. */
const openers = /^(?:and|but|then|[,،;؛.\n]|و|و?(?:بس|لكن)|وال.+)$/;

/** Digits that a telephone number has at least. */
const fewest = 5;

/** Lost by a number that is called old, or is denied, beside another. */
const FORMER = 0.4;
/** Won by a number that is called the new one. */
const CURRENT = 0.02;

/**
 * How much surer a number is for what is said of it: "my old number was …, the new one is …", "not … but …". Negative
 * where it is one that is given up.
 */
export function saidOf(text: string, tokens: readonly Token[], runs: readonly Run[], run: Run): number {
  const long = runs.filter(isLong);
  const index = long.indexOf(run);
  const [before, after] = [long[index - 1], long[index + 1]];
  const lead = tokens.slice(before ? before.last + 1 : 0, run.first);
  const cut = before ? lead.findIndex(({ norm }) => openers.test(norm)) : 0;
  const rest = tokens.slice(run.last + 1, after?.first);
  const end = rest.findIndex(({ norm }) => openers.test(norm));
  const own = [
    ...lead.slice(Math.max(0, cut)),
    ...(after && end < 0 ? [] : rest.slice(0, end < 0 ? undefined : end)),
  ];
  if (own.some(({ norm }) => former.test(norm)) || isDeniedOrPast(text, run)) return -FORMER;
  return own.some(({ norm }) => current.test(norm)) ? CURRENT : 0;
}

/** A number of its own, and no "one" of "the old one". */
const isLong = ({ chunks }: Run): boolean =>
  chunks.reduce((sum, { digits }) => sum + (digits[0]?.length ?? 0), 0) >= fewest;

/** The first figure tells: within a number "zero" denies nothing. */
function isDeniedOrPast(text: string, { span: [start] }: Run): boolean {
  const first = readUtterance(text).words.find((word) => word.start >= start);
  return first !== undefined && (first.denied || first.past);
}
