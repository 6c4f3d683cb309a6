import { isCardNumber } from '../card-number.ts';
import { SURE, isBarred, parseDigits, parsePhone, speaksOf } from '../../../language/index.ts';
import { hearToldBeside } from '../told-beside.ts';
import { wordsOfKeys, yesOrNo } from '../listen.ts';
import { lookUpByTheWay } from '../look-up.ts';
import type { FieldSource } from '../state.types.ts';
import { capture, heardIn, speak, type Turn } from '../turn.ts';
import type { Answer, StageRules } from '../turn.types.ts';
import { goOnWithout, isRequired, refused, unanswered } from './field.ts';

/** How many digits are read back of a number that is too long to be one: as many as the longest has. */
const MOST_DIGITS = 15;

/** How many digits and more are taken for a whole number, rather than for the beginning of one. */
const WHOLE_NUMBER = 9;

/** The phone stage: a number said whole or in several turns, the calling number, or none. */
export const phone: StageRules = {
  asked: 'phone',
  answers: ['skip'],
  ask: 'phone',
  dictated: true,
  complete: {
    'phone.parsed': 'always',
    'phone.completed': 'always',
    'phone.caller_number_used': 'always',
    'phone.skipped': 'always',
  },
  wanted(state, centre) {
    if (state.escalation) return state.phone === null && state.callerNumber === null;
    return isRequired('phone', state, centre);
  },
  enter(turn) {
    const { state } = turn;
    if (state.callerNumber && state.attempts === 0 && !state.passed.includes('phone')) {
      state.question = 'use_caller_number';
      speak(turn, 'use_caller_number', { ending: { kind: 'digits', value: state.callerNumber.slice(-2) } });
    } else speak(turn, state.escalation ? 'ask_callback_phone' : 'ask_phone', undefined, state.attempts);
  },
  again(turn) {
    if (turn.state.question === 'use_caller_number') speak(turn, 'use_caller_number', undefined, 1);
    else phone.enter(turn);
  },
  hear(turn, text, final) {
    const { state, centre } = turn;
    const own = state.question === 'use_caller_number' ? answerCallerNumber(turn, text) : null;
    if (own) return own;
    const context = { ...heardIn(state), region: centre.region, asked: 'phone' as const };
    const found =
      parsePhone(text, context) ??
      (state.partial === null ? undefined : parsePhone(text, { ...context, previous: state.partial }));
    if (found && isBarred(found.value)) return refuseBarred(turn);
    if (found) {
      const rule = state.partial === null ? 'phone.parsed' : 'phone.completed';
      return keep(turn, found.value, 'caller', rule, found.confidence);
    }
    const theirs = speaksOf('calling_number', text) ? takeCallingNumber(turn) : null;
    if (theirs) return theirs;
    const without = refused(turn, 'phone', text);
    if (without) return without;
    const digits = parseDigits(text, {
      ...context,
      ...(state.partial === null ? {} : { previous: state.partial }),
    });
    // "How much is it if I order for a hundred": no number of theirs is in it.
    if (digits && digits.value.length < WHOLE_NUMBER && lookUpByTheWay(turn, text))
      return { heard: 'open', rule: 'phone.asked_something' };
    return digits ? takeDigits(turn, digits.value) : unanswered(turn, 'phone', text, final);
  },
  key(turn, keys) {
    const { state, centre } = turn;
    if (state.question === 'use_caller_number' && (keys === '1' || keys === '2')) {
      const own = answerCallerNumber(turn, wordsOfKeys(keys));
      return own ?? { heard: 'open', rule: turn.rule };
    }
    const found = parsePhone(keys, { region: centre.region, asked: 'phone' });
    if (found && isBarred(found.value)) return refuseBarred(turn);
    if (found) return keep(turn, found.value, 'caller', 'phone.keyed');
    state.partial = null;
    if (!isCardNumber(keys)) speak(turn, 'number_not_valid', { digits: { kind: 'digits', value: keys } });
    return { heard: 'unclear', rule: 'phone.keys_not_valid' };
  },
  giveUp(turn) {
    goOnWithout(turn, 'phone');
    return true;
  },
  reading: (reading) => reading.phone,
  volunteer(turn, text) {
    const found = parsePhone(text, { ...heardIn(turn.state), region: turn.centre.region });
    if (found && found.confidence >= SURE && turn.state.phone === null && !isBarred(found.value))
      capture(turn, 'phone', found.value, 'caller');
  },
  forget(state) {
    state.phone = null;
  },
};

/** Writes the number down, for the customer or, after an escalation, for the call back. */
function keep(turn: Turn, number: string, source: FieldSource, rule: string, confidence = 1): Answer {
  capture(turn, 'phone', number, source, confidence);
  if (turn.state.escalation) {
    turn.effects.push({ type: 'update_callback', key: 'callback_number', phone: number });
    speak(turn, 'callback_number_noted', { phone: { kind: 'phone', value: number } });
  }
  return { heard: 'taken', rule };
}

/** Nobody calls such a number back, and it is not kept: another one is asked for. */
function refuseBarred(turn: Turn): Answer {
  turn.state.question = null;
  turn.state.partial = null;
  speak(turn, 'number_not_called');
  return { heard: 'unclear', rule: 'phone.barred' };
}

/** The answer to "may we use the number you call from?"; null where the words are something else. */
function answerCallerNumber(turn: Turn, text: string): Answer | null {
  const { state } = turn;
  const answer = yesOrNo(turn, text);
  const number = state.callerNumber;
  if (answer === 'yes' && number) {
    const kept = keep(turn, number, 'caller_id', 'phone.caller_number_used');
    return hearToldBeside(turn, text) ? { heard: 'open', rule: 'phone.caller_number_asked' } : kept;
  }
  if (answer !== 'no') return null;
  state.question = null;
  if (parsePhone(text, { ...heardIn(state), region: turn.centre.region, asked: 'phone' })) return null;
  speak(turn, 'ask_phone');
  return { heard: 'open', rule: 'phone.caller_number_refused' };
}

/** "The number that I'm calling from": it is taken where it is known, else they are told that nobody sees it. */
function takeCallingNumber(turn: Turn): Answer {
  const { callerNumber, attempts } = turn.state;
  if (callerNumber) return keep(turn, callerNumber, 'caller_id', 'phone.caller_number_used');
  if (attempts > 0) return { heard: 'unclear', rule: 'phone.number_not_shown' };
  turn.state.attempts = 1;
  speak(turn, 'number_not_shown');
  return { heard: 'open', rule: 'phone.number_not_shown' };
}

// A number comes in pieces: a short one is kept and the rest awaited, a long one is no phone number.
function takeDigits(turn: Turn, digits: string): Answer {
  const { state } = turn;
  state.question = null;
  if (digits.length < WHOLE_NUMBER && digits !== state.partial) {
    const repeated = state.partial !== null;
    state.partial = digits;
    speak(turn, 'more_digits', { digits: { kind: 'digits', value: digits } }, repeated ? 1 : 0);
    return { heard: 'open', rule: 'phone.partial' };
  }
  state.partial = null;
  speak(turn, 'number_not_valid', { digits: { kind: 'digits', value: digits.slice(0, MOST_DIGITS) } });
  return { heard: 'unclear', rule: 'phone.not_valid' };
}
