import type { Word } from '../../language/index.ts';
import { findWords } from './words.ts';

/** What a guard recognises: words of several lists, one after the other, close together. */
export interface Pattern {
  /** Lists of which each must be found, in this order. */
  lists: readonly string[];
  /** How many other words may stand between two of them. */
  gap?: number;
  /** In any order. */
  anyOrder?: boolean;
  /** Words among or near them that make it something harmless. */
  unless?: string;
  /** How many words before and after still are near; 6 without it. */
  around?: number;
}

const AROUND = 6;
const GAP = 5;

/** Whether a pattern occurs among folded words. */
export function occurs(words: readonly Word[], pattern: Pattern): boolean {
  const lists = pattern.lists.map((list) => findWords(words, list));
  if (lists.some((hits) => hits.length === 0)) return false;
  const gap = pattern.gap ?? GAP;
  const orders = pattern.anyOrder ? permutations(lists) : [lists];
  return orders.some((order) =>
    chains(order, gap).some(([from, to]) => {
      if (pattern.unless === undefined) return true;
      const around = pattern.around ?? AROUND;
      const near = words.slice(Math.max(0, from - around), to + 1 + around);
      return findWords(near, pattern.unless).length === 0;
    }),
  );
}

type Hits = ReturnType<typeof findWords>;

/** First and last word of every way in which one hit of each list follows the other. */
function chains(lists: readonly Hits[], gap: number): [number, number][] {
  const [head = [], ...rest] = lists;
  let found = head.map(({ first, last }): [number, number] => [first, last]);
  for (const hits of rest) {
    // Of several ways to the same word the shortest: so a hostile text costs no more than it is long.
    const next = new Map<number, [number, number]>();
    let at = 0;
    for (const [from, to] of found) {
      while ((hits[at]?.first ?? Infinity) <= to) at += 1;
      for (let k = at; (hits[k]?.first ?? Infinity) - to - 1 <= gap; k += 1)
        next.set(hits[k]?.last ?? 0, [from, hits[k]?.last ?? 0]);
    }
    found = [...next.values()].sort((a, b) => a[1] - b[1]);
  }
  return found;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
  );
}
