import type { Centre } from '../../config/centre.ts';
import { foldWords } from '../../language/index.ts';
import { unfoundAddress } from './addresses.ts';
import { assertedIn } from './admits.ts';
import { unfoundDay } from './days.ts';
import { leakIn } from './leaks.ts';
import { unfoundNumber } from './figures.ts';
import { unfoundTime } from './times.ts';
import { promiseIn } from './promises.ts';
import { clausesOf } from './answers/clauses.ts';
import { judgeClaims } from './answers/deeds.ts';
import { secretAskedFor, warnsOfSecrets } from './answers/secrets.ts';
import { unsourcedIn } from './answers/sourced.ts';
import type { Deed, GuardContext, OutputVerdict } from './types.ts';

/** What an answer is measured against beside its sources. */
export interface OutputScope {
  /** The caller's own words: they vouch for numbers and days, but for no price and no percentage. */
  said?: readonly string[];
  /** What the agent has said in this call: it vouches for what it named, a number without a unit for no price. */
  told?: readonly string[];
  /** Texts that are never to be said: the instructions of the model. */
  secret?: readonly string[];
  /** Stored values that only a verified caller may hear. */
  personal?: readonly string[];
  /** What has been done for the caller in this call. */
  done?: readonly Deed[];
  /** What tools have answered: of what others do, it alone says how it stands. */
  results?: readonly string[];
  /** What was asked was looked for and not found: then nothing may be told of it. */
  foundNothing?: boolean;
}

/** How long an answer may be, in UTF-16 code units: minutes of speech, and less than what is folded of a text. */
const longestAnswer = 4_000;

/**
 * Whether a model's answer may be said. Every number, price, percentage, day, time, address and telephone number in
 * it stands in the evidence (passages, results of tools), numbers being compared as values; nothing is promised
 * that no source says; nothing is said to be done that was not done in this call; nobody is asked for a secret; what is
 * stated is taken from something; and neither the model's instructions nor stored personal data come out. An answer that
 * is longer than what is read here is none. Pure.
 */
export function guardOutput(
  text: string,
  evidence: readonly string[],
  context: GuardContext,
  centre: Centre,
  {
    said = [],
    told = [],
    secret = [],
    personal = [],
    done = [],
    results = [],
    foundNothing = false,
  }: OutputScope = {},
): OutputVerdict {
  if (text.length > longestAnswer) return { ok: false, rule: 'guard.output.long', found: text.slice(0, 80) };
  const words = foldWords(text);
  const clauses = clausesOf(text);
  const claims = judgeClaims(clauses, { done, results, read: evidence });
  const sources = { given: [...evidence, ...told], said };
  const stated = clauses.filter((clause) => !claims.vouched.has(clause) && !warnsOfSecrets(clause));
  const checks: [rule: string, find: () => string | null][] = [
    ['guard.output.leak', () => leakIn(words, text, secret)],
    ['guard.output.personal', () => (context.verified ? null : personalIn(text, personal))],
    ['guard.output.promise', () => promiseIn(words, evidence)],
    ['guard.output.secret', () => secretAskedFor(clauses, evidence)],
    ['guard.output.deed', () => claims.untrue?.text ?? null],
    ['guard.output.address', () => unfoundAddress(text, [...evidence, ...told, ...said])],
    ['guard.output.number', () => unfoundNumber(text, { evidence, told, said }, centre.region)],
    ['guard.output.time', () => unfoundTime(text, [...evidence, ...told, ...said], centre.region)],
    ['guard.output.unknown', () => (foundNothing ? assertedIn(text, words) : null)],
    ['guard.output.day', () => unfoundDay(words, [...evidence, ...told, ...said])],
    ['guard.output.unsourced', () => unsourcedIn(stated, sources, centre.region)],
  ];
  for (const [rule, find] of checks) {
    const found = find();
    if (found !== null) return { ok: false, rule, found };
  }
  return { ok: true };
}

function personalIn(text: string, personal: readonly string[]): string | null {
  const flat = flatten(text);
  return personal.find((value) => flatten(value).length >= 4 && flat.includes(flatten(value))) ?? null;
}

function flatten(text: string): string {
  return foldWords(text)
    .map(({ norm }) => norm)
    .join('');
}
