import { departmentFor } from '../../config/departments.ts';
import { traitsOf } from '../routing/kinds.ts';
import { isQuestion, wishIn } from '../../language/index.ts';
import { describeMatter } from './describe-matter.ts';
import { release } from './release.ts';
import { departmentOf, inDepartment, ticketCount, wasServed } from './state.ts';
import type { Unsolved } from './state.types.ts';
import { tellsOfMatter } from './listen.ts';
import { effectKey, rulesOf, type Turn } from './turn.ts';

/** What is being left for something else without having been solved is remembered: it may have to be written down. */
export function setAside(turn: Turn): void {
  if (isToBeSolved(turn)) turn.state.unsolved = asUnsolved(turn) ?? turn.state.unsolved;
}

/** What a caller told of trouble and a model had no answer to is not solved by that. */
export function keepUnanswered(turn: Turn, text: string): void {
  const { state, centre } = turn;
  const department = departmentOf(turn);
  if (department === null || !traitsOf(centre, department).seesToTrouble) return;
  if (!isQuestion(text) && tellsOfMatter(turn, text)) state.unsolved ??= { department, description: text };
}

/**
 * Opens a ticket for what the caller told and what was not solved, in their words: a complaint, or a fault that is not
 * mended, at whatever point of the call. False where there is nothing of the kind, or a human sees to it already.
 */
export function fileUnsolved(turn: Turn): boolean {
  const { state } = turn;
  const { matter } = state;
  if (release(turn)) {
    state.stage = 'department';
    return true;
  }
  if (matter && rulesOf(turn, matter).file?.(turn, matter)) return true;
  const left = withWaiting(turn, unsolvedIn(turn));
  if (left === null) return false;
  state.unsolved = null;
  if (inDepartment(state)) state.matter = { kind: 'doing' };
  turn.effects.push({ type: 'open_ticket', key: effectKey(turn, 'open_ticket'), ...left });
  return true;
}

/** With what waits for its turn and tells of trouble: it comes to its turn no more. */
function withWaiting(turn: Turn, left: Unsolved | null): Unsolved | null {
  const { state, centre } = turn;
  const trouble = state.escalation
    ? []
    : state.waiting.filter(
        ({ text, department }) =>
          department !== null && traitsOf(centre, department).seesToTrouble && tellsOfMatter(turn, text),
      );
  const [first] = trouble;
  if (!first?.department) return left;
  const told = trouble.map(({ text }) => text);
  state.waiting = state.waiting.filter((one) => !trouble.includes(one));
  return {
    department: left?.department ?? first.department,
    description: [...(left ? [left.description] : []), ...told].join('\n'),
  };
}

function isToBeSolved(turn: Turn): boolean {
  const { matter } = turn.state;
  return matter !== null && rulesOf(turn, matter).toBeSolved === true;
}

function asUnsolved(turn: Turn): Unsolved | null {
  const description = describeMatter(turn, turn.state.language ?? 'en');
  return description === null
    ? null
    : { department: departmentOf(turn) ?? departmentFor(turn.centre, 'support'), description };
}

function unsolvedIn(turn: Turn): Unsolved | null {
  const { state } = turn;
  if (isToBeSolved(turn)) return asUnsolved(turn);
  if (ticketCount(state) > 0 || state.escalation) return null;
  if (state.unsolved) return state.unsolved;
  const { service } = state;
  if (!service?.value || wasServed(state) || state.question === 'anything_else') return null;
  const { value, department } = service;
  const counts =
    traitsOf(turn.centre, department).seesToTrouble &&
    (tellsOfMatter(turn, value) || wishIn(value, { asked: false }) !== undefined);
  return counts ? { department, description: value } : null;
}
