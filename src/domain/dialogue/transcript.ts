import { refusesRecord } from '../../language/index.ts';
import { effectKey, speak, type Turn } from './turn.ts';

/** A caller who wants nothing of what is said kept: told so, and served all the same. */
export function refuseTranscript(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (!refusesRecord(text)) return false;
  keepNothing(turn);
  speak(turn, 'transcript_off');
  turn.say.push(...state.last.slice(-1));
  return true;
}

/** From here on nothing of what is said is kept, and what was is deleted. */
export function keepNothing(turn: Turn): void {
  const { state } = turn;
  turn.rule = 'transcript.refused';
  turn.aside = true;
  if (state.transcript === 'refused') return;
  state.transcript = 'refused';
  state.requests = [];
  state.unmet = [];
  turn.effects.push({ type: 'forget_transcript', key: effectKey(turn, 'forget') });
}
