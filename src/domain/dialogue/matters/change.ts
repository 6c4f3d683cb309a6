import { ownFieldNamed, parseEmail, parseName, parsePhone, speaksOf } from '../../../language/index.ts';
import type { Change } from './matter.types.ts';
import { capture, effectKey, heardIn, speak, type Turn, noteRequest } from '../turn.ts';
import { ask, askAgain } from './ask.ts';
import { askWhatElse } from '../departments/close.ts';
import { requireVerification } from './verification.ts';
import { passes } from './words.ts';

/** A wish to change what is stored of the caller: done once they have proved who they are. */
export function askedToChange(turn: Turn, text: string): boolean {
  if (!speaksOf('change', text)) return false;
  const field = ownFieldNamed(text);
  if (!field) return false;
  const change: Change = { field, value: field === 'name' ? null : (valueIn(turn, field, text) ?? null) };
  noteRequest(turn, text);
  // A record that was made in this very call of what the caller said is theirs to correct.
  if (turn.state.known === null || requireVerification(turn, { kind: 'change', change }))
    beginChange(turn, change);
  return true;
}

/** Asks for the new value, or changes the record where it was said already. */
export function beginChange(turn: Turn, change: Change): void {
  const { state } = turn;
  state.attempts = 0;
  if (change.value !== null) {
    makeChange(turn, change.field, change.value);
    return;
  }
  turn.rule = 'account.change_asked';
  state.matter = { kind: 'change', change };
  ask(turn);
}

export function hearNewValue(turn: Turn, text: string): void {
  const { matter } = turn.state;
  if (matter?.kind !== 'change') return;
  const value = valueIn(turn, matter.change.field, text);
  if (value !== undefined) makeChange(turn, matter.change.field, value);
  else if (passes(turn, text)) {
    turn.rule = 'account.left';
    speak(turn, 'leave_that');
    askWhatElse(turn);
  } else askAgain(turn, `account.${matter.change.field}`);
}

function makeChange(turn: Turn, field: Change['field'], value: string): void {
  turn.rule = `account.change_${field}`;
  capture(turn, field, value, 'caller');
  turn.state.matter = { kind: 'doing' };
  turn.effects.push({ type: 'change_record', key: effectKey(turn, 'change'), field, value });
}

function valueIn(turn: Turn, field: Change['field'], text: string): string | undefined {
  const heard = heardIn(turn.state);
  switch (field) {
    case 'phone':
      return parsePhone(text, { ...heard, region: turn.centre.region, asked: 'phone' })?.value;
    case 'email':
      return parseEmail(text, { ...heard, asked: 'email' })?.value;
    case 'name':
      return parseName(text, { ...heard, asked: 'name' })?.value;
  }
}
