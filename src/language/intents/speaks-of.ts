import { isRefused, refusalsIn } from '../utterance/refusals.ts';
import { findKeywords, keywordWords } from '../keywords/match.ts';
import type { Span } from '../types.ts';
import { isOwnNow, type SaidWord } from '../utterance/read.ts';
import { intents, type Intent } from './lexicon.ts';
import type { Wording } from './wording.ts';

/** Whether a text tells of an intent by itself, in either language and any spelling. */
export function speaksOf(intent: Intent, text: string): boolean {
  return placesOf([intent], text).length > 0;
}

/** Whether a text tells of an intent, by itself or because the talk is about it already. */
export function hintsAt(intent: Intent, text: string): boolean {
  const { hints }: Wording = intents[intent];
  return (
    speaksOf(intent, text) ||
    (hints !== undefined && findKeywords(keywordWords(text), hints).some(({ exact }) => exact))
  );
}

/**
 * Whether a text tells of an intent by itself, as something that holds now: it is neither refused ("I don't want to
 * carry on"), nor denied ("I cannot continue"), told of others or past ("it worked yesterday").
 */
export function agreesTo(intent: Intent, text: string): boolean {
  return exactlyTold(intent, text).some(({ word, refused }) => isOwnNow(word) && !refused);
}

/** Whether a text tells of an intent only to refuse it: "I don't want to order". */
export function refuses(intent: Intent, text: string): boolean {
  const told = exactlyTold(intent, text);
  return told.length > 0 && told.every(({ refused }) => refused);
}

/** The first word of each place at which a text tells of an intent, spelled right, and whether it is denied or refused there. */
function exactlyTold(intent: Intent, text: string): { word: SaidWord | undefined; refused: boolean }[] {
  const { says }: Wording = intents[intent];
  const words = keywordWords(text);
  const refusals = refusalsIn(words.map(({ word }) => word));
  const hits = (says ? findKeywords(words, says) : []).filter(({ exact }) => exact);
  return hits.map(({ at: [first, last] }) => {
    const word = words[first]?.word;
    return { word, refused: word?.denied === true || isRefused(refusals, first, last + 1) };
  });
}

/** Places at which a text tells of any of some intents by itself: spans of its characters, the first one first. */
export function placesOf(wanted: readonly Intent[], text: string): Span[] {
  const words = keywordWords(text);
  return wanted
    .flatMap((intent) => {
      const { says }: Wording = intents[intent];
      return says ? findKeywords(words, says).map(({ span }) => span) : [];
    })
    .toSorted(([a], [b]) => a - b);
}
