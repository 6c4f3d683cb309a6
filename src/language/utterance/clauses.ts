import type { Word } from '../phrases.ts';
import { conditions, openers, others, speakers } from './lexicon.ts';

/** The number of the clause that each word stands in: a pause, "but", or "and" before a new subject begin one. */
export function clausesOf(words: readonly Word[]): number[] {
  let clause = 0;
  return words.map(({ norm }, i) => {
    if (i > 0 && (words[i - 1]?.pause === true || begins(norm, words[i + 1]?.norm ?? ''))) clause += 1;
    return clause;
  });
}

function begins(norm: string, next: string): boolean {
  if (openers.has(norm) || conditions.has(norm)) return true;
  if (norm === 'and' || norm === 'or') return startsClause(next);
  return norm.startsWith('و') && startsClause(norm.slice(1));
}

const startsClause = (norm: string): boolean =>
  speakers.has(norm) || others.has(norm) || /^(?:you|please|dont|do|just|لا|ما|بعدين)$/.test(norm);
