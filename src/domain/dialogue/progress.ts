import type { Centre } from '../../config/centre.ts';
import { stagesToPass } from './order.ts';
import type { DialogueState } from './state.types.ts';
import { tables } from './tables.ts';

/** How far the questions of a call have come: the place of its stage, from 1, among those that this centre goes through. */
export function progressOf(state: DialogueState, centre: Centre): { step: number; of: number } {
  const steps = stagesToPass(tables.stages, state, centre);
  return { step: Math.max(1, steps.indexOf(state.stage) + 1), of: steps.length };
}
