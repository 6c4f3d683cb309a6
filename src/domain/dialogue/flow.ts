import { fieldNames, languages, type FieldName, type Stage } from '../../shared/vocabulary.ts';
import type { Centre } from '../../config/centre.ts';
import { readBack } from './stages/readback.ts';
import type { DialogueState } from './state.ts';
import { speak, type Turn } from './turn.ts';

/** The first stage that still lacks something, in the order of the IVR. */
function nextStage(state: DialogueState, centre: Centre): Stage {
  if (state.language === null) return 'language';
  if (state.escalation) return state.phone === null && state.callerNumber === null ? 'phone' : 'department';
  for (const field of fieldNames) if (isWanted(field, state, centre)) return field;
  return state.confirmed ? 'department' : 'confirm';
}

function isWanted(field: FieldName, state: DialogueState, centre: Centre): boolean {
  if (state[field] !== null) return false;
  if (field === 'service') return true;
  return Object.values(centre.departments).some((department) => department.requiredFields.includes(field));
}

/** Goes on to whatever is needed next, and asks for it. */
export function advance(turn: Turn): void {
  const { state } = turn;
  if (state.phone !== null && state.onceReachable.length > 0) promiseCallBack(turn);
  const next = nextStage(state, turn.centre);
  if (next !== state.stage) moveTo(turn, next);
  else resetTries(state);
  enterStage(turn);
}

/** What waited for the number to call back on; nobody is promised a call who gave none. */
function promiseCallBack(turn: Turn): void {
  const { state } = turn;
  if (state.phone?.value) turn.say.push(...state.onceReachable);
  else {
    speak(turn, 'escalated_unreached');
    const ticket = state.tickets.at(-1);
    if (ticket !== undefined) speak(turn, 'your_ticket', { ticket: { kind: 'ticket', value: ticket } });
  }
  state.onceReachable = [];
}

/** How many stages are remembered for the way back. */
const longestWay = 20;

/** Makes `stage` the current one, remembering the way back. */
export function moveTo(turn: Turn, stage: Stage): void {
  turn.state.passed = [...turn.state.passed, turn.state.stage].slice(-longestWay);
  turn.state.stage = stage;
  resetTries(turn.state);
}

export function resetTries(state: DialogueState): void {
  state.attempts = 0;
  state.partial = null;
  state.question = null;
}

/** Opens the current stage: says what it asks. */
export function enterStage(turn: Turn): void {
  const { state } = turn;
  switch (state.stage) {
    case 'language':
      for (const language of languages)
        turn.say.push({ key: 'choose_language', wording: state.attempts, language });
      return;
    case 'phone':
      if (state.callerNumber && state.attempts === 0 && !state.passed.includes('phone')) {
        state.question = 'use_caller_number';
        speak(turn, 'use_caller_number', { ending: { kind: 'digits', value: state.callerNumber.slice(-2) } });
        return;
      }
      speak(turn, state.escalation ? 'ask_callback_phone' : 'ask_phone', undefined, state.attempts);
      return;
    case 'name':
      speak(turn, 'ask_name', undefined, state.attempts);
      return;
    case 'email':
      speak(turn, 'ask_email', undefined, state.attempts);
      return;
    case 'service':
      speak(turn, 'ask_service', undefined, state.attempts);
      return;
    case 'confirm':
      state.question = 'details_right';
      readBack(turn);
      return;
    case 'department':
      turn.opens = 'entry';
  }
}
