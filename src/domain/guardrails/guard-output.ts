import type { Centre } from '../../config/centre.ts';
import { foldWords } from '../../language/index.ts';
import { unfoundAddress } from './addresses.ts';
import { assertedIn } from './admits.ts';
import { unfoundDay } from './days.ts';
import { leakIn } from './leaks.ts';
import { unfoundNumber } from './figures.ts';
import { promiseIn } from './promises.ts';
import type { GuardContext, OutputVerdict } from './types.ts';

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
  /** What was asked was looked for and not found: then nothing may be told of it. */
  foundNothing?: boolean;
}

/**
 * Whether a model's answer may be said. Every number, price, percentage, day, address and telephone number in
 * it stands in the evidence (passages, results of tools), numbers being compared as values; nothing is promised
 * that no source says; and neither the model's instructions nor stored personal data come out. Pure.
 */
export function guardOutput(
  text: string,
  evidence: readonly string[],
  context: GuardContext,
  centre: Centre,
  { said = [], told = [], secret = [], personal = [], foundNothing = false }: OutputScope = {},
): OutputVerdict {
  const words = foldWords(text);
  const checks: [rule: string, find: () => string | null][] = [
    ['guard.output.leak', () => leakIn(words, text, secret)],
    ['guard.output.personal', () => (context.verified ? null : personalIn(text, personal))],
    ['guard.output.promise', () => promiseIn(words, evidence)],
    ['guard.output.address', () => unfoundAddress(text, [...evidence, ...told, ...said])],
    ['guard.output.number', () => unfoundNumber(text, { evidence, told, said }, centre.region)],
    ['guard.output.unknown', () => (foundNothing ? assertedIn(text, words) : null)],
    ['guard.output.day', () => unfoundDay(words, [...evidence, ...told, ...said])],
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
