import { SURE, fieldCorrected } from '../../language/index.ts';
import { correctedValue, type OwnField } from './own-fields.ts';
import { inDepartment, recognisedIn } from './state.ts';
import { capture, effectKey, speak, type Turn } from './turn.ts';
import { advance, askOpenQuestion } from './walk.ts';

/**
 * Hears the correction of a detail that was given before, wherever the call is: "sorry, my name is Sara Ali", «رقمي اللي
 * عطيتك غلط». The new value is taken where it is said and asked for where it is not; what stood open stays open.
 */
export function hearCorrection(turn: Turn, text: string): boolean {
  const { state } = turn;
  const corrected = fieldCorrected(text);
  if (corrected === undefined || recognisedIn(state) !== null || state.escalation) return false;
  const { field, saidWrong } = corrected;
  // What is being asked for, or was never asked, is answered and not corrected.
  if (turn.stages[state.stage].asked === field || state[field] === null || state.question === 'details_right')
    return false;
  const value = correctedValue(turn, field, text, SURE);
  if (value !== undefined) return replace(turn, field, value);
  if (inDepartment(state) || !saidWrong) return false;
  turn.rule = `${field}.called_wrong`;
  state[field] = null;
  advance(turn);
  return true;
}

function replace(turn: Turn, field: OwnField, value: string): boolean {
  const { state } = turn;
  turn.rule = `${field}.corrected`;
  capture(turn, field, value, 'caller');
  if (inDepartment(state)) {
    // The customer was registered with what was wrong; what comes of it is told, and what stood open asked again.
    turn.effects.push({ type: 'change_record', key: effectKey(turn, 'change'), field, value });
    return true;
  }
  speak(turn, 'corrected');
  askOpenQuestion(turn);
  return true;
}
