import { repeatLast } from './repeat.ts';
import { endCall, leave } from './leave.ts';
import type { GiveUp, Resume } from './step.types.ts';
import { speak, speakInEither, type Turn } from './turn.ts';

/** A short word about the gap, and what stood open stands open again. */
export function resume(turn: Turn, { cause, repeat }: Resume): void {
  turn.rule = `resume.${cause}`;
  turn.aside = true;
  speakInEither(turn, cause === 'broken' ? 'we_were_cut_off' : 'thanks_for_waiting');
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
