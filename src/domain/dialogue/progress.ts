import type { Centre } from '../../config/centre.ts';
import { goesThrough } from './manners.ts';
import { stagesInOrder } from './order.ts';
import type { DialogueState } from './state.ts';
import { tables } from './tables.ts';

/** How far the questions of a call have come: the place of its stage, from 1, among those that this centre goes through. */
export function progressOf(state: DialogueState, centre: Centre): { step: number; of: number } {
  const { stages } = tables;
  const steps = stagesInOrder(stages, centre.ivr.order).filter(
    (stage) =>
      stage === state.stage || (goesThrough(state, stage) && (stages[stage].offered?.(centre) ?? true)),
  );
  return { step: steps.indexOf(state.stage) + 1, of: steps.length };
}
