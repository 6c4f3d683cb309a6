import { replacementIn } from '../../../language/index.ts';
import { rulesOf, speak, type Turn } from '../turn.ts';
import { ask } from '../matters/ask.ts';

/** "Not 345, 600": what was told of the open matter is put right, and what was asked stands. False where it was not told so. */
export function putTellingRight(turn: Turn, text: string): boolean {
  const { matter } = turn.state;
  const what = matter && replacementIn(text);
  if (!what || !rulesOf(turn, matter).correct?.(turn, matter, what)) return false;
  turn.rule = `${matter.kind}.put_right`;
  speak(turn, 'corrected');
  ask(turn);
  return true;
}
