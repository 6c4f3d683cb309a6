import { round } from './round.ts';
import type { QueryFindings, RankedPassage } from './types.ts';

/** So much less sure than the best a passage may be to stand beside it. */
const besideBest = 0.04;
/** How many articles one run shows. */
const mostArticles = 3;

/** How votes and clicks of before change the confidence in an article, from −0.1 to 0.1. */
export type VoteOf = (topic: string) => number;

/** An article and its translation: the path below its language, without its ending. */
export function topicOf(path: string): string {
  return path.replace(/^[a-z]+\//u, '').replace(/\.md$/u, '');
}

/**
 * The passages that are worth showing, one an article, the surest first: each as sure as its best query makes it, and
 * nothing that is less sure than `least`. Pure.
 */
export function rankPassages(
  found: readonly QueryFindings[],
  { least, voteOf }: { least: number; voteOf: VoteOf },
): RankedPassage[] {
  const best = new Map<string, RankedPassage>();
  for (const { query, findings } of found) {
    if (!findings.answers) continue;
    for (const passage of findings.passages) {
      const topic = topicOf(passage.path);
      const confidence = round(Math.min(1, Math.max(0, passage.score * query.confidence + voteOf(topic))));
      if (confidence > (best.get(topic)?.confidence ?? 0)) best.set(topic, { passage, confidence, query });
    }
  }
  const ordered = [...best.values()].toSorted((a, b) => b.confidence - a.confidence);
  const [first] = ordered;
  return ordered
    .filter(({ confidence }) => confidence >= least && confidence >= (first?.confidence ?? 0) - besideBest)
    .slice(0, mostArticles);
}
