import {
  comparisonIn,
  fragmentOf,
  grumbles,
  inArabicScript,
  isOnlyTime,
  isQuestion,
  onlySupposes,
  refersBack,
  wantsIt,
} from '../../../language/index.ts';
import { answerToOffer } from '../listen.ts';
import type { EffectOf } from '../effects.ts';
import { isFresh } from '../state.ts';
import type { Turn } from '../turn.ts';

/** What was answered just before, where words point to it or change one thing of it; Arabic is in its own script. */
export function answeredBefore({ state }: Turn, text: string): EffectOf<'search_knowledge'>['after'] {
  const { topic } = state;
  if (!topic?.path || !topic.title || !isFresh(state, 'answer')) return undefined;
  if (grumbles(text)) return undefined;
  if (fragmentOf(text) === undefined && !refersBack(text) && !onlySupposes(text)) return undefined;
  return { question: topic.question, title: topic.title, path: topic.path };
}

/** What was answered since the caller last spoke: what they asked in the same breath may be about it. */
export function answeredBeside({ state }: Turn): EffectOf<'search_knowledge'>['after'] {
  const { topic, lastDone } = state;
  if (!topic?.path || !topic.title || lastDone?.what !== 'answer' || lastDone.turns > 0) return undefined;
  return { question: topic.question, title: topic.title, path: topic.path, perhaps: true };
}

/** Whether somebody wants, and names nothing else, the thing that is sold of which they were told just now: "I'd like that one". */
export function wantsWhatWasTold({ state }: Turn, text: string): boolean {
  const { topic } = state;
  const sold = topic?.path !== undefined && topic.product !== topic.title;
  return sold && isFresh(state, 'answer') && wantsIt(text);
}

/**
 * Whether words only change one thing of the question that was answered just before, or ask something more of what it was about:
 * "and Friday?", «طيب وجدة؟», «وكم سعره».
 */
export function followsAnswer(turn: Turn, said: string): boolean {
  const text = inArabicScript(said);
  if (answeredBefore(turn, text) === undefined || comparisonIn(text) !== undefined) return false;
  if (wantsWhatWasTold(turn, text)) return false;
  const answers = answerToOffer(turn, text) !== undefined;
  if (!answers && (onlySupposes(text) || (refersBack(text) && isQuestion(text)))) return true;
  const fragment = fragmentOf(text);
  if (!fragment) return false;
  return fragment.led || isOnlyTime(fragment.words, turn.at);
}
