import { traitsOf } from '../routing/kinds.ts';
import {
  isContent,
  parseCommand,
  piecesOf,
  refusesField,
  rateSentiment,
  withoutFarewell,
} from '../../language/index.ts';
import { denialIn } from './denied-matter.ts';
import { departmentIn, tellsOfMatter, yesOrNo } from './listen.ts';
import { ownFields } from './own-fields.ts';
import {
  endsSolved,
  inDepartment,
  servedBy,
  ticketCount,
  wasHumanCalled,
  wasServed,
  hasNotSaidWhat,
} from './state.ts';
import type { DialogueState, Leaving } from './state.types.ts';
import { heardIn, noteRequest, rulesOf, speakInEither, type Turn } from './turn.ts';
import { fileUnsolved } from './unsolved.ts';

/** The caller leaves, or the call comes to its end: what they told and was not solved is written down before. */
export function leave(turn: Turn, leaving: Leaving, said = ''): void {
  const { state } = turn;
  hearLastWords(turn, withoutFarewell(said));
  if (fileUnsolved(turn)) {
    state.question = null;
    state.leaving = leaving;
  } else sayFarewell(turn, leaving);
}

/** Who was answered and says that they have what they came for leaves, whatever they are being asked. False where they do not. */
export function leaveContent(turn: Turn, text: string): boolean {
  const { state } = turn;
  const open = state.matter !== null && state.matter.kind !== 'opening';
  const offered = inDepartment(state) && state.question !== null && state.question !== 'anything_else';
  if (state.answered === 0 || open || offered || state.held.length > 0) return false;
  const pieces = piecesOf(text);
  const content =
    pieces.some(isContent) && pieces.every((piece) => isContent(piece) || tellsNothing(turn, piece));
  if (!content) return false;
  turn.rule = 'caller.content';
  state.stage = 'department';
  leave(turn, { farewell: 'goodbye', outcome: null });
  return true;
}

/** Thanks, a yes or no, or a detail that is refused. */
function tellsNothing(turn: Turn, piece: string): boolean {
  const { state } = turn;
  const command = parseCommand(piece, heardIn(state))?.value;
  return (
    command === 'thanks' ||
    yesOrNo(turn, piece) !== undefined ||
    ownFields.some((field) => refusesField(piece, field))
  );
}

/** The goodbye that waited until what was to be written down was. False where the caller is not leaving. */
export function goOnLeaving(turn: Turn): boolean {
  const { leaving } = turn.state;
  if (!leaving) return false;
  if (turn.state.waiting.length > 0 && fileUnsolved(turn)) return true;
  sayFarewell(turn, leaving);
  return true;
}

/** Ends the call with the outcome that its deeds amount to: one who leaves unhelped is not one who was helped. */
export function endCall(turn: Turn, outcome: Leaving['outcome'] = null): void {
  const { state } = turn;
  const reached = wasHumanCalled(state) ? 'escalated' : ticketCount(state) > 0 ? 'ticket' : null;
  const solved = endsSolved(state) || endsAnswered(state);
  state.ended = reached ?? outcome ?? (solved ? 'resolved' : 'abandoned');
  turn.effects.push({ type: 'end', key: 'end', outcome: state.ended });
}

/** Whether a caller leaves answered before it was asked what they call about, and has told nothing that is open. */
function endsAnswered(state: DialogueState): boolean {
  return !inDepartment(state) && wasServed(state) && hasNotSaidWhat(state) && state.waiting.length === 0;
}

function sayFarewell(turn: Turn, { farewell, outcome }: Leaving): void {
  const { state } = turn;
  speakInEither(turn, farewell);
  state.leaving = null;
  // Who rings again because the line broke is asked what stood open.
  turn.aside = true;
  endCall(turn, outcome);
}

/** Who says goodbye may have told something with it: that it works now, since when, or only now what it is about. */
function hearLastWords(turn: Turn, text: string): void {
  const { state } = turn;
  const { matter } = state;
  if (text === '') return;
  if (denialIn(turn, servedBy(turn), piecesOf(text)).denied) {
    state.matter = null;
    state.unsolved = null;
    if (state.service) state.service.value = null;
    return;
  }
  const rules = matter && rulesOf(turn, matter);
  if (matter && rules?.hearLast) rules.hearLast(turn, matter, text);
  else tellAtLast(turn, text);
}

// "My internet has been down for days and nobody comes, goodbye", at whatever was being asked.
function tellAtLast(turn: Turn, text: string): void {
  const { state } = turn;
  if (ticketCount(state) > 0 || state.escalation || wasServed(state)) return;
  const department = departmentIn(turn, text);
  if (department === undefined || !traitsOf(turn.centre, department).seesToTrouble) return;
  if (!tellsOfMatter(turn, text) || rateSentiment(text, turn.centre.sentiment).value > 0) return;
  state.unsolved = { department, description: text };
  noteRequest(turn, text);
}
