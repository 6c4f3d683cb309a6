import { ELSEWHERE } from '../terms/subjects.ts';
import type { QuestionTerms } from './question-terms.ts';

/** How well a question says what an article is about. */
export interface SubjectMatch {
  /** How much of one way of saying it the question holds, 0 to 1. */
  said: number;
  /** How much of the question that way is, 0 to 1. */
  share: number;
  /** The rarity of the words that meet. */
  value: number;
  /** Places of these words in the question. */
  met: ReadonlySet<number>;
}

/** So much a word weighs that a way of saying it has and the question has not; a denial is a small word. */
const missingValue = 4;
const missingDenial = 1.5;

/** A way of which so much is said is said as a whole, whatever its words were spelled like. */
export const wholly = 0.8;

/** Nothing of it is said. */
export const unsaid: SubjectMatch = { said: 0, share: 0, value: 0, met: new Set() };

/** Words of a question by the terms that they may be: of each the places of the words and how surely they are it. */
export type QuestionWords = ReadonlyMap<string, readonly { at: number; sure: number }[]>;

/** The words of a question by their terms. */
export function wordsByTerm({ words, terms }: QuestionTerms): QuestionWords {
  const byTerm = new Map<string, { at: number; sure: number }[]>();
  for (const [at, { terms: places }] of words.entries()) {
    for (const [place, sure] of places) {
      const term = terms[place]?.term;
      if (term !== undefined) byTerm.set(term, [...(byTerm.get(term) ?? []), { at, sure }]);
    }
  }
  return byTerm;
}

/** The way of saying what an article is about that a question says best. */
export function matchSubjects(
  subjects: readonly (readonly (readonly string[])[])[],
  question: QuestionTerms,
  byTerm: QuestionWords,
): SubjectMatch {
  const all = question.words.reduce((sum, { value }) => sum + value, 0);
  let best = unsaid;
  for (const subject of subjects) {
    if (isElsewhere(subject)) continue;
    const match = matchOne(subject, question, byTerm, all);
    if (worth(match) > worth(best)) best = match;
  }
  return best;
}

/** Whether a question says, wholly, what an article is said not to be about, in words that no passage may hold. */
export function asksElsewhere(
  subjects: readonly (readonly (readonly string[])[])[],
  { words }: QuestionTerms,
): boolean {
  const said = new Set(words.flatMap(({ forms }) => forms));
  return subjects.some(
    (subject) =>
      isElsewhere(subject) && subject.slice(1).every((terms) => terms.some((term) => said.has(term))),
  );
}

function isElsewhere(subject: readonly (readonly string[])[]): boolean {
  return subject[0]?.[0] === ELSEWHERE;
}

/** Wholly said ways come first, then those that are most of the question. */
export function worth({ said, share, value }: SubjectMatch): number {
  return said * said * (1 + share) + value / 100;
}

function matchOne(
  subject: readonly (readonly string[])[],
  { words }: QuestionTerms,
  byTerm: QuestionWords,
  all: number,
): SubjectMatch {
  const met = new Map<number, number>();
  let value = 0;
  let missing = 0;
  for (const terms of subject) {
    let found = { at: -1, sure: 0, value: 0 };
    for (const term of terms) {
      for (const { at, sure } of byTerm.get(term) ?? []) {
        const worth = (words[at]?.value ?? 0) * sure;
        if (sure > found.sure || (sure === found.sure && worth > found.value))
          found = { at, sure, value: worth };
      }
    }
    if (found.at < 0) missing += terms.includes('#not') ? missingDenial : missingValue;
    else {
      value += found.value;
      missing += (words[found.at]?.value ?? 0) * (1 - found.sure);
      met.set(found.at, Math.max(met.get(found.at) ?? 0, found.sure));
    }
  }
  if (value === 0) return unsaid;
  // "The app does not work" is no question of where it works.
  const denied = words.some(({ concepts }) => concepts.includes('#not'));
  if (denied && !subject.some((terms) => terms.includes('#not'))) missing += missingDenial;
  const held = [...met].reduce((sum, [at, sure]) => sum + (words[at]?.value ?? 0) * sure, 0);
  return {
    said: value / (value + missing),
    share: all === 0 ? 0 : held / all,
    value,
    met: new Set(met.keys()),
  };
}
