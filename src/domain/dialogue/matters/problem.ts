import { findEntities, saysEnough, speaksOf } from '../../../language/index.ts';
import { askForHuman, escalateFailure } from '../ask-for-human.ts';
import { isDescription } from '../listen.ts';
import type { Steps } from './matter.types.ts';
import type { FoundPassage } from '../effects.ts';
import { heardIn, speak, type Turn, noteRequest } from '../turn.ts';
import { search } from './question.ts';
import { askAgain } from './ask.ts';
import { brief, stepsOf } from './brief.ts';
import { askWhatElse } from '../departments/close.ts';
import { yesOrNo } from './words.ts';

/** Takes a problem up: looks for what helps, or asks for more where there is little to look for. */
export function startProblem(turn: Turn, text: string): void {
  const { state } = turn;
  noteRequest(turn, text);
  state.attempts = 0;
  state.matter = { kind: 'problem', text, clarified: false, steps: null, tried: [] };
  if (isSpecific(turn, text)) {
    turn.rule = 'support.looked_up';
    search(turn, text);
  } else {
    turn.rule = 'support.asked_more';
    state.matter.clarified = true;
    speak(turn, 'ask_clearer');
  }
}

/** Hears what is said while a problem is being worked on. */
export function hearProblem(turn: Turn, text: string): void {
  const { state } = turn;
  if (state.matter?.kind !== 'problem') return;
  if (state.question === 'worked') {
    hearWorked(turn, text);
    return;
  }
  turn.rule = 'support.told_more';
  state.matter.text = `${state.matter.text}. ${text}`;
  noteRequest(turn, text);
  search(turn, saysEnough(text) ? text : state.matter.text);
}

/** Begins with the first thing to try of what was found. */
export function tryPassages(turn: Turn, passages: readonly FoundPassage[], question: string): void {
  const { state } = turn;
  if (state.matter?.kind !== 'problem') return;
  const [best] = passages;
  if (!best) {
    if (state.matter.clarified) offerPerson(turn, question);
    else {
      turn.rule = 'support.asked_more';
      state.matter.clarified = true;
      speak(turn, 'ask_clearer');
    }
    return;
  }
  turn.rule = 'support.steps_begun';
  const listed = passages
    .filter(({ source }) => source.path === best.source.path)
    .find((found) => stepsOf(found).length > 0);
  const texts = listed ? stepsOf(listed) : [best.spoken ?? brief(best.text, question)];
  state.matter.steps = { texts, language: best.language, at: 0, source: best.source };
  speak(turn, 'let_us_try');
  sayStep(turn, state.matter.steps);
}

function sayStep(turn: Turn, steps: Steps): void {
  turn.say.push({ passage: steps.texts[steps.at] ?? '', language: steps.language, sources: [steps.source] });
  turn.state.question = 'worked';
  turn.state.attempts = 0;
  speak(turn, 'did_it_work');
}

function hearWorked(turn: Turn, text: string): void {
  const { state } = turn;
  const still = speaksOf('still_broken', text);
  const answer = still ? 'no' : speaksOf('works_now', text) ? 'yes' : yesOrNo(turn, text);
  if (answer === 'yes') {
    turn.rule = 'support.solved';
    state.answered += 1;
    state.failedTurns = 0;
    state.matter = null;
    state.unsolved = null;
    speak(turn, 'glad_it_works');
    askWhatElse(turn);
  } else if (answer === 'no' || speaksOf('next_step', text) || isDescription(text)) nextStep(turn);
  else askAgain(turn, 'support.worked');
}

/** The step did not help: on to the next one, or to a human with all that was tried. */
function nextStep(turn: Turn): void {
  const { state } = turn;
  if (state.matter?.kind !== 'problem' || !state.matter.steps) return;
  const { steps, tried } = state.matter;
  const said = steps.texts[steps.at];
  if (said !== undefined && !tried.includes(said)) tried.push(said);
  if (steps.at + 1 < steps.texts.length) {
    turn.rule = 'support.next_step';
    steps.at += 1;
    speak(turn, 'next_step');
    sayStep(turn, steps);
    return;
  }
  state.failedTurns += 1;
  speak(turn, 'not_solved_yet');
  askForHuman(turn, 'The steps of the knowledge base did not solve the problem.', { code: 'not_solved' });
  turn.rule = 'support.steps_in_vain';
}

/** "Go back": the step before. False where there is none. */
export function previousStep(turn: Turn): boolean {
  const { matter } = turn.state;
  if (matter?.kind !== 'problem' || !matter.steps || matter.steps.at === 0) return false;
  turn.rule = 'support.previous_step';
  matter.steps.at -= 1;
  sayStep(turn, matter.steps);
  return true;
}

function offerPerson(turn: Turn, question: string): void {
  turn.rule = 'knowledge.no_answer';
  if (escalateFailure(turn, question)) return;
  turn.state.question = 'offer_human';
  speak(turn, 'no_answer');
}

/** Whether there is enough to search for: a few words, or a device, a code or a version. */
function isSpecific(turn: Turn, text: string): boolean {
  return isDescription(text) || findEntities(text, heardIn(turn.state)).length > 0;
}
