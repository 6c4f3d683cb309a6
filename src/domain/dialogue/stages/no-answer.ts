import { advance } from '../flow.ts';
import { takeVolunteered } from '../listen.ts';
import { retry } from '../retry.ts';
import { capture, speak, type Turn } from '../turn.ts';

type Asked = 'name' | 'phone' | 'email';

/** What was said is no answer to what was asked: it may be another fact, or something for a model, or nothing. */
export function unanswered(turn: Turn, asked: Asked, text: string, final: boolean): void {
  if (takeVolunteered(turn, text)) {
    turn.rule = `${asked}.volunteered_other`;
    speak(turn, 'noted');
    advance(turn);
  } else if (final) retry(turn, `${asked}.unclear`);
  else turn.undecided = true;
}

/** The caller would rather not say: the call goes on without it. */
export function skipped(turn: Turn, asked: Asked): void {
  turn.rule = `${asked}.skipped`;
  speak(turn, 'go_on_without');
  capture(turn, asked, null, 'caller');
  advance(turn);
}
