import { advance, stageOf } from './walk.ts';
import type { Turn } from './turn.ts';

/** What is not said again: words about a gap or a change of language, thanks, farewells. */
const saidOnce = new Set<string>([
  'we_were_cut_off',
  'thanks_for_waiting',
  'resume_accepted',
  'line_keeps_breaking',
  'closing_now',
  'switched',
  'from_the_start',
  'greet_known',
  'thanks_name',
  'goodbye',
  'goodbye_silence',
]);

/** Says again what was said last, or only the question at its end. */
export function repeatLast(turn: Turn, repeat: 'all' | 'question'): void {
  const { state } = turn;
  const again = state.last.filter((utterance) => !('key' in utterance && saidOnce.has(utterance.key)));
  if (again.length === 0) askAfresh(turn);
  // Before the language is known, the question is asked in both.
  else turn.say.push(...(repeat === 'question' && state.language !== null ? again.slice(-1) : again));
}

// Nothing is known of the last words: the stage asks again for what it lacks.
function askAfresh(turn: Turn): void {
  const stage = stageOf(turn);
  if (stage.afresh) stage.afresh(turn);
  else if (stage.wanted(turn.state, turn.centre)) stage.enter(turn);
  else advance(turn);
  turn.aside = false;
}
