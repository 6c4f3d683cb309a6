import type { Article } from '../articles/types.ts';
import { termsOf, termWords, type TermWord } from './terms.ts';

/** A heading of one general word ("Price") says nothing of what an article is about. */
const fewestOfHeading = 2;

/** Stands before a way of saying what an article is not about. */
export const ELSEWHERE = '#elsewhere';

/**
 * What an article is about, each way of saying it as the words that a question has to hold: its title, how callers ask
 * for it, and its headings. Of each word the terms that stand for it, the surest first.
 */
export function subjectsOf({
  title,
  asked,
  elsewhere,
  sections,
}: Pick<Article, 'title' | 'asked' | 'elsewhere' | 'sections'>): string[][][] {
  const headings = sections
    .map(({ heading }) => subjectOf(heading))
    .filter((words) => words.length >= fewestOfHeading);
  const others = elsewhere.map(subjectOf).filter((words) => words.length > 0);
  const ways = [
    ...[title, ...asked].map((text) => subjectOf(text)),
    ...headings,
    ...others.map((words) => [[ELSEWHERE], ...words]),
  ];
  return [
    ...new Map(
      ways.filter((words) => words.length > 0).map((words) => [JSON.stringify(words), words]),
    ).values(),
  ];
}

/** One way of saying something, as {@link subjectsOf} gives it. */
export function subjectOf(text: string): string[][] {
  return asOne(termWords(text).filter(({ stop, concepts }) => !stop || concepts.length > 0));
}

/** Words that mean one thing together ("wi fi", "smart tv") are that thing, and none of them is it alone. */
function asOne(words: readonly TermWord[]): string[][] {
  const subject: string[][] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] as TermWord;
    const shared = word.concepts.filter((concept) => words[at + 1]?.concepts.includes(concept));
    subject.push(shared.length > 0 ? shared : termsOf(word));
    at += 1;
    while (words[at]?.concepts.some((concept) => shared.includes(concept))) at += 1;
  }
  return subject;
}
