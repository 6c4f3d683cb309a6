import { parseCommand, parseName } from '../../../language/index.ts';
import { advance } from '../flow.ts';
import { takeVolunteered } from '../listen.ts';
import { capture, heardIn, speak, type Turn } from '../turn.ts';
import { skipped, unanswered } from './no-answer.ts';

/** The name stage. */
export function hearName(turn: Turn, text: string, final: boolean): void {
  const name = parseName(text, { ...heardIn(turn.state), asked: 'name' });
  if (name) {
    turn.rule = 'name.parsed';
    keepName(turn, name.value);
    takeVolunteered(turn, text);
    advance(turn);
    return;
  }
  if (parseCommand(text, heardIn(turn.state))?.value === 'skip') {
    skipped(turn, 'name');
    return;
  }
  unanswered(turn, 'name', text, final);
}

function keepName(turn: Turn, name: string): void {
  capture(turn, 'name', name, 'caller');
  speak(turn, 'thanks_name', { name: { kind: 'name', value: name } });
}
