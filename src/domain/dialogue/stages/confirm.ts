import { fieldNamed } from '../../../language/index.ts';
import type { FieldName } from '../../../shared/vocabulary.ts';
import { correctedValue, type OwnField } from '../own-fields.ts';
import { captureService, departmentIn, yesOrNo } from '../listen.ts';
import { readBack } from './readback.ts';
import { capture, speak, type Turn } from '../turn.ts';
import type { StageRules } from '../turn.types.ts';

/** The confirmation: yes, or a correction in place, or the name of what is wrong. */
export const confirm: StageRules = {
  asked: 'details_right',
  ask: 'yes_no',
  complete: { 'confirm.yes': 'always', 'confirm.corrected_phone': 'always' },
  wanted: (state) => !state.escalation && !state.confirmed,
  enter(turn) {
    turn.state.question = 'details_right';
    readBack(turn);
  },
  again(turn) {
    if (turn.state.question === null) confirm.enter(turn);
    else speak(turn, 'is_it_right', undefined, turn.state.attempts);
  },
  hear(turn, text, final) {
    const { state } = turn;
    const answer = yesOrNo(turn, text);
    const corrected = answer === 'yes' ? undefined : correctInPlace(turn, text, answer === 'no');
    if (corrected) return { heard: 'open', rule: `confirm.corrected_${corrected}` };
    if (answer === 'yes') {
      state.confirmed = true;
      return { heard: 'taken', rule: 'confirm.yes' };
    }
    const wrong = fieldNamed(text);
    if (wrong) {
      state[wrong] = null;
      return { heard: 'taken', rule: 'confirm.ask_again' };
    }
    if (answer === 'no') {
      speak(turn, 'what_is_wrong');
      return { heard: 'open', rule: 'confirm.no' };
    }
    return final ? { heard: 'unclear', rule: 'confirm.unclear' } : { heard: 'undecided' };
  },
  key(turn, keys) {
    if (keys === '1') {
      turn.state.confirmed = true;
      return { heard: 'taken', rule: 'confirm.key_yes' };
    }
    if (keys !== '2') return { heard: 'unclear', rule: 'confirm.key_unknown' };
    speak(turn, 'what_is_wrong');
    return { heard: 'open', rule: 'confirm.key_no' };
  },
  giveUp(turn) {
    turn.state.confirmed = true;
    return true;
  },
  reading: (reading) => reading.answer,
  forget(state) {
    state.confirmed = false;
  },
};

// "No, the last digit is seven", «لا، الاسم سارة علي»: the new value is taken where it is said.
function correctInPlace(turn: Turn, text: string, refused: boolean): FieldName | undefined {
  const { state } = turn;
  const named = fieldNamed(text);
  const change = (field: OwnField): boolean => {
    const value = correctedValue(turn, field, text);
    if (value === undefined) return false;
    capture(turn, field, value, 'caller');
    speak(turn, 'corrected');
    state.attempts = 0;
    readBack(turn);
    return true;
  };
  if (named === 'email' || named === undefined) {
    if (change('email')) return 'email';
  }
  if (named === 'phone' || named === undefined) {
    if (change('phone')) return 'phone';
  }
  if (named === 'service' || named === undefined) {
    const department = departmentIn(turn, text);
    if (department && department !== state.service?.department) {
      captureService(turn, text, department, 'caller');
      speak(turn, 'corrected');
      readBack(turn);
      return 'service';
    }
  }
  if (named === 'name' || (named === undefined && refused)) {
    if (change('name')) return 'name';
  }
  return undefined;
}
