import type { Candidate } from '../../db/queries/knowledge-search.ts';
import type { Subject } from '../../db/schema/index.ts';
import { brands, places, things } from '../terms/names.ts';
import { termWords } from '../terms/terms.ts';
import type { AskedWord, QuestionTerms } from './question-terms.ts';
import { matchSubjects, wholly, type QuestionWords } from './subject-match.ts';

export interface Asked {
  question: QuestionTerms;
  /** What the candidates' articles are about, by their ids. */
  subjects: ReadonlyMap<string, readonly Subject[]>;
  byTerm: QuestionWords;
  /** The words with which the question tells of trouble with a thing; null: it tells of none. */
  trouble: readonly string[] | null;
}

/**
 * The candidates that may be about what a question names: what is sold tells nothing of what is broken, what mends one
 * thing nothing of another, a passage about one town nothing of another, and an article that a brand is not in nothing
 * of that brand.
 */
export function agreeing(candidates: readonly Candidate[], asked: Asked): Candidate[] {
  const { words } = asked.question;
  const placesAsked = namesIn(words, places);
  const brandsAsked = namesIn(words, brands);
  const broken = asked.trouble ? thingsIn(words.flatMap(({ concepts }) => concepts)) : new Set<string>();
  const mends = asked.trouble ? askedInTrouble(candidates, asked.trouble, asked) : null;
  const ofOthers = broken.size > 0 ? topicsOfOthers(candidates, asked, broken) : null;
  const ofBrands = brandsAsked.size > 0 ? topicsOf(candidates, asked, brandsAsked) : null;
  return candidates.filter(
    ({ topic, product, heading }) =>
      (mends === null || product === null || mends.has(topic)) &&
      !ofOthers?.has(topic) &&
      (ofBrands === null || ofBrands.has(topic)) &&
      (placesAsked.size === 0 || isOfPlace(heading, placesAsked)),
  );
}

function namesIn(
  words: readonly Pick<AskedWord, 'concepts'>[],
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(words.flatMap(({ concepts }) => concepts.filter((concept) => names.has(concept))));
}

function thingsIn(terms: readonly string[]): Set<string> {
  return new Set(terms.flatMap((term) => things.get(term) ?? []));
}

/**
 * Topics of what is sold that callers ask for in the very words that tell of trouble: "the wi-fi does not reach the bedroom"
 * is what a booster is asked for with, and "static" tells of none in "static IP".
 */
function askedInTrouble(
  candidates: readonly Candidate[],
  trouble: readonly string[],
  { question, subjects, byTerm }: Asked,
): ReadonlySet<string> {
  const ends = trouble.flatMap((words) => {
    const told = termWords(words);
    return [told[0], told.at(-1)].flatMap((word) => (word ? [[...word.forms, ...word.concepts]] : []));
  });
  const isAsked = ({ articleId, product }: Candidate): boolean => {
    if (product === null) return false;
    const said = (subjects.get(articleId) ?? []).filter(
      (way) => matchSubjects([way], question, byTerm).said >= wholly,
    );
    const terms = new Set(said.flat(2));
    return ends.every((end) => end.some((term) => terms.has(term)));
  };
  return new Set(candidates.filter(isAsked).map(({ topic }) => topic));
}

/** Topics whose title, the first way of asking, names things, and none of those that are broken. */
function topicsOfOthers(
  candidates: readonly Candidate[],
  { subjects }: Asked,
  broken: ReadonlySet<string>,
): ReadonlySet<string> {
  const isOfOther = ({ articleId }: Candidate): boolean => {
    const named = thingsIn((subjects.get(articleId)?.[0] ?? []).flat());
    return named.size > 0 && ![...named].some((thing) => broken.has(thing));
  };
  return new Set(candidates.filter(isOfOther).map(({ topic }) => topic));
}

/** Topics that hold a name, in a passage that was found or in a way of asking. */
function topicsOf(
  candidates: readonly Candidate[],
  { question: { terms }, subjects }: Asked,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const at = new Set(terms.flatMap(({ term }, place) => (names.has(term) ? [place] : [])));
  const holds = ({ matched, articleId }: Candidate): boolean =>
    (matched ?? []).some((place) => at.has(place)) ||
    (subjects.get(articleId) ?? []).some((way) => way.flat().some((term) => names.has(term)));
  return new Set(candidates.filter(holds).map(({ topic }) => topic));
}

/** Whether what stands under a heading may be about one of some places: it names no place, or one of them. */
function isOfPlace(heading: string, asked: ReadonlySet<string>): boolean {
  const named = namesIn(termWords(heading), places);
  return named.size === 0 || [...named].some((place) => asked.has(place));
}
