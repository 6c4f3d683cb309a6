import type { DialogueState } from './state.types.ts';

/** The human who was called is wanted no longer, or was there: whoever asks for one again has one called anew. */
export function releaseHuman(state: DialogueState): void {
  if (state.escalation === null) return;
  state.escalation = null;
  state.onceReachable = [];
  state.callBack = [];
  state.released += 1;
}
