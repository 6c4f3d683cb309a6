import { matchKeywords, parseDigits, parseYesNo, findEntities } from '../../language/index.ts';
import type { Department } from '../../shared/call-events.ts';
import { answerOffer } from './ask-service.ts';
import { commandIn } from './commands.ts';
import { captureService, departmentForKey, departmentIn, isDescription } from './listen.ts';
import { askMatter, openDepartment, takeMatter } from './readback.ts';
import { endCall, retry } from './retry.ts';
import { departmentOf } from './state.ts';
import { heardIn, speak, type Turn } from './turn.ts';

const aboutTickets = {
  en: ['ticket', 'ticket number', 'status of my', 'my complaint number', 'reference number'],
  ar: ['تذكرة', 'رقم التذكرة', 'حالة الشكوى', 'حالة التذكرة', 'رقم البلاغ'],
};

/** A department at work, by rules alone: takes the matter down, looks tickets up, and asks what else. */
export function hearDepartment(turn: Turn, text: string, final: boolean): void {
  const { state } = turn;
  if (state.question === 'offer_human') {
    answerOffer(turn, text);
    return;
  }
  if (state.question === 'anything_else' && answerAnythingElse(turn, text)) return;
  if (askedAboutTicket(turn, text)) return;
  if (handOver(turn, text)) return;
  takeDown(turn, text, final);
}

export function keyDepartment(turn: Turn, keys: string): void {
  const { state } = turn;
  if (state.matter?.step === 'ticket_number') {
    lookUp(turn, keys);
    return;
  }
  if (state.question) {
    hearDepartment(turn, keys === '1' ? 'yes' : keys === '2' ? 'no' : keys, true);
    return;
  }
  const department = departmentForKey(keys);
  if (department) transfer(turn, department, '');
  else retry(turn, 'department.key_unknown');
}

function answerAnythingElse(turn: Turn, text: string): boolean {
  const { state } = turn;
  const answer = parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value;
  if (answer === 'no' && !isDescription(text)) {
    turn.rule = 'department.nothing_else';
    speak(turn, 'goodbye');
    endCall(turn);
    return true;
  }
  state.question = null;
  state.attempts = 0;
  if (answer === 'yes' && !isDescription(text)) {
    turn.rule = 'department.something_else';
    state.matter = { step: 'describe', description: null };
    speak(turn, 'go_ahead');
    return true;
  }
  return false;
}

function askedAboutTicket(turn: Turn, text: string): boolean {
  const { state } = turn;
  const entity = findEntities(text, heardIn(state)).find((found) => found.type === 'ticket');
  if (entity) {
    lookUp(turn, entity.value);
    return true;
  }
  if (state.matter?.step === 'ticket_number') {
    const digits = parseDigits(text, { ...heardIn(state), asked: 'digits' });
    if (!digits) return false;
    lookUp(turn, digits.value);
    return true;
  }
  if (matchKeywords(text, aboutTickets).length === 0 || commandIn(turn, text) !== undefined) return false;
  turn.rule = 'department.ticket_asked';
  const digits = parseDigits(text, heardIn(state));
  if (digits && digits.value.length === 7) lookUp(turn, digits.value);
  else {
    state.matter = { step: 'ticket_number', description: null };
    speak(turn, 'ask_ticket_number');
  }
  return true;
}

function lookUp(turn: Turn, spoken: string): void {
  const digits = spoken.replaceAll(/\D/g, '');
  turn.rule = 'department.ticket_number';
  if (digits.length !== 7) {
    retryTicketNumber(turn);
    return;
  }
  turn.state.matter = { step: 'open', description: null };
  turn.effects.push({ type: 'check_ticket', key: `check:TKT-${digits}`, number: `TKT-${digits}` });
}

function retryTicketNumber(turn: Turn): void {
  const { state } = turn;
  state.attempts += 1;
  if (state.attempts <= turn.centre.ivr.retries) {
    speak(turn, 'ask_ticket_number', undefined, 1);
    return;
  }
  state.matter = null;
  state.attempts = 0;
  state.question = 'anything_else';
  speak(turn, 'anything_else');
}

// Somebody who names another department, or a matter of another one, is handed over with all that was said.
function handOver(turn: Turn, text: string): boolean {
  const department = departmentIn(turn, text);
  if (!department || department === departmentOf(turn.state) || turn.state.matter?.step !== 'describe')
    return false;
  if (departmentOf(turn.state) !== 'reception' && isDescription(text)) return false;
  transfer(turn, department, text);
  return true;
}

function transfer(turn: Turn, department: Department, text: string): void {
  turn.rule = 'department.handed_over';
  const described = isDescription(text)
    ? text
    : turn.centre.departments[department].name[turn.state.language ?? 'en'];
  captureService(turn, described, department, 'caller');
  turn.state.attempts = 0;
  openDepartment(turn, isDescription);
}

function takeDown(turn: Turn, text: string, final: boolean): void {
  const { state } = turn;
  const department = departmentOf(state);
  // Complaints and problems are written down as they are; questions are for a model, where there is one.
  const forModel = department === 'reception' || department === 'sales';
  if (!final && forModel) {
    turn.undecided = true;
    return;
  }
  if (!isDescription(text) && state.attempts === 0) {
    state.attempts = 1;
    turn.rule = 'department.too_short';
    askMatter(turn);
    return;
  }
  turn.rule = 'department.matter_taken';
  state.requests.push(text);
  takeMatter(turn, text);
}
