import type { Stage } from '../../shared/vocabulary.ts';
import { askForHuman } from './ask-for-human.ts';
import { askIfHeardRight } from './in-doubt.ts';
import { goesThrough } from './manners.ts';
import { stagesToPass } from './order.ts';
import type { DialogueState } from './state.types.ts';
import { askingIn, speak, type Turn } from './turn.ts';
import type { Answer, QuestionRules, StageRules } from './turn.types.ts';

/** How many stages are remembered for the way back. */
const REMEMBERED_STAGES = 20;

/** The rules of the stage that a call is in. */
export function stageOf({ stages, state }: Turn): StageRules {
  return stages[state.stage];
}

/** Does what follows from an answer: goes on, asks again, calls a human, or leaves it to a model. */
export function follow(turn: Turn, answer: Answer): void {
  switch (answer.heard) {
    case 'taken':
      turn.rule = answer.rule;
      advance(turn);
      return;
    case 'open':
      turn.rule = answer.rule;
      return;
    case 'unclear':
      retry(turn, answer.rule);
      return;
    case 'human':
      askForHuman(turn, answer.reason);
      turn.rule = answer.rule;
      return;
    case 'undecided':
      turn.undecided = true;
  }
}

/** Goes on to whatever is needed next, and asks for it. */
export function advance(turn: Turn): void {
  const { state } = turn;
  const reachable = state.phone !== null || !goesThrough(state, 'phone');
  if (reachable && state.onceReachable.length > 0) promiseCallBack(turn);
  if (askIfHeardRight(turn)) return;
  const next = nextStage(turn);
  if (next !== state.stage) moveTo(turn, next);
  else resetTries(state);
  stageOf(turn).enter(turn);
}

/** The first stage that still lacks something, in the order of the IVR; the one that the call is in where none does. */
export function nextStage({ stages, state, centre }: Turn): Stage {
  return (
    stagesToPass(stages, state, centre).find((stage) => stages[stage].wanted(state, centre)) ?? state.stage
  );
}

/** Makes `stage` the current one, remembering the way back. */
export function moveTo(turn: Turn, stage: Stage): void {
  turn.state.passed = [...turn.state.passed, turn.state.stage].slice(-REMEMBERED_STAGES);
  turn.state.stage = stage;
  resetTries(turn.state);
}

/** Goes back to the stage before, and asks for its answer anew; says the last words again where there is no way back. */
export function goBack(turn: Turn): void {
  const { state, stages } = turn;
  const previous = state.passed.pop();
  if (previous === undefined || stages[previous].passedForGood) {
    turn.say = [...state.last];
    return;
  }
  // What was agreed to may become another.
  state.confirmed = false;
  stages[previous].forget?.(state);
  state.stage = previous;
  resetTries(state);
  stages[previous].enter(turn);
}

/** Asks for everything anew, apart from the language. */
export function startOver(turn: Turn): void {
  const { state, stages } = turn;
  speak(turn, 'from_the_start');
  for (const stage of Object.values(stages)) stage.forget?.(state);
  state.passed = [];
  advance(turn);
}

function resetTries(state: DialogueState): void {
  state.attempts = 0;
  state.partial = null;
  state.question = null;
}

/** What waited for the number to call back on; nobody is promised a call who gave none. */
function promiseCallBack(turn: Turn): void {
  const { state } = turn;
  if (state.phone?.value) turn.say.push(...state.onceReachable);
  else {
    speak(turn, 'escalated_unreached');
    const ticket = state.tickets.at(-1);
    if (ticket !== undefined) speak(turn, 'your_ticket', { ticket: { kind: 'ticket', value: ticket } });
  }
  state.onceReachable = [];
}

/** Whether the open question may be put again: the same one is put only so often, in whatever words. */
export function mayAskAgain(turn: Turn): boolean {
  const { state, centre } = turn;
  const reminded = state.reminded === askingIn(state, turn).asked ? 1 : 0;
  return state.attempts + reminded <= Math.min(centre.ivr.retries, centre.ivr.askings - 1);
}

/**
 * Asks again after an unusable answer, in other words; after the configured number of re-asks goes on without it, or
 * offers a person where there is no going on.
 */
function retry(turn: Turn, rule: string): void {
  turn.rule = rule;
  turn.state.attempts += 1;
  if (mayAskAgain(turn)) {
    askOpenQuestion(turn);
    return;
  }
  turn.rule = `${rule}.gave_up`;
  if (giveUp(turn)) advance(turn);
}

/** Questions that several stages ask and hear. Each is the key of its phrase. */
const ofStages = ['offer_human', 'anything_else'] as const;

/** The rules of the question that stands open, where it belongs to no stage. */
export function openQuestionOf({ questions, state }: Turn): QuestionRules | undefined {
  return state.question === null ? undefined : questions[state.question];
}

/** Says the open question again, in the wording for this attempt. */
export function askOpenQuestion(turn: Turn): void {
  const stage = stageOf(turn);
  const own = openQuestionOf(turn);
  const question = ofStages.find((open) => open === turn.state.question);
  if (own) own.again(turn);
  else if (question) speak(turn, question, undefined, 1);
  else if (stage.again) stage.again(turn);
  else stage.enter(turn);
}

function giveUp(turn: Turn): boolean {
  const own = openQuestionOf(turn);
  if (!own) return stageOf(turn).giveUp(turn);
  own.giveUp(turn);
  return true;
}
