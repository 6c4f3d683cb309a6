import { languages, type ResumeCause } from '../../shared/call-events.ts';
import { advance, enterStage } from './flow.ts';
import { endCall } from './retry.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import { speak, type Turn } from './turn.ts';

/** The call goes on with another agent. `repeat`: how much of what was said last the caller has to hear again. */
export interface Resume {
  type: 'resume';
  cause: ResumeCause;
  repeat: 'all' | 'question' | 'nothing';
}

/** The call broke off again and again: it is ended, with a human to call back where that could be arranged. */
export interface GiveUp {
  type: 'give_up';
  escalated: { id: string; number: string } | null;
}

/** A short word about the gap, and what stood open stands open again. */
export function resume(turn: Turn, { cause, repeat }: Resume): void {
  turn.rule = `resume.${cause}`;
  turn.aside = true;
  sayInEitherLanguage(turn, cause === 'broken' ? 'we_were_cut_off' : 'thanks_for_waiting');
  if (repeat !== 'nothing') repeatLast(turn, repeat);
}

/** Says again what was said last, or only the question at its end. */
export function repeatLast(turn: Turn, repeat: 'all' | 'question'): void {
  const { state } = turn;
  const again = state.last.filter((utterance) => !('key' in utterance && saidOnce.has(utterance.key)));
  if (again.length === 0) askAfresh(turn);
  // Before the language is known, the question is asked in both.
  else turn.say.push(...(repeat === 'question' && state.language !== null ? again.slice(-1) : again));
}

/** Apology, what will happen, goodbye. */
export function giveUp(turn: Turn, { escalated }: GiveUp): void {
  const { state } = turn;
  turn.rule = 'resume.given_up';
  state.language ??= turn.centre.ivr.defaultLanguage;
  speak(turn, 'line_keeps_breaking');
  if (escalated) {
    state.escalation = escalated.id;
    if (!state.tickets.includes(escalated.number)) state.tickets.push(escalated.number);
    speak(turn, 'already_escalated');
  }
  speak(turn, 'goodbye');
  endCall(turn, 'failed');
}

/** The centre closes with the call still on: said rather than cut off. */
export function close(turn: Turn): void {
  turn.rule = 'closing';
  sayInEitherLanguage(turn, 'closing_now');
  endCall(turn, 'failed');
}

/** What is not said again: words about a gap, thanks, farewells. */
const saidOnce = new Set<string>([
  'we_were_cut_off',
  'thanks_for_waiting',
  'resume_accepted',
  'line_keeps_breaking',
  'closing_now',
  'greet_known',
  'thanks_name',
  'goodbye',
  'goodbye_silence',
]);

// Nothing is known of the last words: the stage asks again for what it lacks.
function askAfresh(turn: Turn): void {
  const { state } = turn;
  if (state.stage === 'department') {
    state.question = 'anything_else';
    speak(turn, 'anything_else');
  } else if (state.stage === 'language' && state.language !== null) advance(turn);
  else enterStage(turn);
  turn.aside = false;
}

function sayInEitherLanguage(turn: Turn, key: PhraseKey): void {
  if (turn.state.language !== null) speak(turn, key);
  else for (const language of languages) turn.say.push({ key, language });
}
