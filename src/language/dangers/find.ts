import { meaning } from '../keywords/meant.ts';
import { hitsByListOf } from '../keywords/lists.ts';
import { keywordWords, type KeywordHit, type KeywordWord } from '../keywords/match.ts';
import type { Keywords, Span } from '../types.ts';
import { isRemote } from '../utterance/remote.ts';
import { isFigurative } from './figures.ts';
import { isThreat } from './threats.ts';
import { signs, things, type DangerKind, type Sign } from './lexicon.ts';

/** How many words may stand between a thing and the sign that it shows. */
const reach = 7;
/** Things of an utterance that are looked at for one sign; a hostile text must stay cheap. */
const mostThings = 40;

/** A danger that a text tells of. */
export interface Danger {
  kind: DangerKind;
  /** The words that tell it, as they were said. */
  words: string;
  span: Span;
}

const hitsByList = hitsByListOf(
  new Set(signs.flatMap(({ signs: shown, of }) => (of ? [shown, of] : [shown]))),
  { whole: true },
);

/**
 * The dangers to life that a text tells of as being here and now, each way of telling at its first place. What is denied,
 * long over, only supposed or heard of, praise and figures of speech are none; nor is what a phrase of `unless` hides.
 */
export function findDangers(text: string, unless?: Keywords): Danger[] {
  const words = keywordWords(text);
  const found = hitsByList(words);
  if (found.size === 0) return [];
  const said = words.map(({ word }) => word);
  const isMeant = meaning(words, unless);
  const placesOfThings = new Set((found.get(things) ?? []).map(({ at: [at] }) => at));
  return signs.flatMap((sign) => {
    for (const { hits, first, last } of placesOf(sign, found, words)) {
      if (!hits.every(isMeant)) continue;
      if (isRemote(said, first, last) || isFigurative(said, [first, last], placesOfThings)) continue;
      if (isThreat(said, hits[0]?.at ?? [first, last])) continue;
      const span: Span = [said[first]?.start ?? 0, said[last]?.end ?? 0];
      return [{ kind: sign.kind, words: text.slice(...span), span }];
    }
    return [];
  });
}

/** A sign, with the thing that shows it where one must, and the first and last of their words. */
interface Place {
  hits: KeywordHit[];
  first: number;
  last: number;
}

function* placesOf(
  { signs: shown, of }: Sign,
  found: ReadonlyMap<Keywords, KeywordHit[]>,
  words: readonly KeywordWord[],
): Generator<Place> {
  for (const sign of found.get(shown) ?? []) {
    if (!of) yield { hits: [sign], first: sign.at[0], last: sign.at[1] };
    else
      for (const thing of (found.get(of) ?? []).slice(0, mostThings)) {
        const first = Math.min(sign.at[0], thing.at[0]);
        const last = Math.max(sign.at[1], thing.at[1]);
        if (isBeside(words, sign, thing)) yield { hits: [sign, thing], first, last };
      }
  }
}

function isBeside(words: readonly KeywordWord[], one: KeywordHit, other: KeywordHit): boolean {
  const [first, second] = one.at[0] < other.at[0] ? [one, other] : [other, one];
  const between = second.at[0] - first.at[1];
  return (
    between > 0 && between <= reach && words[first.at[0]]?.word.clause === words[second.at[1]]?.word.clause
  );
}
