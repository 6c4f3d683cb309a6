import type { Centre } from '../../config/centre.ts';
import { parseYesNo } from '../../language/index.ts';
import type { DialogueState } from './state.types.ts';
import { step } from './step.ts';
import type { Step } from './step.types.ts';
import { tables } from './tables.ts';
import { askingIn, heardIn } from './turn.ts';
import type { StageRules } from './turn.types.ts';

/** More different words than this are an explanation, and people go on explaining after a pause. */
const SHORT = 4;

/** The rules of answers that leave nothing open: those of the stages, and of commands that are put in a few words. */
const complete: NonNullable<StageRules['complete']> = {
  'command.repeat': 'short',
  'command.back': 'short',
  'command.restart': 'short',
  'command.language_ar': 'short',
  'command.language_en': 'short',
  'command.goodbye': 'short',
  'queue.call_back': 'short',
  'queue.assistant': 'short',
  'queue.choices': 'short',
  'queue.place': 'short',
  ...Object.assign({}, ...Object.values(tables.stages).map((stage) => stage.complete)),
};

/**
 * Whether what a caller has said so far answers what they were asked, so that their turn can end without waiting for
 * more: a number with all its digits, a first and a last name, "yes". What is told freely is never whole. Pure, as
 * {@link step} is.
 */
export function isCompleteAnswer(state: DialogueState, text: string, centre: Centre, at: Date): boolean {
  if (state.ended !== null || text.trim() === '') return false;
  const next = step(state, { type: 'said', text }, centre, at);
  if (next.undecided) return false;
  const when = complete[next.rule];
  if (when === 'always') return true;
  if (typeof when === 'function') return when(next.state);
  return differentWords(text) <= SHORT && (when === 'short' || settles(state, next, text));
}

/** Whether a yes or a no settled what was asked. After a "no" to what was read back, people say what is wrong. */
function settles(state: DialogueState, next: Step, text: string): boolean {
  const { asked, ask } = askingIn(state, tables);
  if (ask !== 'yes_no') return false;
  const answer = parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value;
  const opens = state.question === 'anything_else' ? 'yes' : asked === 'details_right' ? 'no' : null;
  return (
    answer !== undefined && answer !== opens && (next.ask === null || next.state.question !== state.question)
  );
}

function differentWords(text: string): number {
  return new Set(text.toLowerCase().split(/\s+/u).filter(Boolean)).size;
}
