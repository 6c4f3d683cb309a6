import { refusesRecord } from '../../language/index.ts';
import { effectKey, speak, type Turn } from './turn.ts';

/** A caller who wants nothing of what is said kept: told so, and served all the same. */
export function refuseTranscript(turn: Turn, text: string): boolean {
  const { state } = turn;
  if (!refusesRecord(text)) return false;
  turn.rule = 'transcript.refused';
  turn.aside = true;
  if (state.transcript === 'kept') {
    state.transcript = 'refused';
    state.requests = [];
    state.unmet = [];
    turn.effects.push({ type: 'forget_transcript', key: effectKey(turn, 'forget') });
  }
  speak(turn, 'transcript_off');
  turn.say.push(...state.last.slice(-1));
  return true;
}
