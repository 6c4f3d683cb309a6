import { asksMeaning } from '../../../language/index.ts';
import type { Centre } from '../../../config/centre.ts';
import type { FieldName } from '../../../shared/vocabulary.ts';
import { takeVolunteered } from '../listen.ts';
import { lookUpByTheWay } from '../look-up.ts';
import { asksWhoCalls, requires } from '../order.ts';
import { keepTold } from '../several-matters.ts';
import type { DialogueState } from '../state.ts';
import { capture, speak, type Turn } from '../turn.ts';
import type { Answer } from '../turn.types.ts';

type Field = Exclude<FieldName, 'service'>;

/** Whether a department requires a field that was not asked for yet. A caller whom a human calls back is asked nothing more. */
export function isRequired(field: Field, state: DialogueState, centre: Centre): boolean {
  if (state.escalation || state[field] !== null || !asksWhoCalls(state, centre)) return false;
  return requires(field, state, centre);
}

/** Words that do not answer what was asked: they may be another fact, or something for a model, or nothing. */
export function unanswered(turn: Turn, asked: Field, text: string, final: boolean): Answer {
  if (!asksMeaning(text) && lookUpByTheWay(turn, text))
    return { heard: 'open', rule: `${asked}.asked_something` };
  if (takeVolunteered(turn, text)) {
    speak(turn, 'noted');
    return { heard: 'taken', rule: `${asked}.volunteered_other` };
  }
  if (final && keepTold(turn, text)) {
    speak(turn, 'noted');
    return { heard: 'taken', rule: `${asked}.told_something` };
  }
  return final ? { heard: 'unclear', rule: `${asked}.unclear` } : { heard: 'undecided' };
}

/** The caller would rather not say: the call goes on without it. */
export function skipped(turn: Turn, asked: Field): Answer {
  goOnWithout(turn, asked);
  return { heard: 'taken', rule: `${asked}.skipped` };
}

/** Does without a field: it is not asked for again. */
export function goOnWithout(turn: Turn, asked: Field): void {
  speak(turn, 'go_on_without');
  capture(turn, asked, null, 'caller');
}
