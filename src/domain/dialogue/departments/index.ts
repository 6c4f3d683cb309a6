import { classifyDepartment, isQuestion } from '../../../language/index.ts';
import { departmentSchema, type Department } from '../../../shared/vocabulary.ts';
import { askForHuman } from '../ask-for-human.ts';
import { departmentForKey } from '../listen.ts';
import type { Guarded } from '../matters/matter.types.ts';
import { departmentOf } from '../state.ts';
import { effectKey, heardIn, speak, type Turn, noteRequest } from '../turn.ts';
import type { Answer } from '../turn.types.ts';
import { setAside } from '../unsolved.ts';
import { beginChange, hearNewValue } from '../matters/change.ts';
import { findAppointment, hearAppointment } from '../matters/appointment.ts';
import { lookUp } from '../matters/question.ts';
import { askAgain } from '../matters/ask.ts';
import { answerAnythingElse, askWhatElse, transfer } from './close.ts';
import { hearComplaint } from '../matters/complaint.ts';
import { fileComplaint } from '../matters/file-complaint.ts';
import { answerPassOn, guarded } from './guard.ts';
import { takeUp } from './open.ts';
import { hearVerification, requireVerification } from '../matters/verification.ts';
import { takeOrder } from '../matters/order.ts';
import { hearProblem } from '../matters/problem.ts';
import { askedAboutTicket, hearTicketNumber, listTickets } from '../matters/ticket.ts';
import { askedForAppointment } from '../matters/appointment.ts';
import { askedToChange } from '../matters/change.ts';
import { passes, yesOrNo } from '../matters/words.ts';

export { openDepartment } from './open.ts';

/** A department at work: goes on with what it is at, or takes up something new. */
export function hearDepartment(turn: Turn, text: string, final: boolean): Answer {
  const { state } = turn;
  if (guarded(turn, text)) return dealtWith(turn);
  if (state.question === 'pass_on' && answerPassOn(turn, text)) return dealtWith(turn);
  if (state.question === 'offer_human' && answerOffer(turn, text)) return dealtWith(turn);
  const more = state.question === 'anything_else' ? answerAnythingElse(turn, text) : null;
  if (more) return more;
  if (isExplicitTransfer(turn, text) || goOn(turn, text)) return dealtWith(turn);
  return takeNew(turn, text, final);
}

/** Keys in a department: yes or no, what the open matter asks, or another department. */
export function keyDepartment(turn: Turn, keys: string): Answer {
  const { state } = turn;
  if (state.question) return hearDepartment(turn, keys === '1' ? 'yes' : keys === '2' ? 'no' : keys, true);
  if (state.matter !== null && state.matter.kind !== 'opening') {
    if (!goOn(turn, keys)) askAgain(turn, 'department.keys');
    return dealtWith(turn);
  }
  const department = departmentForKey(keys);
  if (department === departmentOf(turn.state)) turn.opens = 'handover';
  else if (department) transfer(turn, department, '');
  else askAgain(turn, 'department.key_unknown');
  return dealtWith(turn);
}

/** What was said has been seen to, and the department stays at work. */
function dealtWith({ rule }: Turn): Answer {
  return { heard: 'open', rule };
}

/** What was asked for is on its way; the words go to whatever is open. False where nothing is. */
function goOn(turn: Turn, text: string): boolean {
  const { matter } = turn.state;
  switch (matter?.kind) {
    case 'complaint':
      hearComplaint(turn, text);
      return true;
    case 'problem':
      hearProblem(turn, text);
      return true;
    case 'appointment':
      hearAppointment(turn, text);
      return true;
    case 'ticket':
      hearTicketNumber(turn, text, lookForOwn);
      return true;
    case 'verification':
      hearVerification(turn, text);
      return true;
    case 'change':
      hearNewValue(turn, text);
      return true;
    case 'message':
      hearMessage(turn, matter.ticket, text);
      return true;
    case 'opening':
    case 'question':
    case 'doing':
    case undefined:
      return false;
  }
}

