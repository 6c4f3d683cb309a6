import { isCardNumber } from './card-number.ts';
import { waitsIn } from './matters/queue-told.ts';
import { humanWith } from './company.ts';
import { askingIn } from './turn.ts';
import type { DialogueState } from './state.types.ts';
import type { Ask } from './step.types.ts';
import { tables } from './tables.ts';

/** Asked for these, callers key numbers that are to be kept. */
const numbers: ReadonlySet<Ask> = new Set(['phone', 'ticket', 'order', 'when']);
/** Asked for these, one key is the answer. */
const choices: ReadonlySet<Ask> = new Set(['language', 'yes_no', 'service']);
/** Calls a human, wherever it is pressed. */
const human = '0';

/**
 * Keys as they may be written down: what was asked for, or chosen. Of anything else that is keyed, such as a PIN or the number of a
 * card, nobody knows what it is, and only how long it was is kept; while a human talks with the caller, of every key.
 */
export function shownKeys(state: DialogueState, keys: string): string {
  const hidden = keys.replaceAll(/\d/g, '•');
  if (state.ended !== null || humanWith(state) !== null || isCardNumber(keys)) return hidden;
  if (keys === human || (waitsIn(state) && keys.length === 1)) return keys;
  const { ask, asked } = askingIn(state, tables);
  if (asked === 'proof_code' || asked === 'proof_other') return hidden;
  return numbers.has(ask) || (choices.has(ask) && keys.length === 1) ? keys : hidden;
}
