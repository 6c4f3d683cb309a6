import type { Candidate, ServingModel } from '../../db/queries/knowledge-search.ts';
import type { Subject } from '../../db/schema/index.ts';
import type { SearchMode } from '../types.ts';
import { agreeing } from './agreement.ts';
import type { QuestionTerms } from './question-terms.ts';
import {
  asksElsewhere,
  matchSubjects,
  unsaid,
  wholly,
  wordsByTerm,
  type SubjectMatch,
} from './subject-match.ts';

/** What tells whether a passage answers. */
export interface Signs {
  /** See {@link nearness}. */
  near: number;
  /** How much of what the question is about the passage holds, 0 to 1. */
  covered: number;
  /** The same in rarity. */
  amount: number;
  /** How many words of the question the passage holds. */
  words: number;
  /** How well the question says what the passage's article is about. */
  subject: SubjectMatch;
  /** Beside the other candidates: what its words are worth, with where and how often it holds them, 0 to 1. */
  relative: number;
}

/** A candidate with what tells whether it answers. */
export interface Scored extends Candidate, Signs {
  /** The words of the question that it holds, by their place there, with how rare they are. */
  holds: ReadonlyMap<number, number>;
}

export interface Scoring {
  question: QuestionTerms;
  /** What the candidates' articles are about, by their ids. */
  subjects: ReadonlyMap<string, readonly Subject[]>;
  candidates: readonly Candidate[];
  model: ServingModel | null;
  /** The words with which the question tells of trouble with a thing; null: it tells of none. */
  trouble: readonly string[] | null;
}

/** Similarities where nothing is known of a model: what multilingual-e5-small shows. */
const ordinary = { unrelated: 0.82, related: 0.9 };

/** So much rarity in the words that are found is all one can ask. */
const fullAmount = 12;

/** The same of the words that a passage holds, where it holds them all. */
const heldAmount = 10;

/** So many words of a question have to be held for a passage to be more than an accident. */
const fewestHeld = 3;

/** From this rarity on, what holds the most of the words is found by them and not by chance. */
const tellingAmount = 6;

/** Where nothing but words tells, so much more has to be let in, or too much that is answered is refused. */
const LEXICAL = 0.12;

/** The same where a model tells too, which is rarely taken in. */
const HYBRID = 1.1;

/** Evidence that a passage answers, fitted to questions of our own with and without an answer (docs/knowledge.md). */
const evidenceBy: Readonly<Record<SearchMode, (signs: Signs) => number>> = {
  hybrid: ({ near, ...words }) => byWords(words) + 1.2 * near + HYBRID,
  lexical: (words) => byWords(words) + LEXICAL,
  vector: ({ near }) => 0.7 + 3.4 * near,
};

/**
 * The words of the subject and of the passage. A way of asking that is said whole counts the more, the more of the
 * question it is: the rest of a long question may be about something else. A passage that holds all of the rare words
 * of a question answers it, whatever its article is about.
 */
function byWords({ subject: { said, share, value }, covered, amount, words }: Omit<Signs, 'near'>): number {
  const subject = 4.2 * said - 1.4 * share + 5 * said * share + 3.5 * Math.min(1, value / fullAmount);
  // Two words may stand together by chance.
  const byChance = words < fewestHeld && said < wholly;
  const held = byChance ? 0 : covered ** 2 * Math.min(1, amount / heldAmount);
  return -7.4 + subject + 0.5 * covered + 3.4 * held + 14 * Math.max(0, held - 0.8);
}

/** How much speaks for a passage; 0 where as much speaks against it. */
export function evidenceOf(mode: SearchMode, signs: Signs): number {
  return evidenceBy[mode](signs);
}

/** Evidence as the likelihood that the passage answers. */
export function certainty(evidence: number): number {
  return 1 / (1 + Math.exp(-evidence));
}

/** Gives each candidate its signs. */
export function scoreCandidates({ question, subjects, candidates, model, trouble }: Scoring): Scored[] {
  const byTerm = wordsByTerm(question);
  const matches = new Map(
    [...subjects].map(([id, ways]) => [id, matchSubjects(ways, question, byTerm)] as const),
  );
  // An article and its translation are about the same, and not about the same.
  const elsewhere = new Set(
    candidates
      .filter(({ articleId }) => asksElsewhere(subjects.get(articleId) ?? [], question))
      .map(({ topic }) => topic),
  );
  const wanted = agreeing(
    candidates.filter(({ topic }) => !elsewhere.has(topic)),
    { question, subjects, byTerm, trouble },
  );
  const best = Math.max(...wanted.map(({ lexical }) => lexical ?? 0), Number.EPSILON);
  const held = wanted.map((candidate) => ({ ...candidate, ...heldOf(candidate, question) }));
  const most = Math.max(0, ...held.map(({ amount }) => amount));
  const telling = Math.min(1, most / tellingAmount);
  return held.map((candidate) => ({
    ...candidate,
    near: nearness(candidate, model),
    subject: matches.get(candidate.articleId) ?? unsaid,
    relative: (telling * (candidate.lexical ?? 0)) / best,
  }));
}

/** What a passage holds of what a question is about: which words, and how much, as a share and in rarity. */
function heldOf(
  { matched }: Candidate,
  { words }: QuestionTerms,
): Pick<Scored, 'holds' | 'words' | 'covered' | 'amount'> {
  const places = new Set(matched);
  const holds = new Map<number, number>();
  let all = 0;
  let amount = 0;
  for (const [at, { value, terms }] of words.entries()) {
    const sure = [...terms].flatMap(([place, surely]) => (places.has(place) ? [surely] : []));
    if (sure.length > 0) holds.set(at, value);
    all += value;
    amount += value * Math.max(0, ...sure);
  }
  return { holds, words: holds.size, covered: all === 0 ? 0 : amount / all, amount };
}

/** A similarity as this model means it: 0 as for something else, 1 as for a title and its own article. */
function nearness({ similarity }: Candidate, model: ServingModel | null): number {
  if (similarity === null) return -1;
  const unrelated = model?.unrelated ?? ordinary.unrelated;
  const related = Math.max(model?.related ?? ordinary.related, unrelated + 0.01);
  return Math.min(2, Math.max(-3, (similarity - unrelated) / (related - unrelated)));
}
