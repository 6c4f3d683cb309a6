import { foldWords, languageOf } from '../../language/index.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { unfoundAddress } from './addresses.ts';
import { unfoundDay } from './days.ts';
import { unfoundNumber } from './figures.ts';
import { injectionKind } from './guard-input.ts';
import { leakIn } from './leaks.ts';
import { unfoundName } from './names.ts';
import { promiseIn } from './promises.ts';
import { unfoundTime } from './times.ts';
import type { OutputVerdict } from './types.ts';

/** How long a summary may be, in letters: it is to be read in a glance. */
const longest = 1_200;

/**
 * Whether a model's summary of a conversation may be put before a human: in their language, and no number, price, day, time,
 * address, name or promise in it that nothing in the conversation holds. Other than an answer it is told of in other words
 * than those that were said, and perhaps in another language. Pure.
 */
export function guardSummary(
  text: string,
  evidence: readonly string[],
  { language, region, secret }: { language: Language; region: string; secret: readonly string[] },
): OutputVerdict {
  if (text === '' || text.length > longest) return refused('long', text.slice(0, 80));
  if (languageOf(text) !== language) return refused('language', text.slice(0, 80));
  const words = foldWords(text);
  const promised = evidence.some((one) => promiseIn(foldWords(one), []) !== null);
  const checks: [rule: string, find: () => string | null][] = [
    ['orders', () => injectionKind(text)],
    ['leak', () => leakIn(words, text, secret)],
    ['promise', () => (promised ? null : promiseIn(words, []))],
    ['address', () => unfoundAddress(text, evidence)],
    ['number', () => unfoundNumber(text, { evidence, told: [], said: [] }, region)],
    ['time', () => unfoundTime(text, evidence, region)],
    ['day', () => unfoundDay(words, evidence)],
    ['name', () => unfoundName(text, evidence)],
  ];
  for (const [rule, find] of checks) {
    const found = find();
    if (found !== null) return refused(rule, found);
  }
  return { ok: true };
}

function refused(rule: string, found: string): OutputVerdict {
  return { ok: false, rule: `guard.summary.${rule}`, found };
}
