import type { Centre } from '../../config/centre.ts';
import { isWellKnownService, parseYesNo } from '../../language/index.ts';
import type { DialogueState } from './state.ts';
import { step } from './step.ts';
import type { Step } from './step.types.ts';
import { askOf, heardIn } from './turn.ts';

/** More different words than this are an explanation, and people go on explaining after a pause. */
const SHORT = 4;

/** Answers that leave nothing open, however they were put. */
const whole = new Set<string>([
  'confirm.yes',
  'confirm.corrected_phone',
  'phone.parsed',
  'phone.completed',
  'phone.caller_number_used',
  'name.skipped',
  'phone.skipped',
  'email.declined',
]);

/** Answers that leave nothing open when they are put in a few words. */
const wholeWhenShort = new Set<string>([
  'language.named',
  'service.keywords',
  'command.repeat',
  'command.back',
  'command.restart',
  'command.language_ar',
  'command.language_en',
  'command.goodbye',
]);

/**
 * Whether what a caller has said so far answers what they were asked, so that their turn can end without waiting for
 * more: a number with all its digits, a first and a last name, "yes". What is told freely is never whole. Pure, as
 * {@link step} is.
 */
export function isCompleteAnswer(state: DialogueState, text: string, centre: Centre, at: Date): boolean {
  if (state.ended !== null || text.trim() === '') return false;
  const next = step(state, { type: 'said', text }, centre, at);
  if (next.undecided) return false;
  if (whole.has(next.rule)) return true;
  switch (next.rule) {
    case 'name.parsed':
      return next.state.name?.value?.includes(' ') ?? false;
    case 'email.parsed':
      // Of another domain more may come, as ".sa" after ".com".
      return isWellKnownService(next.state.email?.value?.split('@').at(-1) ?? '');
    default:
      return differentWords(text) <= SHORT && (wholeWhenShort.has(next.rule) || settles(state, next, text));
  }
}

/** Whether a yes or a no settled what was asked. After a "no" to what was read back, people say what is wrong. */
function settles(state: DialogueState, next: Step, text: string): boolean {
  if (askOf(state) !== 'yes_no') return false;
  const answer = parseYesNo(text, { ...heardIn(state), asked: 'yes_no' })?.value;
  const opens = state.question === 'anything_else' ? 'yes' : state.stage === 'confirm' ? 'no' : null;
  return (
    answer !== undefined && answer !== opens && (next.ask === null || next.state.question !== state.question)
  );
}

function differentWords(text: string): number {
  return new Set(text.toLowerCase().split(/\s+/u).filter(Boolean)).size;
}
