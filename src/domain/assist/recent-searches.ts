import type { Findings, Question } from '../../knowledge/types.ts';
import { BoundedMap } from '../../shared/bounded-map.ts';
import type { Search } from './pipeline/types.ts';

/** An article that is changed is found as it is now after so long. */
const rememberedMs = 30_000;
const mostRemembered = 2_000;

/**
 * A search that remembers what it found last: a call in which nothing new was told asks the same again behind each line, and
 * so do many calls in an outage.
 */
export function recentSearches(search: Search, now: () => number): Search {
  const found = new BoundedMap<string, { at: number; findings: Promise<Findings> }>(mostRemembered);
  return (question: Question) => {
    const key = JSON.stringify(question);
    const known = found.get(key);
    if (known && now() - known.at < rememberedMs) return known.findings;
    found.delete(key);
    const findings = search(question);
    found.set(key, { at: now(), findings });
    findings.catch(() => found.delete(key));
    return findings;
  };
}
