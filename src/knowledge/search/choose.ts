import type { Language } from '../../shared/vocabulary.ts';
import type { SearchMode } from '../types.ts';
import { certainty, evidenceOf, type Scored, type Signs } from './score.ts';
import { worth } from './subject-match.ts';

export interface Choice {
  mode: SearchMode;
  /** The language that is preferred where both hold the answer; undefined: neither. */
  preferred: Language | undefined;
  /** The only language that may be shown. */
  only: Language | undefined;
  limit: number;
}

/** A passage that is shown. */
export interface Shown extends Scored {
  /** How much speaks for it, see `evidenceOf`. */
  evidence: number;
  /** The same as a likelihood, 0 to 1. */
  score: number;
}

/** So much nearer a section is what is asked for, and not its article. */
const clearlyNearer = 0.25;

/** The passages to show, the best first. */
export interface Chosen {
  shown: Shown[];
  /** The beginning of the best one's article, which sums it up; null where the best is much nearer. */
  lead: Shown | null;
  /** The other sections of that article that hold any of the words, the likeliest first. */
  sections: Shown[];
}

/** Beside passages of the same article, so much more speaks for the one that holds the words best. */
const relativeShare = 0.3;

/**
 * Orders the candidates: an article and its translation answer the same questions, so each speaks for the other, and
 * of the two the one in the preferred language is shown.
 */
export function choose(scored: readonly Scored[], { mode, preferred, only, limit }: Choice): Chosen {
  const places = new Map<string, Scored[]>();
  for (const one of scored) {
    const key = `${one.topic} ${one.seq}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const ordered: Shown[] = [];
  for (const twins of places.values()) {
    const both = together(twins);
    const evidence = evidenceOf(mode, both);
    const inWanted = twins.find(({ language }) => language === (only ?? preferred));
    const taken = inWanted ?? (only ? undefined : twins.toSorted((a, b) => b.covered - a.covered)[0]);
    if (taken) ordered.push({ ...taken, subject: both.subject, evidence, score: certainty(evidence) });
  }
  const order = ({ evidence, relative }: Shown): number =>
    evidence + (mode === 'vector' ? 0 : relativeShare * relative);
  ordered.sort((a, b) => order(b) - order(a) || a.id.localeCompare(b.id));
  const lead = leadOf(ordered, mode);
  const article = ordered[0]?.articleId;
  const sections = ordered.filter((one) => one.articleId === article && one.seq !== 0);
  return { shown: atMostOf(ordered, limit), lead, sections };
}

/** See {@link Chosen.lead}. */
function leadOf(ordered: readonly Shown[], mode: SearchMode): Shown | null {
  const [best] = ordered;
  const lead = ordered.find(({ articleId, seq }) => articleId === best?.articleId && seq === 0);
  if (!best || !lead) return null;
  return mode !== 'lexical' && best.near > lead.near + clearlyNearer ? null : lead;
}

/** What a passage and its translation say together. */
function together(twins: readonly Scored[]): Signs {
  const most = (of: (one: Scored) => number): number => Math.max(...twins.map(of));
  return {
    // A model that finds only one of the two near may have been taken in by a word.
    near: twins.reduce((sum, { near }) => sum + near, 0) / twins.length,
    covered: most(({ covered }) => covered),
    amount: most(({ amount }) => amount),
    relative: most(({ relative }) => relative),
    words: most(({ words }) => words),
    subject: twins.map(({ subject }) => subject).reduce((a, b) => (worth(b) > worth(a) ? b : a)),
  };
}

/**
 * The best passage of each article first, as many as fit but one; then whatever is best of the rest, which may be a
 * second passage of an article that is there.
 */
function atMostOf(ordered: readonly Shown[], limit: number): Shown[] {
  const seen = new Set<string>();
  const firsts = ordered.filter(({ articleId }) => !seen.has(articleId) && seen.add(articleId));
  const taken = firsts.slice(0, Math.max(1, limit - 1));
  const rest = ordered.filter((one) => !taken.includes(one));
  return [...taken, ...rest.slice(0, limit - taken.length)];
}
