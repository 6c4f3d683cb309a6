import type { Centre } from '../../config/centre.ts';
import { languages, type FieldName, type Language } from '../../shared/vocabulary.ts';
import { beginning } from '../../shared/clean.ts';
import type { PhraseKey } from '../../shared/phrases/catalogue.ts';
import type { Matter } from './matters/matter.types.ts';
import { inDepartment, isSomebodyElse } from './state.ts';
import type { DialogueState, FieldSource } from './state.types.ts';
import type { Step } from './step.types.ts';
import { askingWhich } from './matters/asking-which.ts';
import type { Asking, MatterRules, Tables, Turn } from './turn.types.ts';
import type { PhraseValue } from './utterance.ts';

export type { Turn } from './turn.types.ts';

/** Begins a step on a copy of `state`. */
export function beginTurn(state: DialogueState, centre: Centre, at: Date, tables: Tables): Turn {
  const { stages, matters, questions, told } = tables;
  return {
    stages,
    matters,
    questions,
    told,
    centre,
    at,
    state: structuredClone(state),
    say: [],
    effects: [],
    changes: [],
    details: [],
    rule: 'none',
    decisions: [],
    heard: null,
    angry: false,
    opens: null,
    undecided: false,
    aside: false,
  };
}

/** Closes a turn; what was said becomes what "repeat" repeats. */
export function endTurn(turn: Turn): Step {
  if (turn.say.length > 0 && !turn.aside) turn.state.last = turn.say;
  const { asked, ask } = turn.state.ended ? { asked: null, ask: null } : askingIn(turn.state, turn);
  return {
    state: turn.state,
    say: turn.say,
    ask,
    asked,
    effects: turn.effects,
    changes: turn.changes,
    details: turn.details,
    rule: turn.rule,
    decisions: turn.decisions,
    undecided: turn.undecided,
  };
}

/** What the caller is being asked in a state: as clients are told, and as a way of listening. */
export function askingIn(state: DialogueState, tables: Tables): Asking {
  if (state.lookup?.between) return askingWhich(state.lookup.between);
  if (state.lookup?.more) return { asked: 'hear_more', ask: 'yes_no' };
  if (state.question) return { asked: state.question, ask: 'yes_no' };
  if (inDepartment(state) && state.matter) return rulesOf(tables, state.matter).asks(state.matter);
  return tables.stages[state.stage];
}

/** The rules of a matter, by its kind: they are given no other. */
export function rulesOf({ matters }: Tables, matter: Matter): MatterRules {
  return matters[matter.kind] as MatterRules;
}

/** Says a phrase of the catalogue. */
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
  if (state.transcript !== 'kept') return;
  state.unmet = [...state.unmet.filter((one) => one !== short), short].slice(-mostWishes);
  if (state.requests.at(-1) === short) return;
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

/** How to understand what was said in this turn: with all readings of it, where it is the whole of it. */
export function heardAs(
  { state, heard }: Turn,
  text: string,
): { lang?: Language; nbest?: readonly string[] } {
  return { ...heardIn(state), ...(heard?.text === text ? { nbest: heard.nbest } : {}) };
}

/** Sets a field to what the caller (or the network, or a model) gave, with how surely it was understood, and reports the change. */
export function capture(
  turn: Turn,
  field: Exclude<FieldName, 'service'>,
  value: string | null,
  source: FieldSource,
  confidence = 1,
): void {
  turn.state[field] = { value, source, ...(confidence < 1 ? { confidence } : {}) };
  turn.changes.push({ field, value, source });
  if (field === 'name' && isSomebodyElse(turn.state)) leaveStored(turn.state);
}

/** What is stored of the customer whom the caller was taken for is not theirs: they are asked for their own. */
function leaveStored(state: DialogueState): void {
  if (state.phone?.source === 'stored') state.phone = null;
  if (state.email?.source === 'stored') state.email = null;
}
