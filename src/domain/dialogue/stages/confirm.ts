import { fieldNamed, parseEmail, parseName, parsePhone, parseYesNo } from '../../../language/index.ts';
import type { FieldName } from '../../../shared/vocabulary.ts';
import { advance, moveTo } from '../flow.ts';
import { captureService, departmentIn } from '../listen.ts';
import { readBack } from './readback.ts';
import { retry } from '../retry.ts';
import { capture, heardIn, speak, type Turn } from '../turn.ts';

/** The confirmation: yes, or a correction in place, or the name of what is wrong. */
export function hearConfirm(turn: Turn, text: string, final: boolean): void {
  const answer = parseYesNo(text, { ...heardIn(turn.state), asked: 'yes_no' })?.value;
  if (answer !== 'yes' && correctInPlace(turn, text, answer === 'no')) return;
  if (answer === 'yes') {
    turn.rule = 'confirm.yes';
    turn.state.confirmed = true;
    advance(turn);
    return;
  }
  const wrong = fieldNamed(text);
  if (wrong) {
    turn.rule = 'confirm.ask_again';
    askFieldAgain(turn, wrong);
    return;
  }
  if (answer === 'no') {
    turn.rule = 'confirm.no';
    speak(turn, 'what_is_wrong');
    return;
  }
  if (!final) {
    turn.undecided = true;
    return;
  }
  retry(turn, 'confirm.unclear');
}

export function keyConfirm(turn: Turn, keys: string): void {
  if (keys === '1') {
    turn.rule = 'confirm.key_yes';
    turn.state.confirmed = true;
    advance(turn);
  } else if (keys === '2') {
    turn.rule = 'confirm.key_no';
    speak(turn, 'what_is_wrong');
  } else retry(turn, 'confirm.key_unknown');
}

// "No, the last digit is seven", «لا، الاسم سارة علي»: the new value is taken where it is said.
function correctInPlace(turn: Turn, text: string, refused: boolean): boolean {
  const { state, centre } = turn;
  const named = fieldNamed(text);
  const change = (field: 'name' | 'phone' | 'email', value: string | undefined): boolean => {
    if (value === undefined || value === state[field]?.value) return false;
    turn.rule = `confirm.corrected_${field}`;
    capture(turn, field, value, 'caller');
    speak(turn, 'corrected');
    state.attempts = 0;
    readBack(turn);
    return true;
  };
  const context = heardIn(state);
  // A part of a stored value is not corrected: the whole of it would be read out.
  const previous = (field: 'name' | 'phone' | 'email'): { previous?: string } => {
    const captured = state[field];
    return captured?.value && captured.source !== 'stored' ? { previous: captured.value } : {};
  };
  if (named === 'email' || named === undefined) {
    if (change('email', parseEmail(text, { ...context, asked: 'email', ...previous('email') })?.value))
      return true;
  }
  if (named === 'phone' || named === undefined) {
    const phone = parsePhone(text, {
      ...context,
      region: centre.region,
      asked: 'phone',
      ...previous('phone'),
    });
    if (change('phone', phone?.value)) return true;
  }
  if (named === 'service' || named === undefined) {
    const department = departmentIn(turn, text);
    if (department && department !== state.service?.department) {
      turn.rule = 'confirm.corrected_service';
      captureService(turn, text, department, 'caller');
      speak(turn, 'corrected');
      readBack(turn);
      return true;
    }
  }
  if (named === 'name' || (named === undefined && refused)) {
    return change('name', parseName(text, { ...context, asked: 'name', ...previous('name') })?.value);
  }
  return false;
}

function askFieldAgain(turn: Turn, field: FieldName): void {
  turn.state[field] = null;
  moveTo(turn, field);
  advance(turn);
}
