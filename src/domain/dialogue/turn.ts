import type { Centre } from '../../config/centre.ts';
import type { FieldName, Language } from '../../shared/call-events.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { DialogueState, FieldSource } from './state.ts';
import type { Ask, Effect, FieldChange, Step } from './step.types.ts';
import type { PhraseValue, Utterance } from './utterance.ts';

/** One step while it is being worked out: a copy of the state that the rules may change. */
export interface Turn {
  readonly centre: Centre;
  state: DialogueState;
  say: Utterance[];
  effects: Effect[];
  changes: FieldChange[];
  rule: string;
  undecided: boolean;
  /** What is said is only by the way: "repeat" still repeats what was said before it. */
  aside: boolean;
}

export function beginTurn(state: DialogueState, centre: Centre): Turn {
  const copy: DialogueState = {
    ...state,
    passed: [...state.passed],
    requests: [...state.requests],
    tickets: [...state.tickets],
    promised: [...state.promised],
  };
  return {
    centre,
    state: copy,
    say: [],
    effects: [],
    changes: [],
    rule: 'none',
    undecided: false,
    aside: false,
  };
}

/** Closes a turn; what was said becomes what "repeat" repeats. */
export function endTurn(turn: Turn): Step {
  if (turn.say.length > 0 && !turn.aside) turn.state.last = turn.say;
  return {
    state: turn.state,
    say: turn.say,
    ask: turn.state.ended ? null : askOf(turn.state),
    effects: turn.effects,
    changes: turn.changes,
    rule: turn.rule,
    undecided: turn.undecided,
  };
}

/** What the caller is being asked for in a state. */
export function askOf(state: DialogueState): Ask {
  if (state.question) return 'yes_no';
  switch (state.stage) {
    case 'confirm':
      return 'yes_no';
    case 'department':
      return state.matter?.step === 'ticket_number' ? 'ticket' : 'describe';
    default:
      return state.stage;
  }
}

export function speak(turn: Turn, key: PhraseKey, values?: Record<string, PhraseValue>, wording = 0): void {
  turn.say.push({ key, wording, ...(values ? { values } : {}) });
}

/** The language to understand in: the caller's, or none while it is not known. */
export function heardIn(state: DialogueState): { lang?: Language } {
  return state.language ? { lang: state.language } : {};
}

/** Sets a field to what the caller (or the network, or a model) gave, and reports the change. */
export function capture(
  turn: Turn,
  field: Exclude<FieldName, 'service'>,
  value: string | null,
  source: FieldSource,
): void {
  turn.state[field] = { value, source };
  turn.changes.push({ field, value, source });
}
