import { SURE, fieldNamed } from '../../language/index.ts';
import { inDoubt } from './in-doubt.ts';
import { correctedValue, ownFields } from './own-fields.ts';
import { hearToldBeside } from './told-beside.ts';
import { yesOrNo } from './listen.ts';
import { capture, speak, type Turn } from './turn.ts';
import type { Answer, QuestionRules } from './turn.types.ts';

/** Whether a detail was heard right. The answer is yes, no, or what is right instead. */
export const heardRight: QuestionRules = {
  hear,
  again: (turn) => speak(turn, 'is_it_right', undefined, 1),
  // Neither yes nor no, several times over: what was understood is kept until everything is read back.
  giveUp({ state }) {
    state.question = null;
  },
};

function hear(turn: Turn, text: string): Answer {
  const { state } = turn;
  const answer = yesOrNo(turn, text);
  if (answer === 'yes') {
    const settled = settle(turn, 'heard_right.yes');
    return hearToldBeside(turn, text) ? { heard: 'open', rule: 'heard_right.asked_something' } : settled;
  }
  const doubtful = inDoubt(turn);
  const corrected = doubtful.filter((field) => {
    const value = correctedValue(turn, field, text, SURE);
    if (value !== undefined) capture(turn, field, value, 'caller');
    return value !== undefined;
  });
  if (corrected.length > 0) return settle(turn, 'heard_right.corrected');
  if (answer !== 'no') return { heard: 'unclear', rule: 'heard_right.unclear' };
  const named = doubtful.filter((field) => field === fieldNamed(text));
  for (const field of named.length > 0 ? named : doubtful) state[field] = null;
  return settle(turn, 'heard_right.no');
}

function settle(turn: Turn, rule: string): Answer {
  turn.state.question = null;
  for (const field of ownFields) {
    const captured = turn.state[field];
    if (captured) turn.state[field] = { value: captured.value, source: captured.source };
  }
  return { heard: 'taken', rule };
}
