import { asksToLeaveMessage, cleaned, messageIn } from '../../../language/index.ts';
import { askWhatElse } from '../departments/close.ts';
import { openTicketAbout } from '../open-ticket.ts';
import { effectKey, noteRequest, speak, type Turn } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';
import { wordCount, yesOrNo } from '../listen.ts';
import { advance } from '../walk.ts';
import { askAgain } from './ask.ts';
import { passes } from './words.ts';

/** A message for a colleague: left on a ticket of this call, or in one of its own. */
export const message = {
  asks: () => ({ asked: 'message', ask: 'describe', phrase: 'ask_message' }),
  begins(turn, text) {
    if (!asksToLeaveMessage(text)) return false;
    const { state } = turn;
    const ticket = state.tickets.at(-1) ?? null;
    const told = messageIn(text);
    state.question = null;
    state.attempts = 0;
    if (told !== '') leave(turn, ticket, told);
    else askForMessage(turn);
    return true;
  },
  hear(turn, { ticket }, text) {
    if (passes(turn, text)) {
      turn.rule = 'message.none';
      askWhatElse(turn);
      return;
    }
    if (yesOrNo(turn, text) === 'yes' && wordCount(text) <= 2 && turn.state.attempts === 0) {
      askAgain(turn, 'message');
      return;
    }
    leave(turn, ticket, text);
  },
  told: {
    note_added(turn) {
      turn.state.unmet = [];
      speak(turn, 'message_noted');
      // Told while the number to call back on was asked for: that is asked for still.
      if (turn.state.stage !== 'department' && turn.state.onceReachable.length > 0) advance(turn);
      else askWhatElse(turn);
    },
  },
} satisfies MatterRules<'message'>;

/** Asks for a message, for the ticket of this call where there is one. */
export function askForMessage(turn: Turn): void {
  const { state } = turn;
  turn.rule = 'message.asked';
  state.matter = { kind: 'message', ticket: state.tickets.at(-1) ?? null };
  speak(turn, 'ask_message');
}

function leave(turn: Turn, ticket: string | null, text: string): void {
  turn.rule = 'message.taken';
  turn.state.matter = { kind: 'doing' };
  noteRequest(turn, text);
  if (ticket !== null)
    turn.effects.push({ type: 'add_note', key: effectKey(turn, 'note'), number: ticket, note: text });
  else openTicketAbout(turn, cleaned(text));
}
