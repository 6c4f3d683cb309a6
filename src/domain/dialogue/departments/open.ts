import { kindOf } from '../../../config/departments.ts';
import {
  appointmentWish,
  cancelsUnnamed,
  isQuestion,
  situationIn,
  speaksOf,
} from '../../../language/index.ts';
import { traitsOf } from '../../routing/index.ts';
import { askMessageOrMore } from '../ask-for-human.ts';
import { isDescription } from '../listen.ts';
import { leave } from '../leave.ts';
import { openTicketAbout } from '../open-ticket.ts';
import type { Turn } from '../turn.ts';
import { ask } from '../matters/ask.ts';
import { lookUp } from '../matters/question.ts';
import { servedBy, wasServed } from '../state.ts';
import { askWhatElse } from './close.ts';
import { kindRules } from './kinds.ts';
import { welcome } from './phrases.ts';

/**
 * Opens the department that the caller was routed to: registers who called and takes up what they said, or what a human wants
 * done for them.
 */
export function openDepartment(turn: Turn): void {
  const { state } = turn;
  if (turn.opens === 'errand') {
    turn.opens = null;
    takeErrand(turn);
    return;
  }
  const entry = turn.opens === 'entry';
  const next = turn.opens === 'next';
  turn.opens = null;
  turn.effects.push({ type: 'register_customer', key: 'customer' });
  if (entry && state.escalation) {
    askMessageOrMore(turn);
    return;
  }
  const said = state.service?.value ?? '';
  const { rule } = turn;
  // It was answered on the way here.
  if (entry && said === '' && wasServed(state)) {
    askWhatElse(turn);
    turn.rule = rule;
    return;
  }
  if (!next) welcome(turn);
  if (next && !takeUp(turn, said)) lookUp(turn, said);
  else if (!next) takeUpOrAsk(turn, said);
  turn.rule = rule;
}

/** Goes on to what a human who gave the caller back wants done next. */
function takeErrand(turn: Turn): void {
  const { state } = turn;
  const next = state.errands.shift();
  turn.rule = `errand.${next?.do ?? 'done'}`;
  switch (next?.do) {
    case 'ask':
      state.matter = { kind: 'errand', detail: next.detail };
      ask(turn);
      return;
    case 'book':
      if (!beginsMatter(turn, next.words)) askWhatElse(turn);
      return;
    case 'open_ticket':
      openTicketAbout(turn, next.about || (state.service?.value ?? state.requests.at(-1) ?? ''));
      return;
    case 'close':
      leave(turn, { farewell: 'goodbye', outcome: null });
      return;
    case undefined:
      askWhatElse(turn);
  }
}

function takeUpOrAsk(turn: Turn, said: string): void {
  if (!saysWhatFor(turn, said) || !takeUp(turn, said)) {
    turn.state.matter = { kind: 'opening' };
    ask(turn);
  }
}

/** Whether words say what is wanted of a department: at length, as a question, as something to book or to buy, or as what it is there for. */
function saysWhatFor(turn: Turn, said: string): boolean {
  return (
    isDescription(said) ||
    isQuestion(said) ||
    appointmentWish(said) !== undefined ||
    cancelsUnnamed(said) ||
    (kindOf(turn.centre, servedBy(turn)) === 'sales' && speaksOf('order', said)) ||
    situationIn(said)?.kind === traitsOf(turn.centre, servedBy(turn)).situation
  );
}

/** Begins a matter that any department sees to, where the words ask for one. */
export function beginsMatter(turn: Turn, text: string): boolean {
  return Object.values(turn.matters).some((matter) => matter.begins?.(turn, text) ?? false);
}

/** Takes up what a caller wants of their department. False where the words do not say enough. */
export function takeUp(turn: Turn, text: string): boolean {
  if (beginsMatter(turn, text)) return true;
  return kindRules(turn).takeUp(turn, text);
}
