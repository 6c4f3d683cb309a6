import type { Centre } from '../../config/centre.ts';
import { languages, type Asked, type FieldName, type Language } from '../../shared/vocabulary.ts';
import { beginning } from '../../shared/clean.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { NamedDecision } from '../routing/types.ts';
import type { Matter } from './matters/matter.types.ts';
import type { DialogueState, FieldSource } from './state.ts';
import type { Effect } from './effects.ts';
import type { Ask, Detail, FieldChange, Step } from './step.types.ts';
import type { PhraseValue, Utterance } from './utterance.ts';

/** One step while it is being worked out: a copy of the state that the rules may change. */
export interface Turn {
  readonly centre: Centre;
  /** Now. */
  readonly at: Date;
  state: DialogueState;
  say: Utterance[];
  effects: Effect[];
  changes: FieldChange[];
  details: Detail[];
  rule: string;
  decisions: NamedDecision[];
  /** What was said was said in anger. */
  angry: boolean;
  /** A department has been reached and is to take up what the caller wants. */
  opens: 'entry' | 'handover' | null;
  undecided: boolean;
  /** What is said is only by the way: "repeat" still repeats what was said before it. */
  aside: boolean;
}

export function beginTurn(state: DialogueState, centre: Centre, at: Date): Turn {
  return {
    centre,
    at,
    state: structuredClone(state),
    say: [],
    effects: [],
    changes: [],
    details: [],
    rule: 'none',
    decisions: [],
    angry: false,
    opens: null,
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
    asked: turn.state.ended ? null : askedOf(turn.state),
    effects: turn.effects,
    changes: turn.changes,
    details: turn.details,
    rule: turn.rule,
    decisions: turn.decisions,
    undecided: turn.undecided,
  };
}

/** What the caller is being asked for in a state, and so how to listen. */
export function askOf(state: DialogueState): Ask {
  if (state.question) return 'yes_no';
  const asked = askedOf(state);
  switch (asked) {
    case 'language':
    case 'name':
    case 'phone':
    case 'email':
    case 'service':
    case 'ticket':
    case 'order':
    case 'when':
      return asked;
    case 'proof_email':
    case 'new_email':
      return 'email';
    case 'new_phone':
      return 'phone';
    case 'new_name':
      return 'name';
    case 'use_caller_number':
    case 'details_right':
    case 'offer_human':
    case 'anything_else':
    case 'pass_on':
    case 'worked':
    case 'take_time':
    case 'cancel_it':
    case 'resume_offer':
      return 'yes_no';
    case 'describe':
    case 'since':
    case 'wanted':
    case 'proof_other':
    case 'message':
      return 'describe';
  }
}

/** What the caller is being asked in a state. */
export function askedOf(state: DialogueState): Asked {
  if (state.question) return state.question;
  if (state.stage === 'confirm') return 'details_right';
  if (state.stage !== 'department') return state.stage;
  return state.matter ? askedIn(state.matter) : 'describe';
}

function askedIn(matter: Matter): Asked {
  switch (matter.kind) {
    case 'opening':
    case 'question':
    case 'problem':
    case 'doing':
      return 'describe';
    case 'complaint':
      return matter.asking ?? 'describe';
    case 'appointment':
      return 'when';
    case 'verification':
      return matter.email === null ? 'proof_email' : 'proof_other';
    case 'change':
      return `new_${matter.change.field}`;
    case 'ticket':
    case 'message':
      return matter.kind;
  }
}

export function speak(turn: Turn, key: PhraseKey, values?: Record<string, PhraseValue>, wording = 0): void {
  turn.say.push({ key, wording, ...(values ? { values } : {}) });
}

/** How many wishes are kept: the first and the last ones. How long each is, in UTF-16 code units. */
const mostWishes = 20;
const longestWish = 200;

/** Says a phrase in the caller's language, in both as long as none is known. */
export function speakInEither(turn: Turn, key: PhraseKey): void {
  if (turn.state.language !== null) speak(turn, key);
  else for (const language of languages) turn.say.push({ key, language });
}

/** Notes what the caller wants, for the summary: not of somebody who wants nothing kept of what they say. */
export function noteRequest(turn: Turn, text: string): void {
  const { state } = turn;
  const short = shortRequest(text);
  if (state.transcript !== 'kept' || state.requests.at(-1) === short) return;
  state.requests.push(short);
  if (state.requests.length > mostWishes) state.requests.splice(1, state.requests.length - mostWishes);
}

/** A wish as it is kept: its beginning. */
export function shortRequest(text: string): string {
  return text.length <= longestWish ? text : `${beginning(text, longestWish - 1)}…`;
}

/** A key for an effect that may come up several times in a call. */
export function effectKey(turn: Turn, name: string): string {
  turn.state.effects += 1;
  return `${name}:${turn.state.effects}`;
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
