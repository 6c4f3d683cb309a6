import type { PhraseKey } from '../../../shared/phrases/catalogue.ts';
import { askOpening } from '../departments/phrases.ts';
import { offerHuman } from '../ask-for-human.ts';
import type { Question } from '../state.types.ts';
import { rulesOf, speak, type Turn } from '../turn.ts';
import { mayAskAgain } from '../walk.ts';

/** The phrases of questions that a department asks; null: what was said before it says it all. */
const questions: Readonly<Record<Question, PhraseKey | null>> = {
  offer_human: 'offer_human',
  anything_else: 'anything_else',
  resume_offer: 'resume_offer',
  offer_call_back: 'offer_call_back',
  good_time: 'good_time',
  worked: 'did_it_work',
  take_time: 'take_this_time',
  order_it: 'order_it',
  cancel_it: 'cancel_this',
  pass_on: null,
  use_caller_number: null,
  details_right: null,
  heard_right: null,
};

/** Asks what the department is waiting for, in the wording for this attempt. */
export function ask(turn: Turn): void {
  const { state } = turn;
  const { matter, question } = state;
  const key = question ? questions[question] : matter && rulesOf(turn, matter).asks(matter).phrase;
  if (key) speak(turn, key, undefined, state.attempts);
  else if (!question) askOpening(turn);
}

/**
 * What was said is no answer: asks again in other words, and offers a person when that has not helped either.
 */
export function askAgain(turn: Turn, rule: string): void {
  const { state } = turn;
  turn.rule = `${rule}.unclear`;
  state.attempts += 1;
  if (mayAskAgain(turn)) {
    speak(turn, 'did_not_understand');
    ask(turn);
    return;
  }
  turn.rule = `${rule}.gave_up`;
  state.attempts = 0;
  offerHuman(turn, state.requests.at(-1) ?? 'Not understood.', 'offer_human');
}
