import { askingIn, type Turn } from './turn.ts';
import type { Utterance } from './utterance.ts';

/**
 * Says something by the way, which costs the caller no attempt. The question that stands open is said again behind it,
 * unless it has been put twice already.
 */
export function sayByTheWay(turn: Turn, ...words: Utterance[]): void {
  const { state } = turn;
  turn.aside = true;
  turn.say.push(...words);
  const { asked } = askingIn(state, turn);
  if (state.attempts > 0 || state.reminded === asked) return;
  state.reminded = asked;
  turn.say.push(...state.last.slice(-1));
}
