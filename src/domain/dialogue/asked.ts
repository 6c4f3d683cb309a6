import type { Asked, Stage } from '../../shared/vocabulary.ts';
import type { DialogueState } from './state.types.ts';
import type { Ask } from './step.types.ts';
import { tables } from './tables.ts';
import { askingIn } from './turn.ts';

/** What the caller is being asked for in a state, and so how to listen. */
export function askOf(state: DialogueState): Ask {
  return askingIn(state, tables).ask;
}

/** What the caller is being asked in a state. */
export function askedOf(state: DialogueState): Asked {
  return askingIn(state, tables).asked;
}

/** Whether people dictate in a stage, so that a pause is not the end of what they say. */
export function isDictated(stage: Stage): boolean {
  return tables.stages[stage].dictated ?? false;
}
