import { parseCommand, parseDigits, parsePhone, parseYesNo } from '../../../language/index.ts';
import { advance } from '../flow.ts';
import { retry } from '../retry.ts';
import { capture, heardIn, speak, type Turn } from '../turn.ts';
import { skipped, unanswered } from './no-answer.ts';

/** The longest national number; more digits than this are not a number that is still being said. */
const MOST_DIGITS = 15;

/** The phone stage: a number said whole or in several turns, the calling number, or none. */
export function hearPhone(turn: Turn, text: string, final: boolean): void {
  const { state, centre } = turn;
  if (state.question === 'use_caller_number' && answerCallerNumber(turn, text)) return;
  const context = { ...heardIn(state), region: centre.region, asked: 'phone' as const };
  const phone =
    parsePhone(text, context) ??
    (state.partial === null ? undefined : parsePhone(text, { ...context, previous: state.partial }));
  if (phone) {
    turn.rule = state.partial === null ? 'phone.parsed' : 'phone.completed';
    keepPhone(turn, phone.value, 'caller');
    return;
  }
  if (parseCommand(text, heardIn(state))?.value === 'skip') {
    skipped(turn, 'phone');
    return;
  }
  const digits = parseDigits(text, {
    ...context,
    ...(state.partial === null ? {} : { previous: state.partial }),
  });
  if (digits) {
    takeDigits(turn, digits.value);
    return;
  }
  unanswered(turn, 'phone', text, final);
}

export function keyPhone(turn: Turn, keys: string): void {
  if (turn.state.question === 'use_caller_number' && (keys === '1' || keys === '2')) {
    answerCallerNumber(turn, keys === '1' ? 'yes' : 'no');
    return;
  }
  const phone = parsePhone(keys, { region: turn.centre.region, asked: 'phone' });
  if (phone) {
    turn.rule = 'phone.keyed';
    keepPhone(turn, phone.value, 'caller');
    return;
  }
  turn.state.partial = null;
  speak(turn, 'number_not_valid', { digits: { kind: 'digits', value: keys } });
  retry(turn, 'phone.keys_not_valid');
}

/** Writes the number down, for the customer or, after an escalation, for the call back. */
function keepPhone(turn: Turn, phone: string, source: 'caller' | 'caller_id' | 'model'): void {
  capture(turn, 'phone', phone, source);
  if (turn.state.escalation) {
    turn.effects.push({ type: 'update_callback', key: 'callback_number', phone });
    speak(turn, 'callback_number_noted', { phone: { kind: 'phone', value: phone } });
  }
  advance(turn);
}

function answerCallerNumber(turn: Turn, text: string): boolean {
  const { state } = turn;
  const answer = parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value;
  const number = state.callerNumber;
  if (answer === 'yes' && number) {
    turn.rule = 'phone.caller_number_used';
    keepPhone(turn, number, 'caller_id');
    return true;
  }
  if (answer !== 'no') return false;
  state.question = null;
  if (parsePhone(text, { ...heardIn(state), region: turn.centre.region, asked: 'phone' })) return false;
  turn.rule = 'phone.caller_number_refused';
  speak(turn, 'ask_phone');
  return true;
}

// A number comes in pieces: a short one is kept and the rest awaited, a long one is no phone number.
function takeDigits(turn: Turn, digits: string): void {
  const { state } = turn;
  if (digits.length < 9 && digits !== state.partial) {
    turn.rule = 'phone.partial';
    const repeated = state.partial !== null;
    state.partial = digits;
    state.question = null;
    speak(turn, 'more_digits', { digits: { kind: 'digits', value: digits } }, repeated ? 1 : 0);
    return;
  }
  state.partial = null;
  state.question = null;
  speak(turn, 'number_not_valid', { digits: { kind: 'digits', value: digits.slice(0, MOST_DIGITS) } });
  retry(turn, 'phone.not_valid');
}
