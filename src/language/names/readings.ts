import type { Understood } from '../types.ts';
import { familyLikelihood, givenLikelihood } from './likelihood.ts';

/** Readings of one sound that are looked at. */
const mostReadings = 16;
/** How much less likely each reading is than the one before it. */
const perRank = 0.15;
/** How much less likely all are than the first. */
const notFirst = 0.5;
/** How much the commonness of a name weighs against the recogniser's own order. */
const commonness = 0.35;
/** A single name, where another reading has a first and a family name. */
const partMissing = 3;
/** How much a name's own uncertainty weighs. */
const doubt = 5;

/** The weight of a reading that is no name, beside the best one's. */
const noName = 0.06;
/** A factor for a name of one word on which the readings differ: there is little that it could be checked by. */
const wordAlone = 0.5;
/** Added to a share, so that a little more than half of the readings is sure. */
const shareEnough = 0.03;

interface Reading extends Understood<string> {
  likelihood: number;
}

/**
 * The likeliest name of all that a recogniser heard in one sound, and how sure it is: the share that the readings
 * leave it. `read` reads one of them; the span points into the first, whole where another one is taken.
 */
export function bestReading(
  text: string,
  nbest: readonly string[],
  read: (text: string) => Understood<string> | undefined,
): Understood<string> | undefined {
  const readings = new Map<string, Reading>();
  let unread = 0;
  for (const [rank, heard] of [...new Set([text, ...nbest])].slice(0, mostReadings).entries()) {
    const found = read(heard);
    if (!found) {
      unread += 1;
      continue;
    }
    const likelihood = likelihoodOf(found) - rank * perRank - (rank === 0 ? 0 : notFirst);
    const key = found.value.toLowerCase();
    const known = readings.get(key);
    if (!known)
      readings.set(key, { ...found, ...(heard === text ? {} : { span: [0, text.length] }), likelihood });
    else known.likelihood = together(known.likelihood, likelihood);
  }
  const ordered = [...readings.values()].sort((a, b) => b.likelihood - a.likelihood);
  const [best, ...others] = ordered;
  if (!best) return undefined;
  const all = ordered.reduce(
    (sum, { likelihood }) => sum + Math.exp(likelihood - best.likelihood),
    unread * noName,
  );
  return {
    value: best.value,
    confidence: sureness(best, 1 / all, others.length > 0),
    span: best.span,
    ...(others.length > 0
      ? {
          alternatives: others.slice(0, 4).map(({ value, likelihood }) => ({
            value,
            confidence: (0.5 * Math.exp(likelihood - best.likelihood)) / all,
          })),
        }
      : best.alternatives
        ? { alternatives: best.alternatives }
        : {}),
  };
}

/** Confidence of a name that a share of all readings stand for: half of them is not sure, nor is one word of several. */
function sureness(best: Understood<string>, share: number, disputed: boolean): number {
  const alone = disputed && !best.value.includes(' ') ? wordAlone : 1;
  return Math.min(best.confidence, best.confidence * share * alone + shareEnough);
}

function likelihoodOf({ value, confidence }: Understood<string>): number {
  const words = value.split(' ');
  const [first = ''] = words;
  const own = doubt * Math.log(confidence);
  const family = words.at(-1) ?? '';
  if (/[\u0600-\u06ff]/.test(value)) return own;
  if (words.length > 1) return own + commonness * (givenLikelihood(first) + familyLikelihood(family));
  return own + 2 * commonness * Math.max(givenLikelihood(first), familyLikelihood(first)) - partMissing;
}

const together = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
