import { parseYesNo } from '../../../language/index.ts';
import { askForHuman } from '../escalation.ts';
import { advance } from '../flow.ts';
import { captureService, departmentForKey, departmentIn, isDescription } from '../listen.ts';
import { retry } from '../retry.ts';
import { spokenKey } from './spoken-key.ts';
import { heardIn, type Turn } from '../turn.ts';

/** The service stage: what the caller wants, and so which department serves them. */
export function hearService(turn: Turn, text: string, final: boolean): void {
  if (turn.state.question === 'offer_human') {
    answerOffer(turn, text);
    return;
  }
  const key = spokenKey(text);
  if (key !== undefined) {
    keyService(turn, key);
    return;
  }
  const department = departmentIn(turn, text);
  if (department) {
    turn.rule = 'service.keywords';
    captureService(turn, text, department, 'caller');
    advance(turn);
    return;
  }
  if (!final) {
    turn.undecided = true;
    return;
  }
  // Somebody who explains at length is served by reception rather than asked for a keyword again.
  if (turn.state.attempts > 0 && isDescription(text)) {
    turn.rule = 'service.described';
    captureService(turn, text, 'reception', 'caller');
    advance(turn);
    return;
  }
  retry(turn, 'service.unclear');
}

export function keyService(turn: Turn, keys: string): void {
  if (keys === '0') {
    askForHuman(turn, 'keypad 0');
    return;
  }
  if (turn.state.question === 'offer_human') {
    answerOffer(turn, keys === '1' ? 'yes' : keys === '2' ? 'no' : keys);
    return;
  }
  const department = departmentForKey(keys);
  if (!department) {
    retry(turn, 'service.key_unknown');
    return;
  }
  turn.rule = 'service.key';
  captureService(
    turn,
    turn.centre.departments[department].name[turn.state.language ?? 'en'],
    department,
    'caller',
  );
  advance(turn);
}

/** The answer to "would you like to speak to a person?". */
export function answerOffer(turn: Turn, text: string): void {
  const answer = parseYesNo(text, { ...heardIn(turn.state), asked: 'yes_no' })?.value;
  if (answer === 'yes') {
    askForHuman(turn, 'not understood');
    turn.rule = 'offer_human.accepted';
    return;
  }
  if (answer === 'no') {
    turn.rule = 'offer_human.refused';
    turn.state.question = null;
    turn.state.service ??= { value: null, source: 'caller', department: 'reception' };
    advance(turn);
    return;
  }
  const department = departmentIn(turn, text);
  if (department && turn.state.stage === 'service') {
    turn.rule = 'service.keywords';
    turn.state.question = null;
    captureService(turn, text, department, 'caller');
    advance(turn);
    return;
  }
  retry(turn, 'offer_human.unclear');
}
