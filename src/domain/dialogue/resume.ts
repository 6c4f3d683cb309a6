import { languages, type ResumeCause } from '../../shared/call-events.ts';
import { repeatLast } from './repeat.ts';
import { endCall, leave } from './leave.ts';
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
  leave(turn, { farewell: 'closing_now', outcome: 'failed' });
}

function sayInEitherLanguage(turn: Turn, key: PhraseKey): void {
  if (turn.state.language !== null) speak(turn, key);
  else for (const language of languages) turn.say.push({ key, language });
}