function takeNew(turn: Turn, text: string, final: boolean): Answer {
  const { state } = turn;
  if (askedAboutTicket(turn, text) || askedToChange(turn, text) || askedForAppointment(turn, text))
    return dealtWith(turn);
  const other = elsewhere(turn, text);
  if (other) {
    transfer(turn, other, text);
    return dealtWith(turn);
  }
  const department = departmentOf(state) ?? 'reception';
  if (tooLittle(text) && department !== 'complaints') {
    if (!final) return { heard: 'undecided' };
    askAgain(turn, 'department');
    return dealtWith(turn);
  }
  if (department === 'sales' && takeOrder(turn, text)) return dealtWith(turn);
  // Complaints and problems are taken by the rules; open questions are for a model, where there is one.
  const question = department === 'sales' || department === 'reception' || isQuestion(text);
  if (question && !final) {
    noteRequest(turn, text);
    return { heard: 'undecided' };
  }
  if ((question && department !== 'support') || !takeUp(turn, text)) lookUp(turn, text);
  return dealtWith(turn);
}

/** One word is no question that anything could be found for. */
function tooLittle(text: string): boolean {
  return text.trim().split(/\s+/u).length < 2;
}

/** Another department whose matter this plainly is. */
function elsewhere(turn: Turn, text: string): Department | undefined {
  const here = departmentOf(turn.state) ?? 'reception';
  const found = classifyDepartment(text, turn.centre.departments, heardIn(turn.state));
  const department = departmentSchema.safeParse(found?.value).data;
  if (!found || !department || department === here || department === 'reception') return undefined;
  const alsoHere = found.alternatives?.some(({ value }) => value === here) ?? false;
  return found.confidence >= (here === 'reception' ? 0.6 : 0.75) && !alsoHere ? department : undefined;
}

const passingOn =
  /\b(?:connect|transfer|put|pass|switch|hand|send|take|move)\b.{0,12}\b(?:me|us)\b|(?:^|\s)(?:حول|حولني|حولوني|حولي|وصلني|وصلوني|ودني|انقلني|تحويل|احول)(?=\s|ني|$)/iu;

/** "Connect me to sales": done at once, and what is being taken is written down first. */
function isExplicitTransfer(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (!passingOn.test(text)) return false;
  const found = classifyDepartment(text, turn.centre.departments, heardIn(state));
  const department = departmentSchema.safeParse(found?.value).data;
  if (!department || department === departmentOf(state)) return false;
  if (state.matter?.kind === 'complaint' && state.matter.complaint.what !== null) {
    turn.rule = 'complaint.filed_early';
    state.onward = { department, text: '' };
    fileComplaint(turn);
  } else transfer(turn, department, '');
  return true;
}

/** The answer to the offer of a person; anything that is neither yes nor no is taken up as something new. */
function answerOffer(turn: Turn, text: string): boolean {
  const { state } = turn;
  const answer = yesOrNo(turn, text);
  if (answer === 'yes') {
    askForHuman(turn, state.requests.at(-1) ?? 'not understood');
    turn.rule = 'offer_human.accepted';
    return true;
  }
  if (answer === 'no') {
    turn.rule = 'offer_human.refused';
    askWhatElse(turn);
    return true;
  }
  if (tooLittle(text)) {
    state.attempts += 1;
    turn.rule = 'offer_human.unclear';
    if (state.attempts < turn.centre.ivr.retries) speak(turn, 'offer_human', undefined, 1);
    else askWhatElse(turn);
    return true;
  }
  setAside(turn);
  state.question = null;
  state.attempts = 0;
  state.matter = null;
  return false;
}

/** Without a number: all of the caller's own, once they have proved who they are. */
function lookForOwn(turn: Turn): void {
  if (requireVerification(turn, { kind: 'tickets' })) proceed(turn, { kind: 'tickets' });
}

/** Does the thing that a verification was needed for. */
export function proceed(turn: Turn, wanted: Guarded): void {
  switch (wanted.kind) {
    case 'tickets':
      listTickets(turn);
      return;
    case 'change':
      beginChange(turn, wanted.change);
      return;
    case 'appointment':
      findAppointment(turn, wanted.appointment);
  }
}

function hearMessage(turn: Turn, ticket: string, text: string): void {
  if (passes(turn, text)) {
    turn.rule = 'message.none';
    askWhatElse(turn);
    return;
  }
  turn.rule = 'message.taken';
  turn.state.matter = { kind: 'doing' };
  noteRequest(turn, text);
  turn.effects.push({ type: 'add_note', key: effectKey(turn, 'note'), number: ticket, note: text });
}
