import type { DialogueState } from '../../domain/dialogue/index.ts';
import type { Whereabouts } from './what-follows.ts';

/** Where the dialogue takes its caller to be; null: they are served by the assistant, or the call is over. */
export function whereaboutsOf({ matter, ended }: DialogueState): Whereabouts | null {
  if (ended !== null) return null;
  return matter?.kind === 'queue' || matter?.kind === 'human' ? matter.kind : null;
}
