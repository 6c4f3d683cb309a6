import type { Word } from '../phrases.ts';
import { formerly, speakers, wanting } from './lexicon.ts';

const periods = /^(?:night|week|month|year|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** Wants of former times: "I wanted to speak to somebody yesterday". */
const wanted = /^(?:wanted|hoping|needed)$/;

/** The clauses that tell of former times, by their numbers. "I was hoping to speak to somebody" is of now. */
export function pastIn(words: readonly Word[], clauses: readonly number[]): Set<number> {
  const past = new Set<number>();
  const wishes = new Set<number>();
  for (const [i, { norm }] of words.entries()) {
    const clause = clauses[i] ?? 0;
    const next = words[i + 1]?.norm ?? '';
    if (formerly.has(norm) || (norm === 'last' && periods.test(next)) || (norm === 'used' && next === 'to'))
      past.add(clause);
    if (/^(?:قبل|من)$/.test(norm) && /^(?:شوي|شويه|يومين|اسبوع|شهر|سنه|ساعه|ساعتين|زمان)$/.test(next))
      past.add(clause);
    const own = wanting.has(norm) && !wanted.test(norm);
    if (own && !/^(?:كنت|كان|كانت|didnt|did)$/.test(words[i - 1]?.norm ?? '')) wishes.add(clause);
    if (speakers.has(norm) && /^(?:would|will|need)$/.test(next)) wishes.add(clause);
  }
  return new Set([...past].filter((clause) => !wishes.has(clause)));
}
