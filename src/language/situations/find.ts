import { hitsByListOf } from '../keywords/lists.ts';
import { keywordWords, type KeywordHit, type KeywordWord } from '../keywords/match.ts';
import { foldPhrases } from '../phrases.ts';
import type { Keywords, Span } from '../types.ts';
import { comings, frames, parting, type Deed, type SituationKind } from './lexicon.ts';
import { deeds, type Purpose } from './purposes.ts';

/** How many words may stand between the two sorts of words of a frame, where it says nothing else. */
const reach = 12;
/** How many hits of one sort are looked at for each of the other; a hostile text must stay cheap. */
const mostHits = 24;

/** A situation that a text tells of. */
export interface Situation {
  kind: SituationKind;
  /** The words that tell it, as they were said. */
  words: string[];
  span: Span;
  /** Nothing but how somebody feels is told. */
  mood?: true;
}

const moodFrames = frames.filter(({ mood }) => mood);
const matterFrames = frames.filter(({ mood }) => !mood);

const lists = new Set(
  [...frames, ...deeds].flatMap(({ says, of, without }) =>
    [says, of, without].filter((one) => one !== undefined),
  ),
);
const hitsIn = hitsByListOf(lists);
/** The first word of each Arabic one, folded, without the ending that a plural or a possessive changes. */
const firstWords = new Map(
  [...lists]
    .flatMap(({ ar }) => ar)
    .map((word) => [word, (foldPhrases(word)[0]?.[0] ?? '').replace(/(?<=..)ه$/u, '')]),
);

/**
 * The situation in which somebody calls, by what they tell rather than by what the department that sees to it is called:
 * they want to have something, were wronged, have trouble with a thing, or want to come by. Of several the one that most
 * words tell of; undefined where nothing tells any, or two are told alike.
 */
export function situationIn(text: string): Situation | undefined {
  const words = keywordWords(text);
  const hits = hitsByList(words);
  if (hits.size === 0) return undefined;
  const told = placesByKind(matterFrames, hits, words);
  const found = told.size > 0 ? told : placesByKind(moodFrames, hits, words);
  const [best, second] = [...found]
    .map(([kind, places]) => ({ kind, places, count: wordsTelling(places) }))
    .toSorted((a, b) => b.count - a.count || Number(b.kind === 'trouble') - Number(a.kind === 'trouble'));
  // Who needs a thing that is in trouble wants no other one: told alike, the trouble is meant.
  const meant = best?.kind === 'trouble' && second?.kind === 'acquisition';
  if (!best || (best.count === second?.count && !meant)) return undefined;
  const spans = best.places.map((place) => spanOf(place, words));
  return {
    kind: best.kind,
    ...(told.size > 0 ? {} : { mood: true }),
    words: spans.map((span) => text.slice(...span)),
    span: [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))],
  };
}

/** What somebody wants to have recorded or taken back, by what they tell; undefined where nothing tells either. */
export function deedWanted(text: string): { kind: Purpose; words: string[] } | undefined {
  const words = keywordWords(text);
  const hits = hitsByList(words);
  for (const deed of deeds) {
    const place = placeOf(deed, hits, words);
    if (place) return { kind: deed.kind, words: [text.slice(...spanOf(place, words))] };
  }
  return undefined;
}

function placesByKind(
  all: readonly Deed<SituationKind>[],
  hits: ReadonlyMap<Keywords, KeywordHit[]>,
  words: readonly KeywordWord[],
): Map<SituationKind, Place[]> {
  const found = new Map<SituationKind, Place[]>();
  for (const frame of all) {
    const place = placeOf(frame, hits, words);
    if (place) found.set(frame.kind, [...(found.get(frame.kind) ?? []), place]);
  }
  return found;
}

function spanOf({ first, last }: Place, words: readonly KeywordWord[]): Span {
  return [words[first]?.word.start ?? 0, words[last]?.word.end ?? 0];
}

/** Whether somebody ends what binds them to a business, which has no beginning and no order: "cancel my contract". */
export function endsContract(text: string): boolean {
  const words = keywordWords(text);
  return placeOf(parting, hitsByList(words), words) !== undefined;
}

/** Whether somebody wants to come by, or an appointment: who wants to "come in and talk to somebody" wants nobody on the line. */
export function wantsToCome(text: string): boolean {
  const words = keywordWords(text);
  const hits = hitsByList(words);
  return comings.some((frame) => placeOf(frame, hits, words) !== undefined);
}

/** Where a frame is told. */
interface Place {
  hits: KeywordHit[];
  first: number;
  last: number;
}

/** How many different words tell a situation, in all its frames. */
function wordsTelling(places: readonly Place[]): number {
  const told = new Set<number>();
  for (const { hits } of places)
    for (const {
      at: [first, last],
    } of hits)
      for (let at = first; at <= last; at += 1) told.add(at);
  return told.size;
}

function hitsByList(words: readonly KeywordWord[]): Map<Keywords, KeywordHit[]> {
  return hitsIn(words, (hit) => isWhole(words, hit));
}

/** Whether an Arabic word was said whole: it may have particles and endings, and lacks none of those that it is listed with. */
function isWhole(words: readonly KeywordWord[], { word, at: [first] }: KeywordHit): boolean {
  const listed = firstWords.get(word);
  return listed === undefined || words[first]?.word.norm.includes(listed) === true;
}

/** The first place at which a frame is told, where the words of its sorts stand closest. */
function placeOf(
  { says, of, without, denied, within = reach }: Deed<unknown>,
  hits: ReadonlyMap<Keywords, KeywordHit[]>,
  words: readonly KeywordWord[],
): Place | undefined {
  if (without && hits.has(without)) return undefined;
  for (const one of longestFirst(hits.get(says))) {
    if (denied !== undefined && (words[one.at[0]]?.word.denied === true) !== denied) continue;
    if (!of) return { hits: [one], first: one.at[0], last: one.at[1] };
    for (const other of longestFirst(hits.get(of))) {
      const apart = Math.max(one.at[0], other.at[0]) - Math.min(one.at[1], other.at[1]);
      // "Send the tablet back" has the one inside the other.
      const inside = one.at[0] < other.at[0] && other.at[1] < one.at[1];
      if ((apart <= 0 && !inside) || apart > within) continue;
      const [first, last] = [Math.min(one.at[0], other.at[0]), Math.max(one.at[1], other.at[1])];
      return { hits: [one, other], first, last };
    }
  }
  return undefined;
}

function longestFirst(hits: readonly KeywordHit[] = []): KeywordHit[] {
  return hits.slice(0, mostHits).toSorted((a, b) => b.at[1] - b.at[0] - (a.at[1] - a.at[0]));
}
