import { advance } from './flow.ts';
import type { Turn } from './turn.ts';

/** No, or no clear yes after all: the call is a new one. */
export function refuseOffer(turn: Turn, rule: string): void {
  const { state } = turn;
  turn.rule = rule;
  state.offer = null;
  state.question = null;
  if (turn.centre.consent) turn.say.push({ text: turn.centre.consent });
  advance(turn);
}
