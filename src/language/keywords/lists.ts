import type { Keywords } from '../types.ts';
import { eachKeyword, type KeywordHit, type KeywordWord } from './match.ts';

/** A list of keywords in both languages, each "one | another". */
export const list = (ar: string, en: string): Keywords => ({
  ar: ar.split(' | ').filter(Boolean),
  en: en.split(' | ').filter(Boolean),
});

/** Several lists as one. */
export const both = (...lists: Keywords[]): Keywords => ({
  ar: lists.flatMap(({ ar }) => ar),
  en: lists.flatMap(({ en }) => en),
});

/** Finds the keywords of each of some lists among prepared words; lists without any are left out. */
type FindByList = (
  words: readonly KeywordWord[],
  counts?: (hit: KeywordHit) => boolean,
) => Map<Keywords, KeywordHit[]>;

/** Many lists that are looked for together, so that a text is read once for all of them; `whole` as in {@link eachKeyword}. */
export function hitsByListOf(lists: ReadonlySet<Keywords>, { whole = false } = {}): FindByList {
  const listsOf = new Map<string, Keywords[]>();
  for (const one of lists)
    for (const word of new Set([...one.ar, ...one.en]))
      listsOf.set(word, [...(listsOf.get(word) ?? []), one]);
  const everyWord: Keywords = { ar: [...listsOf.keys()], en: [] };
  return (words, counts = () => true) => {
    const found = new Map<Keywords, KeywordHit[]>();
    for (const hit of eachKeyword(words, everyWord, { slips: false, whole })) {
      if (!counts(hit)) continue;
      for (const one of listsOf.get(hit.word) ?? []) {
        const hits = found.get(one);
        if (hits) hits.push(hit);
        else found.set(one, [hit]);
      }
    }
    return found;
  };
}
