import { advance, enterStage, moveTo, resetTries } from './flow.ts';
import { leave } from './leave.ts';
import { refuseOffer } from './refuse-offer.ts';
import { capture, speak, type Turn } from './turn.ts';

/**
 * An answer that was no answer: asks again in other words, and after the configured number of re-asks
 * goes on without the field, or offers a person where there is no going on.
 */
export function retry(turn: Turn, rule: string): void {
  const { state, centre } = turn;
  turn.rule = rule;
  state.attempts += 1;
  if (state.attempts <= centre.ivr.retries) {
    askAgain(turn);
    return;
  }
  turn.rule = `${rule}.gave_up`;
  giveUp(turn);
}

/** Says the open question of the current stage again, in the wording for this attempt. */
function askAgain(turn: Turn): void {
  const { state } = turn;
  switch (state.question) {
    case 'use_caller_number':
      speak(turn, 'use_caller_number', undefined, 1);
      return;
    case 'offer_human':
      speak(turn, 'offer_human', undefined, 1);
      return;
    case 'resume_offer':
      speak(turn, 'resume_offer', undefined, 1);
      return;
    case 'details_right':
      speak(turn, 'is_it_right', undefined, state.attempts);
      return;
    case 'anything_else':
      speak(turn, 'anything_else', undefined, 1);
      return;
    case 'pass_on':
    case 'worked':
    case 'take_time':
    case 'cancel_it':
      speak(turn, 'did_not_understand');
      turn.say.push(...state.last.slice(-1));
      return;
    case null:
      if (state.stage === 'department') speak(turn, 'did_not_understand');
      enterStage(turn);
  }
}

function giveUp(turn: Turn): void {
  const { state } = turn;
  if (state.question === 'resume_offer') {
    refuseOffer(turn, turn.rule);
    return;
  }
  switch (state.stage) {
    case 'language':
      state.language = turn.centre.ivr.defaultLanguage;
      break;
    case 'name':
    case 'phone':
    case 'email':
      speak(turn, 'go_on_without');
      capture(turn, state.stage, null, 'caller');
      break;
    case 'confirm':
      state.confirmed = true;
      break;
    case 'service':
    case 'department':
      if (state.question === 'anything_else' || state.question === 'offer_human') {
        leaveQuestion(turn);
        return;
      }
      resetTries(state);
      state.question = 'offer_human';
      speak(turn, 'offer_human');
      return;
  }
  advance(turn);
}

// Neither yes nor no to a polite offer, several times over: the call goes on or ends without it.
function leaveQuestion(turn: Turn): void {
  const { state } = turn;
  if (state.question === 'anything_else') {
    leave(turn, { farewell: 'goodbye', outcome: null });
    return;
  }
  state.question = null;
  if (state.service === null) state.service = { value: null, source: 'caller', department: 'reception' };
  if (state.stage === 'department') moveTo(turn, 'department');
  advance(turn);
}
