import type { Word } from '../phrases.ts';
import type { Keywords, Span } from '../types.ts';
import { isDenied } from '../utterance/denied.ts';
import { harmlessIn } from './harmless.ts';
import { eachKeyword, keywordWords, type KeywordHit, type KeywordWord } from './match.ts';

/** How many characters before a keyword are searched for a denial. */
const reach = 120;

/**
 * The keywords of a list that a text says and means, each where it is meant first. A misspelling is none ("spoke" is not
 * "smoke"), nor what is denied ("there is no smoke"), nor what lies inside an expression that means something else
 * ("smoke detector") or inside a phrase of `unless`.
 */
export function matchMeant(
  text: string,
  keywords: Keywords,
  unless?: Keywords,
): { word: string; span: Span }[] {
  const words = keywordWords(text);
  const isMeant = meaning(words, unless);
  const meant = new Map<string, Span>();
  for (const hit of eachKeyword(words, keywords))
    if (isMeant(hit) && !meant.has(hit.word)) meant.set(hit.word, hit.span);
  return [...meant].map(([word, span]) => ({ word, span }));
}

/** A test, for prepared words, of whether a keyword found among them is meant. */
export function meaning(words: readonly KeywordWord[], unless?: Keywords): (hit: KeywordHit) => boolean {
  const { folded, starts, harmless } = foldedOf(words);
  const hidden = [...harmless];
  if (unless) for (const hit of eachKeyword(words, unless)) if (hit.exact && hit.close) hidden.push(hit.at);
  return ({ word, exact, at: [first, last] }) => {
    if (!exact || hidden.some(([from, to]) => from <= first && to >= last)) return false;
    const start = starts[first] ?? 0;
    const end = (starts[last] ?? 0) + (words[last]?.word.norm.length ?? 0);
    return !isDenied({
      keyword: word,
      before: folded.slice(Math.max(0, start - reach), start).trimEnd(),
      said: folded.slice(start, end),
      after: folded.slice(end),
    });
  };
}

/** Prepared words as they are searched, with the words of harmless expressions: the same for every list. */
interface Folded {
  folded: string;
  starts: readonly number[];
  harmless: readonly Span[];
}
const known = new WeakMap<readonly KeywordWord[], Folded>();

function foldedOf(words: readonly KeywordWord[]): Folded {
  const before = known.get(words);
  if (before) return before;
  const { folded, starts } = fold(words.map(({ word }) => word));
  const harmless = harmlessIn(folded).map(({ from, to }): Span => [
    wordAt(starts, from),
    wordAt(starts, to - 1),
  ]);
  const read = { folded, starts, harmless };
  known.set(words, read);
  return read;
}

/** Folded words as one string, with a comma where the speaker paused, and where each word begins. */
function fold(words: readonly Word[]): { folded: string; starts: number[] } {
  let folded = '';
  const starts = words.map(({ norm, pause }) => {
    const start = folded.length;
    folded += `${norm}${pause ? ' ,' : ''} `;
    return start;
  });
  return { folded: folded.trimEnd(), starts };
}

function wordAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}
