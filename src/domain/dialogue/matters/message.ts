import { askWhatElse } from '../departments/close.ts';
import { effectKey, noteRequest, speak } from '../turn.ts';
import type { MatterRules } from '../turn.types.ts';
import { wordCount, yesOrNo } from '../listen.ts';
import { advance } from '../walk.ts';
import { askAgain } from './ask.ts';
import { passes } from './words.ts';

/** A message for a colleague, left on a ticket of which nobody knows what it is about. */
export const message = {
  asks: () => ({ asked: 'message', ask: 'describe', phrase: 'ask_message' }),
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
    turn.rule = 'message.taken';
    turn.state.matter = { kind: 'doing' };
    noteRequest(turn, text);
    turn.effects.push({ type: 'add_note', key: effectKey(turn, 'note'), number: ticket, note: text });
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
