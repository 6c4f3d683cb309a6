import {
  isBarred,
  ownFieldNamed,
  parseEmail,
  parseName,
  parsePhone,
  speaksOf,
} from '../../../language/index.ts';
import { recognisedIn } from '../state.ts';
import type { Change } from './matter.types.ts';
import { capture, effectKey, heardIn, speak, type Turn, noteRequest } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';
import { ask, askAgain } from './ask.ts';
import { askWhatElse } from '../departments/close.ts';
import { offerToCheck, requireVerification } from './verification.ts';
import { passes } from './words.ts';

/** A change of what is stored of the caller. */
export const change = {
  unproven: 'Wants their record changed, and could not prove who they are.',
  asks: ({ change: { field } }) => ({ asked: `new_${field}`, ask: field, phrase: `ask_new_${field}` }),
  begins: begin,
  hear: (turn, matter, text) => hear(turn, matter.change, text),
  proven(turn, wanted) {
    if (wanted.kind === 'change') takeUp(turn, wanted.change);
  },
  told: {
    record_changed(turn, { field }) {
      speak(turn, 'record_changed');
      const { matter, question } = turn.state;
      // A detail was corrected by the way: what stood open is asked again.
      if (question || (matter && matter.kind !== 'doing')) ask(turn);
      else {
        turn.state.answered += 1;
        const checked = field !== undefined && field !== 'name' && offerToCheck(turn, field);
        if (!checked) askWhatElse(turn);
      }
    },
  },
} satisfies MatterRules<'change'>;

/** A wish to change what is stored of the caller: done once they have proved who they are. */
function begin(turn: Turn, text: string): boolean {
  if (!speaksOf('change', text)) return false;
  const field = ownFieldNamed(text);
  if (!field) return false;
  const wanted: Change = { field, value: field === 'name' ? null : (valueIn(turn, field, text) ?? null) };
  noteRequest(turn, text);
  // A record that was made in this very call of what the caller said is theirs to correct.
  if (recognisedIn(turn.state) === null || requireVerification(turn, { kind: 'change', change: wanted }))
    takeUp(turn, wanted);
  return true;
}

/** Asks for the new value, or changes the record where it was said already. */
function takeUp(turn: Turn, wanted: Change): void {
  const { state } = turn;
  state.attempts = 0;
  if (wanted.value !== null) {
    makeChange(turn, wanted.field, wanted.value);
    return;
  }
  turn.rule = 'account.change_asked';
  state.matter = { kind: 'change', change: wanted };
  ask(turn);
}

function hear(turn: Turn, { field }: Change, text: string): void {
  const value = valueIn(turn, field, text);
  if (value !== undefined) makeChange(turn, field, value);
  else if (passes(turn, text)) {
    turn.rule = 'account.left';
    speak(turn, 'leave_that');
    askWhatElse(turn);
  } else askAgain(turn, `account.${field}`);
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
    case 'phone': {
      const number = parsePhone(text, { ...heard, region: turn.centre.region, asked: 'phone' })?.value;
      return number === undefined || isBarred(number) ? undefined : number;
    }
    case 'email':
      return parseEmail(text, { ...heard, asked: 'email' })?.value;
    case 'name':
      return parseName(text, { ...heard, asked: 'name' })?.value;
  }
}
