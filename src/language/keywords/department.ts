import type { Context, Keywords, Span, Understood } from '../types.ts';
import { weighed } from './acts.ts';
import { isDeclined } from './declined.ts';
import { findKeywords, keywordWords, type KeywordHit } from './match.ts';
import { isNamed, isVague } from './vague.ts';

/** Confidence in a department that only a misspelt short word or one common word tells of: it is to be asked about. */
const hint = 0.5;

/**
 * The department whose keywords a free description holds, with the others that were touched as
 * alternatives. Longer phrases count more than words, and an act more than what it is done to ("buy a router"); what is
 * declined or a part of a name counts nothing; what is said last breaks a tie, because people come to their point. One
 * common word alone ("late"), and a misspelt short word alone, make none sure.
 */
export function classifyDepartment(
  text: string,
  departments: Record<string, { keywords: Keywords }>,
  _ctx: Context = {},
): Understood<string> | undefined {
  const words = keywordWords(text);
  const found = Object.entries(departments).map(([value, { keywords }]) => ({
    value,
    hits: findKeywords(words, keywords).filter((hit) => !isDeclined(words, hit) && !isNamed(words, hit)),
  }));
  const all = found.flatMap(({ hits }) => hits);
  const weights = weighed(words, all);
  // A word that is one of a list is no slip for one of another list: «اشتري» is not «اشتكي».
  const spelled = new Set(all.filter(({ exact }) => exact).map(({ at: [first] }) => first));
  const scored = found.flatMap(({ value, hits: unweighed }) => {
    const right = unweighed.filter(({ exact, at: [first] }) => exact || !spelled.has(first));
    const hits = right.map((hit) => ({ ...hit, weight: weights.get(hit) ?? hit.weight }));
    const hinted = isHint(hits);
    const score = strength(hits) * (hinted ? hint : 1);
    const last = Math.max(...hits.map((hit) => hit.span[1]));
    return score > 0 ? [{ value, score, last, span: spanOfHits(hits), hinted }] : [];
  });
  scored.sort((a, b) => b.score - a.score || b.last - a.last);
  const [best, ...others] = scored;
  if (!best) return undefined;
  const total = scored.reduce((sum, item) => sum + item.score, 0);
  const confidence = Math.min(0.97, 0.5 + (best.score / total) * 0.3 + Math.min(best.score, 3) * 0.07);
  return {
    value: best.value,
    confidence: Math.min(confidence, best.hinted ? hint : 1, others[0]?.score === best.score ? 0.55 : 1),
    span: best.span,
    ...(others.length > 0
      ? {
          alternatives: others
            .slice(0, 3)
            .map(({ value, score }) => ({ value, confidence: (score / total) * 0.6 })),
        }
      : {}),
  };
}

/** Less than a word weighs by itself: it is the object of something else that is wanted, or done already. */
const full = 0.9;

/** A keyword of so many letters is hardly another word with a letter changed. */
const unmistakable = 8;
/** A misspelt keyword weighs so much less. */
const slip = 0.4;

/** Whether all that was found is a misspelling of a short word, the object of something else, or one and the same common word. */
function isHint(hits: readonly KeywordHit[]): boolean {
  const sure = hits.filter(
    ({ exact, weight, word }) =>
      (exact || word.length >= unmistakable) && weight + (exact ? 0 : slip) >= full,
  );
  return sure.every(isVague) && new Set(sure.map(({ at: [first] }) => first)).size < 2;
}

/** Overlapping keywords ("complaint", "make a complaint") are one piece of evidence, the longest. */
function strength(hits: readonly { span: Span; weight: number }[]): number {
  const kept: { span: Span; weight: number }[] = [];
  for (const hit of [...hits].sort((a, b) => b.weight - a.weight)) {
    if (!kept.some(({ span }) => span[0] < hit.span[1] && hit.span[0] < span[1])) kept.push(hit);
  }
  return kept.reduce((sum, hit) => sum + hit.weight, 0);
}

function spanOfHits(hits: readonly { span: Span }[]): Span {
  return [Math.min(...hits.map((hit) => hit.span[0])), Math.max(...hits.map((hit) => hit.span[1]))];
}
