import { frontDesk } from '../../../config/departments.ts';
import {
  complains,
  fieldNamed,
  grumbles,
  isQuestion,
  onlyAsks,
  parseDate,
  parseEmail,
  parsePhone,
  piecesOf,
  putRight,
  replacementIn,
  saysEnough,
  speaksOf,
  toldTogether,
} from '../../../language/index.ts';
import { denialIn } from '../denied-matter.ts';
import { hearToldBeside } from '../told-beside.ts';
import { lookUpByTheWay } from '../look-up.ts';
import { takeMore } from '../told-more.ts';
import type { FieldName } from '../../../shared/vocabulary.ts';
import { correctedValue, type OwnField } from '../own-fields.ts';
import { captureService, departmentIn, departmentNamed, yesOrNo } from '../listen.ts';
import { asksWhoCalls } from '../order.ts';
import { readBack } from './readback.ts';
import { capture, heardIn, noteRequest, speak, type Turn } from '../turn.ts';
import type { Answer, StageRules } from '../turn.types.ts';

/** The confirmation: yes, or a correction in place, or the name of what is wrong. */
export const confirm: StageRules = {
  asked: 'details_right',
  ask: 'yes_no',
  complete: { 'confirm.yes': 'always', 'confirm.corrected_phone': 'always' },
  wanted: (state, centre) => !state.escalation && !state.confirmed && asksWhoCalls(state, centre),
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
    const denied = hearDenial(turn, text);
    if (denied) return denied;
    if (putTellingRight(turn, text)) return { heard: 'open', rule: 'confirm.put_right' };
    const answer = yesOrNo(turn, text);
    if (answer === undefined && fieldNamed(text) === undefined) {
      if (lookUpByTheWay(turn, text)) return { heard: 'open', rule: 'confirm.asked_something' };
      if (toldMore(turn, text)) return { heard: 'unclear', rule: 'confirm.told_more' };
    }
    const corrected = answer === 'yes' ? undefined : correctInPlace(turn, text, answer === 'no');
    if (corrected) return { heard: 'open', rule: `confirm.corrected_${corrected}` };
    if (answer === 'yes') {
      state.confirmed = true;
      return hearToldBeside(turn, text)
        ? { heard: 'open', rule: 'confirm.yes_asked' }
        : { heard: 'taken', rule: 'confirm.yes' };
    }
    const wrong = fieldNamed(text);
    if (wrong) {
      state[wrong] = null;
      return { heard: 'taken', rule: 'confirm.ask_again' };
    }
    if (answer === 'no') return askWhatIsWrong(turn);
    return final ? { heard: 'unclear', rule: 'confirm.unclear' } : { heard: 'undecided' };
  },
  key(turn, keys) {
    if (keys === '1') {
      turn.state.confirmed = true;
      return { heard: 'taken', rule: 'confirm.key_yes' };
    }
    if (keys !== '2') return { heard: 'unclear', rule: 'confirm.key_unknown' };
    return askWhatIsWrong(turn);
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

/** Asks what is to be corrected, once: who then names nothing has nothing to correct. */
function askWhatIsWrong(turn: Turn): Answer {
  const { state } = turn;
  if (state.last.some((said) => 'key' in said && said.key === 'what_is_wrong')) {
    state.confirmed = true;
    return { heard: 'taken', rule: 'confirm.nothing_wrong' };
  }
  speak(turn, 'what_is_wrong');
  return { heard: 'open', rule: 'confirm.no' };
}

/**
 * "It is not a complaint", "no, just a question": the department that was understood is the wrong one, whatever else is
 * right. Another that is named serves the call, else the front desk with what was asked.
 */
function hearDenial(turn: Turn, text: string): Answer | undefined {
  const { state } = turn;
  const { service } = state;
  if (!service) return undefined;
  const { denied, besides } = denialIn(turn, service.department, piecesOf(text));
  if (!denied && !onlyAsks(text)) return undefined;
  const rest = besides.filter((piece) => yesOrNo(turn, piece) === undefined).join(' ');
  const named = denied ? departmentIn(turn, rest) : undefined;
  if (named !== undefined && named !== service.department && !isQuestion(rest)) {
    captureService(turn, toldTogether(service.value, rest), named, 'caller');
    speak(turn, 'corrected');
    state.attempts = 0;
    readBack(turn);
    return { heard: 'open', rule: 'confirm.corrected_service' };
  }
  state.asksOnly = true;
  const asked = [rest, service.value ?? ''].find((told) => isQuestion(told));
  const told = asked ?? (saysEnough(rest) && !onlyAsks(rest) ? rest : service.value);
  captureService(turn, told !== null && complains(told) ? null : told, frontDesk(turn.centre), 'caller');
  return { heard: 'taken', rule: 'confirm.only_asks' };
}

/** "Not 345, 600": what was told of the matter is put right, and the details are asked about still. */
function putTellingRight(turn: Turn, text: string): boolean {
  const { service } = turn.state;
  const what = replacementIn(text);
  const right = what && service?.value ? putRight(service.value, what) : undefined;
  if (!service || right === undefined) return false;
  service.value = right;
  speak(turn, 'corrected');
  speak(turn, 'is_it_right');
  return true;
}

/** What is told beside the details belongs to the matter, or is another one: it is kept, and the question stands. */
function toldMore(turn: Turn, text: string): boolean {
  const { service } = turn.state;
  if (!service?.value || parsePhone(text, { region: turn.centre.region }) || parseEmail(text)) return false;
  if (departmentNamed(turn, text) !== undefined) return false;
  const when = speaksOf('appointment', service.value) && parseDate(text, whenHeard(turn)) !== undefined;
  const taken = takeMore(turn, { text, department: departmentIn(turn, text) ?? null });
  if (!taken && !when) return false;
  if (!taken) {
    service.value = toldTogether(service.value, text);
    noteRequest(turn, text);
  }
  speak(turn, 'noted');
  return true;
}

function whenHeard(turn: Turn): Parameters<typeof parseDate>[1] {
  return { ...heardIn(turn.state), now: turn.at, zone: turn.centre.timeZone };
}

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
    const department = grumbles(text) ? undefined : departmentIn(turn, text);
    if (department && department !== state.service?.department) {
      captureService(turn, toldTogether(state.service?.value ?? null, text), department, 'caller');
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
