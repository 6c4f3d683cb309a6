import { isBarred, parseDigits, parseEmail, parseName, parsePhone } from '../../../language/index.ts';
import type { AskedDetail } from '../../../language/index.ts';
import type { PhraseKey } from '../../../shared/phrases/catalogue.ts';
import { askWhatElse } from '../departments/close.ts';
import { openTicketAbout } from '../open-ticket.ts';
import { capture, effectKey, heardIn, speak, type Turn } from '../turn.ts';
import type { Asking, MatterRules } from '../turn.types.ts';
import { mayAskAgain } from '../walk.ts';
import { passesAmong } from './words.ts';

/** How each detail is asked for, and what it is called on a ticket. */
const details: Readonly<Record<AskedDetail, Asking & { phrase: PhraseKey; noted: string }>> = {
  name: { asked: 'name', ask: 'name', phrase: 'ask_name', noted: 'Name' },
  phone: { asked: 'phone', ask: 'phone', phrase: 'ask_phone', noted: 'Phone' },
  email: { asked: 'email', ask: 'email', phrase: 'ask_email', noted: 'E-mail' },
  address: { asked: 'message', ask: 'describe', phrase: 'ask_address', noted: 'Address' },
  order: { asked: 'order', ask: 'order', phrase: 'ask_order', noted: 'Order' },
};

/** A detail that a human has asked for: it goes to the ticket as it was told, and is a claim like any other. */
export const errand = {
  asks: ({ detail }) => details[detail],
  hear(turn, { detail }, text) {
    const { state } = turn;
    const value = valueIn(turn, detail, text);
    if (value === undefined && passesAmong(turn, text)) {
      turn.rule = `errand.${detail}_refused`;
      speak(turn, 'go_on_without');
      askWhatElse(turn);
      return;
    }
    state.attempts += 1;
    if (value === undefined && mayAskAgain(turn)) {
      turn.rule = `errand.${detail}.unclear`;
      speak(turn, details[detail].phrase, undefined, state.attempts);
      return;
    }
    // What nobody could read is for a human to read.
    note(turn, detail, value ?? text);
    if (value !== undefined && (detail === 'name' || detail === 'phone' || detail === 'email'))
      capture(turn, detail, value, 'caller');
  },
  told: {
    note_added(turn) {
      speak(turn, 'detail_noted');
      askWhatElse(turn);
    },
  },
} satisfies MatterRules<'errand'>;

function note(turn: Turn, detail: AskedDetail, told: string): void {
  const ticket = turn.state.tickets.at(-1);
  const noted = `${details[detail].noted}: ${told}`;
  turn.rule = `errand.${detail}_told`;
  if (ticket === undefined) openTicketAbout(turn, noted);
  else turn.effects.push({ type: 'add_note', key: effectKey(turn, 'note'), number: ticket, note: noted });
}

function valueIn(turn: Turn, detail: AskedDetail, text: string): string | undefined {
  const heard = heardIn(turn.state);
  switch (detail) {
    case 'name':
      return parseName(text, { ...heard, asked: 'name' })?.value;
    case 'phone': {
      const number = parsePhone(text, { ...heard, region: turn.centre.region, asked: 'phone' })?.value;
      return number === undefined || isBarred(number) ? undefined : number;
    }
    case 'email':
      return parseEmail(text, { ...heard, asked: 'email' })?.value;
    case 'order':
      return parseDigits(text, { ...heard, asked: 'digits' })?.value;
    case 'address':
      return passesAmong(turn, text) ? undefined : text;
  }
}
