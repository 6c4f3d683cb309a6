import type { Candidate, ServingModel } from '../../db/queries/knowledge-search.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { SearchMode } from '../types.ts';
import type { QuestionTerms } from './question-terms.ts';

/** A candidate with how well it answers. */
export interface Scored extends Candidate {
  /** 0 to 1. */
  score: number;
  /** What it is ordered by, see {@link orderOf}. */
  near: number;
  relative: number;
  covered: number;
}

export interface Scoring {
  question: QuestionTerms;
  candidates: readonly Candidate[];
  model: ServingModel | null;
  mode: SearchMode;
}

/** Similarities where nothing is known of a model: what multilingual-e5-small shows. */
const ordinary = { unrelated: 0.82, related: 0.9 };

/** Evidence that a passage answers, fitted to questions of our own with and without an answer (docs/knowledge.md). */
const evidenceOf: Readonly<Record<SearchMode, (signs: Signs) => number>> = {
  hybrid: ({ near, covered, amount }) => -1.7 + 2.5 * near + 3.6 * covered + 3.3 * amount,
  lexical: ({ covered, amount }) => -4.1 + 4.2 * covered + 4 * amount,
  vector: ({ near }) => 0.7 + 3.4 * near,
};

/** What tells whether a passage answers. */
interface Signs {
  /** See {@link nearness}. */
  near: number;
  /** How much of what the question is about the passage holds, 0 to 1. */
  covered: number;
  /** The same, as an amount: one word that is found says less than three. */
  amount: number;
}

/** So much rarity in the words that are found is all one can ask. */
const fullAmount = 12;

/** From this rarity on, what holds the most of the words is found by them and not by chance. */
const tellingAmount = 6;

/** Gives each candidate its score. */
export function scoreCandidates({ question, candidates, model, mode }: Scoring): Scored[] {
  const best = Math.max(...candidates.map(({ lexical }) => lexical ?? 0), Number.EPSILON);
  const most = Math.max(0, ...candidates.map((candidate) => coverage(candidate, question).value));
  const telling = Math.min(1, most / tellingAmount);
  return candidates.map((candidate) => {
    const near = nearness(candidate, model);
    const { covered, value } = coverage(candidate, question);
    const amount = Math.min(1, value / fullAmount);
    const score = certainty(evidenceOf[mode]({ near, covered, amount }));
    const relative = (telling * (candidate.lexical ?? 0)) / best;
    return { ...candidate, score, near, relative, covered };
  });
}

function orderOf(
  mode: SearchMode,
  { near, covered, relative }: Pick<Scored, 'near' | 'relative' | 'covered'>,
): number {
  switch (mode) {
    case 'vector':
      return near;
    case 'lexical':
      return relative + covered;
    case 'hybrid':
      return near + 0.6 * relative + 0.6 * covered;
  }
}

/** How much of what a question is about a passage holds: as a share, and in rarity. */
function coverage({ matched }: Candidate, { words }: QuestionTerms): { covered: number; value: number } {
  const held = new Set(matched);
  let all = 0;
  let found = 0;
  for (const { value, terms } of words) {
    const surest = Math.max(0, ...[...terms].map(([place, sure]) => (held.has(place) ? sure : 0)));
    all += value;
    found += value * surest;
  }
  return { covered: all === 0 ? 0 : found / all, value: found };
}

/** A similarity as this model means it: 0 as for something else, 1 as for a title and its own article. */
function nearness({ similarity }: Candidate, model: ServingModel | null): number {
  if (similarity === null) return -1;
  const unrelated = model?.unrelated ?? ordinary.unrelated;
  const related = Math.max(model?.related ?? ordinary.related, unrelated + 0.01);
  return Math.min(2, Math.max(-3, (similarity - unrelated) / (related - unrelated)));
}

function certainty(evidence: number): number {
  return 1 / (1 + Math.exp(-evidence));
}

export interface Choice {
  mode: SearchMode;
  /** The language that is preferred where both hold the answer; undefined: neither. */
  preferred: Language | undefined;
  /** The only language that may be shown. */
  only: Language | undefined;
  limit: number;
}

/** A passage that is shown, with what it is ordered by. */
interface Shown extends Scored {
  order: number;
}

/**
 * Orders the candidates: an article and its translation answer the same questions, so each speaks for the other, and
 * of the two the one in the preferred language is shown.
 */
export function choose(scored: readonly Scored[], { mode, preferred, only, limit }: Choice): Scored[] {
  const places = new Map<string, Scored[]>();
  for (const one of scored) {
    const key = `${one.topic} ${one.seq}`;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const shown: Shown[] = [];
  for (const twins of places.values()) {
    const most = (of: (one: Scored) => number): number => Math.max(...twins.map(of));
    // A model that finds only one of the two near may have been taken in by a word.
    const near = twins.reduce((sum, one) => sum + one.near, 0) / twins.length;
    const together = { near, relative: most((one) => one.relative), covered: most((one) => one.covered) };
    const inWanted = twins.find(({ language }) => language === (only ?? preferred));
    const taken = inWanted ?? (only ? undefined : twins.toSorted((a, b) => b.score - a.score)[0]);
    if (taken) shown.push({ ...taken, score: most((one) => one.score), order: orderOf(mode, together) });
  }
  shown.sort((a, b) => b.order - a.order || a.id.localeCompare(b.id));
  return atMostOf(shown, limit);
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
