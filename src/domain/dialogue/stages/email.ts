import { parseCommand, parseEmail, parseYesNo } from '../../../language/index.ts';
import { advance } from '../flow.ts';
import { capture, heardIn, speak, type Turn } from '../turn.ts';
import { unanswered } from './no-answer.ts';

/** The e-mail stage; the caller may decline. */
export function hearEmail(turn: Turn, text: string, final: boolean): void {
  const { state } = turn;
  const email = parseEmail(text, { ...heardIn(state), asked: 'email' });
  if (email) {
    turn.rule = 'email.parsed';
    capture(turn, 'email', email.value, 'caller');
    advance(turn);
    return;
  }
  const skipped = parseCommand(text, { ...heardIn(state), asked: 'email' })?.value === 'skip';
  if (skipped || parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value === 'no') {
    turn.rule = 'email.declined';
    declineEmail(turn);
    return;
  }
  unanswered(turn, 'email', text, final);
}

export function declineEmail(turn: Turn): void {
  speak(turn, 'email_declined');
  capture(turn, 'email', null, 'caller');
  advance(turn);
}
