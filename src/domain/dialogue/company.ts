import type { Place } from './effects.ts';
import type { Named } from './matters/matter.types.ts';
import { waitsIn } from './matters/queue-told.ts';
import type { DialogueState } from './state.types.ts';

/** Where a caller stands in the queue, as those who follow the call may know it. Null: they do not wait for a human. */
export function placeInLine(
  state: DialogueState,
): { place: Place['place'] | null; minutes: number | null } | null {
  const waits = waitsIn(state);
  return waits ? { place: waits.place, minutes: waits.minutes } : null;
}

/** Whose turn it is to speak with the caller, where it is a human's; null: it is the dialogue's. */
export function humanWith({ matter }: DialogueState): Named | null {
  return matter?.kind === 'human' ? matter.name : null;
}
