import { parseCommand, parseName } from '../../language/index.ts';
import { advance } from './flow.ts';
import { takeVolunteered } from './listen.ts';
import { retry } from './retry.ts';
import { capture, heardIn, speak, type Turn } from './turn.ts';

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
    turn.rule = 'name.skipped';
    speak(turn, 'go_on_without');
    capture(turn, 'name', null, 'caller');
    advance(turn);
    return;
  }
  if (takeVolunteered(turn, text)) {
    turn.rule = 'name.volunteered_other';
    speak(turn, 'noted');
    advance(turn);
    return;
  }
  if (!final) {
    turn.undecided = true;
    return;
  }
  retry(turn, 'name.unclear');
}

function keepName(turn: Turn, name: string): void {
  capture(turn, 'name', name, 'caller');
  speak(turn, 'thanks_name', { name: { kind: 'name', value: name } });
}
