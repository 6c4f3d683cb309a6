import { isQuestion, wantsSomething, wishWhileWaiting } from '../../language/index.ts';
import { askForHuman } from './ask-for-human.ts';
import { askWhatElse } from './departments/close.ts';
import { leaveQueue } from './leave-queue.ts';
import { answerToOffer, isDescription } from './listen.ts';
import { message } from './matters/message.ts';
import { releaseHuman } from './release-human.ts';
import { speak, type Turn } from './turn.ts';
import { mayAskAgain } from './walk.ts';

/**
 * Has the caller called back, as who never waited on the line is: what comes of it promises it, and asks for the number where
 * that has to be.
 */
export function haveCalledBack(turn: Turn): void {
  const { state } = turn;
  state.question = null;
  state.matter = { kind: 'doing' };
  turn.effects.push(leaveQueue(turn, 'callback'));
}

/** Offers a call back to somebody who waited in vain. */
export function offerCallBack(turn: Turn): void {
  const { state } = turn;
  state.matter = null;
  state.attempts = 0;
  state.question = 'offer_call_back';
  speak(turn, 'offer_call_back');
}

/**
 * Hears whether somebody who waited in vain would be called back; who gives no clear answer will be. False where the words are
 * something new.
 */
export function answerCallBack(turn: Turn, text: string): boolean {
  const { state } = turn;
  const wish = wishWhileWaiting(text);
  const answer = answerToOffer(turn, text);
  turn.rule = 'offer_call_back.accepted';
  if (wish === 'stay') {
    askForHuman(turn, text);
    turn.rule = 'offer_call_back.waits_on';
  } else if (answer === 'yes' || wish === 'call_back') haveCalledBack(turn);
  else if (answer === 'no') {
    turn.rule = 'offer_call_back.refused';
    releaseHuman(state);
    speak(turn, 'leave_that');
    askWhatElse(turn);
  } else if (message.begins(turn, text)) return true;
  else if (isQuestion(text) || wantsSomething(text) || isDescription(text)) {
    state.question = null;
    state.attempts = 0;
    return false;
  } else askAgain(turn);
  return true;
}

function askAgain(turn: Turn): void {
  turn.state.attempts += 1;
  turn.rule = 'offer_call_back.unclear';
  if (mayAskAgain(turn)) speak(turn, 'offer_call_back', undefined, 1);
  else haveCalledBack(turn);
}
