import { tellsMatter } from '../../language/index.ts';
import { fileComplaint } from './matters/file-complaint.ts';
import { describeMatter } from './describe-matter.ts';
import {
  departmentOf,
  inDepartment,
  ticketCount,
  wasServed,
  type DialogueState,
  type Unsolved,
} from './state.ts';
import { effectKey, type Turn } from './turn.ts';

/** What is being left for something else without having been solved is remembered: it may have to be written down. */
export function setAside(turn: Turn): void {
  const { state } = turn;
  if (state.matter?.kind !== 'problem') return;
  const description = describeMatter(state.matter, state.language ?? 'en');
  if (description !== null) state.unsolved = { department: departmentOf(state) ?? 'support', description };
}

/**
 * Opens a ticket for what the caller told and what was not solved, in their words: a complaint, or a fault that is not
 * mended, at whatever point of the call. False where there is nothing of the kind, or a human sees to it already.
 */
export function fileUnsolved(turn: Turn): boolean {
  const { state } = turn;
  if (fileComplaint(turn)) return true;
  const left = unsolvedIn(state);
  if (left === null) return false;
  state.unsolved = null;
  if (inDepartment(state)) state.matter = { kind: 'doing' };
  turn.effects.push({ type: 'open_ticket', key: effectKey(turn, 'open_ticket'), ...left });
  return true;
}

function unsolvedIn(state: DialogueState): Unsolved | null {
  if (state.matter?.kind === 'problem') {
    const description = describeMatter(state.matter, state.language ?? 'en');
    return description === null ? null : { department: departmentOf(state) ?? 'support', description };
  }
  if (ticketCount(state) > 0 || state.escalation) return null;
  if (state.unsolved) return state.unsolved;
  const { service } = state;
  if (!service?.value || wasServed(state) || state.question === 'anything_else') return null;
  const { value, department } = service;
  const counts = (department === 'complaints' || department === 'support') && tellsMatter(value);
  return counts ? { department, description: value } : null;
}
