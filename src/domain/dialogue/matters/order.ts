import { isQuestion, speaksOf } from '../../../language/index.ts';
import { effectKey, speak, type Turn, noteRequest } from '../turn.ts';
import type { Told } from '../turn.types.ts';
import { servedBy } from '../state.ts';
import { askWhatElse } from '../departments/close.ts';

/** Somebody who wants to order, and not only to know: their interest is kept for a colleague to follow up. */
export function takeOrder(turn: Turn, text: string): boolean {
  if (isQuestion(text) || !speaksOf('order', text)) return false;
  const { state } = turn;
  turn.rule = 'sales.order';
  noteRequest(turn, text);
  state.matter = { kind: 'doing' };
  turn.effects.push({
    type: 'create_lead',
    key: effectKey(turn, 'lead'),
    department: servedBy(turn),
    interest: state.topic ? `${text} (${state.topic.question})` : text,
    product: state.topic?.product ?? null,
  });
  return true;
}

/** What came of it. */
export const toldOfOrder = {
  lead_created(turn, { id }) {
    turn.state.leads.push(id);
    speak(turn, 'lead_noted');
    askWhatElse(turn);
  },
} satisfies Told;
