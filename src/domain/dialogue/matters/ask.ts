import type { PhraseKey } from '../../../shared/phrases/catalogue.ts';
import { escalateFailure } from '../ask-for-human.ts';
import { departmentOf } from '../state.ts';
import { askingIn, speak, type Turn } from '../turn.ts';

const openingQuestions = {
  reception: 'welcome_reception',
  sales: 'ask_interest',
  complaints: 'ask_complaint',
  support: 'ask_problem',
} as const;

/** Asks what the department is waiting for, in the wording for this attempt. */
export function ask(turn: Turn): void {
  const { state } = turn;
  const key = questionFor(turn);
  if (key) speak(turn, key, undefined, state.attempts);
}

function questionFor(turn: Turn): PhraseKey | null {
  const { state } = turn;
  const { asked } = askingIn(state, turn);
  switch (asked) {
    case 'since':
    case 'order':
    case 'wanted':
    case 'proof_email':
    case 'proof_other':
    case 'new_phone':
    case 'new_email':
    case 'new_name':
    case 'message':
      return `ask_${asked}`;
    case 'when':
      return state.matter?.kind === 'appointment' && state.matter.appointment.action === 'move'
        ? 'ask_new_time'
        : 'ask_when';
    case 'ticket':
      return 'ask_ticket_number';
    case 'pass_on':
      return null;
    case 'worked':
      return 'did_it_work';
    case 'take_time':
      return 'take_this_time';
    case 'cancel_it':
      return 'cancel_this';
    case 'describe':
      return state.matter?.kind === 'problem'
        ? 'ask_clearer'
        : openingQuestions[departmentOf(state) ?? 'reception'];
    case 'offer_human':
    case 'anything_else':
    case 'resume_offer':
      return asked;
    // Not asked in a department.
    case 'language':
    case 'name':
    case 'phone':
    case 'email':
    case 'service':
    case 'use_caller_number':
    case 'details_right':
      return null;
  }
}

/**
 * What was said is no answer: asks again in other words, and offers a person when that has not helped either.
 */
export function askAgain(turn: Turn, rule: string): void {
  const { state, centre } = turn;
  turn.rule = `${rule}.unclear`;
  state.attempts += 1;
  if (state.attempts < centre.ivr.retries) {
    speak(turn, 'did_not_understand');
    ask(turn);
    return;
  }
  turn.rule = `${rule}.gave_up`;
  state.attempts = 0;
  if (escalateFailure(turn, state.requests.at(-1) ?? 'Not understood.')) return;
  state.question = 'offer_human';
  speak(turn, 'offer_human');
}
