import {
  agreesTo,
  cleaned,
  findEntities,
  howItWent,
  isQuestion,
  parseDuration,
  putRight,
  saysEnough,
  speaksOf,
  stepReport,
  toldTogether,
  wishIn,
  situationIn,
  type StepReport,
} from '../../../language/index.ts';
import { askForHuman, offerHuman } from '../ask-for-human.ts';
import { isDescription, onlyThanksBehind, yesOrNo, wordCount, tellsOfMatter } from '../listen.ts';
import type { FoundPassage } from '../effects.ts';
import { heardIn, speak, type Turn, noteRequest } from '../turn.ts';
import type { MatterOf, MatterRules } from '../turn.types.ts';
import { askWhich, search } from './question.ts';
import { askAgain } from './ask.ts';
import { mayAskAgain } from '../walk.ts';
import type { Steps } from './matter.types.ts';
import { sinceIn } from './complaint-slots.ts';
import { matterInWords } from './matter-in-words.ts';
import { nextUntried, sayStep, stepInWords, stepsOf } from './steps.ts';
import { askingWhich } from './asking-which.ts';
import { chosenOf } from './which.ts';
import { askWhatElse } from '../departments/close.ts';

/** A no at the beginning. */
const refusing = /^\s*(?:no|nope|nah|لا|لأ)[\s,،.]+/iu;

/** How many steps may fail before a human takes over, whatever else could be tried. */
const MOST_FAILURES = 2;

/** How many days something has not worked at all after which nothing is tried any more. */
const LONG_DAYS = 5;

/** Something that does not work, tried step by step until it does or a human takes over. */
export const problem = {
  toBeSolved: true,
  asks: ({ between }) =>
    between
      ? { ...askingWhich(between), phrase: 'which_of_these' }
      : { asked: 'describe', ask: 'describe', phrase: 'ask_clearer' },
  hear,
  mayBeQuestion: ({ text, steps }) =>
    steps === null && (isQuestion(text) || situationIn(text)?.kind !== 'trouble'),
  hearLast,
  correct: (_turn, matter, what) => {
    const right = putRight(matter.text, what);
    matter.text = right ?? matter.text;
    return right !== undefined;
  },
  back,
  describe: ({ text, since = null, wanted = null, tried }, language) =>
    matterInWords({ what: text, since, wanted, tried }, language),
  topic: ({ text }) => text,
  told: {
    knowledge_found(turn, { passages, question, either }, final) {
      const { matter } = turn.state;
      if (matter?.kind !== 'problem') return;
      // What no article answers may be something that a model can deal with.
      if (passages.length === 0 && !final && matter.clarified) turn.undecided = true;
      else if (!either || passages.length !== 2) tryPassages(turn, matter, passages, question);
      else if (askWhich(turn, passages)) matter.between = [...passages];
      else tryPassages(turn, matter, [], question);
    },
  },
} satisfies MatterRules<'problem'>;

/** Takes a problem up: looks for what helps, or asks for more where there is little to look for. */
export function startProblem(turn: Turn, text: string): void {
  const { state } = turn;
  noteRequest(turn, text);
  state.attempts = 0;
  const matter: MatterOf<'problem'> = {
    kind: 'problem',
    text: cleaned(text),
    since: sinceIn(turn, text, false) ?? null,
    wanted: wishIn(text, { asked: false }) ?? null,
    clarified: false,
    steps: null,
    tried: [],
  };
  state.matter = matter;
  if (isLongOutage(matter)) helpAtOnce(turn, text);
  else if (isSpecific(turn, text)) {
    turn.rule = 'support.looked_up';
    search(turn, text);
  } else {
    turn.rule = 'support.asked_more';
    matter.clarified = true;
    speak(turn, 'ask_clearer');
  }
}

/** Nothing at all for days: nothing is tried any more. */
function isLongOutage({ text, since = null }: MatterOf<'problem'>): boolean {
  return speaksOf('outage', text) && Math.max(daysIn(text), daysIn(since ?? '')) >= LONG_DAYS;
}

function helpAtOnce(turn: Turn, text: string): void {
  speak(turn, 'sorry_for_that');
  askForHuman(turn, text, { code: 'long_outage' });
  turn.rule = 'support.long_outage';
}

function hear(turn: Turn, matter: MatterOf<'problem'>, text: string): void {
  if (turn.state.question === 'worked') {
    hearWorked(turn, matter, text);
    return;
  }
  if (matter.between) {
    hearWhich(turn, matter, matter.between, text);
    return;
  }
  turn.rule = 'support.told_more';
  tellMore(turn, matter, text);
  noteRequest(turn, text);
  if (isLongOutage(matter)) helpAtOnce(turn, text);
  else search(turn, saysEnough(text) ? text : matter.text);
}

/** Keeps what is told of the problem beside what was asked: more of it, since when, what is wanted. */
function tellMore(turn: Turn, matter: MatterOf<'problem'>, text: string): void {
  matter.text = toldTogether(matter.text, text);
  matter.since ??= sinceIn(turn, text, false) ?? null;
  matter.wanted ??= wishIn(text, { asked: false }) ?? null;
}

function hearWhich(
  turn: Turn,
  matter: MatterOf<'problem'>,
  between: readonly FoundPassage[],
  text: string,
): void {
  const meant = chosenOf(turn, text, between, matter.text);
  if (meant === 'either') {
    askAgain(turn, 'support.which');
    return;
  }
  delete matter.between;
  matter.clarified = true;
  if (meant === undefined) hear(turn, matter, text);
  else if (meant === 'neither') offerPerson(turn, matter.text);
  else {
    turn.rule = 'support.chosen';
    tryPassages(turn, matter, [meant], matter.text);
  }
}

/** Words that go with a goodbye: that it works now, or more of what is wrong. */
function hearLast(turn: Turn, matter: MatterOf<'problem'>, text: string): void {
  const { state } = turn;
  const asked = state.question === 'worked';
  if (asked ? workedNow(turn, text) === 'yes' : howItWent(text) === 'works') {
    state.answered += 1;
    state.failedTurns = 0;
    state.matter = null;
    state.question = null;
  } else if (tellsOfMatter(turn, text) || wishIn(text, { asked: false })) tellMore(turn, matter, text);
}

/** Begins with the first thing to try of what was found, that the caller has not tried already. */
function tryPassages(
  turn: Turn,
  matter: MatterOf<'problem'>,
  [best]: readonly FoundPassage[],
  question: string,
): void {
  if (!best) {
    if (matter.clarified) offerPerson(turn, question);
    else {
      turn.rule = 'support.asked_more';
      matter.clarified = true;
      speak(turn, 'ask_clearer');
    }
    return;
  }
  turn.rule = 'support.steps_begun';
  const steps = stepsOf(best, question);
  matter.steps = steps;
  const first = nextUntried(steps, 0, toldSoFar(turn, matter));
  noteTried(turn, matter, 0, first);
  if (first === undefined) {
    giveToHuman(turn, 'tried_all_already');
    return;
  }
  steps.at = first;
  if (!steps.answers) speak(turn, 'let_us_try');
  sayStep(turn, steps);
}

/** Everything that the caller has told in this call, of whatever they have done already. */
function toldSoFar({ state }: Turn, { text }: MatterOf<'problem'>): string[] {
  return [text, ...state.requests, ...state.waiting.map((one) => one.text)];
}

/** Steps that the caller said to have done before they were told are tried in vain like those that they were told. */
function noteTried(turn: Turn, matter: MatterOf<'problem'>, from: number, to: number | undefined): void {
  const { steps, tried } = matter;
  if (!steps || steps.answers) return;
  for (let at = from; at < (to ?? steps.texts.length); at += 1) {
    const { text } = stepInWords(turn, steps, at);
    if (!tried.includes(text)) tried.push(text);
  }
}

/** Whether the step helped; null where the words tell of it and in doubt, so that it is asked again and nothing is closed. */
function workedNow(turn: Turn, text: string): 'yes' | 'no' | null | undefined {
  const went = howItWent(text);
  if (went !== undefined) return went === 'works' ? 'yes' : went === 'broken' ? 'no' : null;
  if (speaksOf('still_broken', text)) return 'no';
  return agreesTo('works_now', text) ? 'yes' : yesOrNo(turn, text);
}

function hearWorked(turn: Turn, matter: MatterOf<'problem'>, text: string): void {
  const { state } = turn;
  const report = howItWent(text) === undefined ? stepReport(text) : undefined;
  if (report !== undefined && hearReport(turn, matter, report, text)) return;
  // No more of an answer is wanted, and no human either.
  if (matter.steps?.answers && onlyThanksBehind(turn, refusing, text)) {
    turn.rule = 'support.enough';
    askWhatElse(turn);
    return;
  }
  const answer = workedNow(turn, text);
  const wish = wishIn(text, { asked: false });
  if (isDescription(text) || wish !== undefined) tellMore(turn, matter, text);
  if (answer === 'yes') {
    turn.rule = 'support.solved';
    state.answered += 1;
    state.failedTurns = 0;
    state.matter = null;
    state.unsolved = null;
    if (!matter.steps?.answers) speak(turn, 'glad_it_works');
    askWhatElse(turn);
  } else if (isLongOutage(matter)) helpAtOnce(turn, text);
  else if (answer === null) askAgain(turn, 'support.worked');
  else if (answer === 'no' || speaksOf('next_step', text) || isDescription(text)) {
    if (answer === 'no') matter.failures = (matter.failures ?? 0) + 1;
    nextStep(turn, matter);
  } else if (wish !== undefined && state.attempts === 0) {
    turn.rule = 'support.wish_noted';
    state.attempts += 1;
    speak(turn, 'noted');
    speak(turn, 'did_it_work', undefined, 1);
  } else askAgain(turn, 'support.worked');
}

/** Goes on from what is told of a step beside whether it helped. False where the words have to be heard otherwise. */
function hearReport(turn: Turn, matter: MatterOf<'problem'>, report: StepReport, text: string): boolean {
  const { steps } = matter;
  if (!steps || steps.answers) return false;
  switch (report) {
    case 'done_before':
      if (isDescription(text)) tellMore(turn, matter, text);
      nextStep(turn, matter);
      return true;
    case 'cannot':
      nextStep(turn, matter, { tried: false });
      return true;
    case 'later':
      turn.rule = 'support.step_later';
      speak(turn, 'step_later');
      askWhatElse(turn);
      return true;
    case 'asks':
      return sayStepAgain(turn, steps);
  }
}

/** Says a step once more to somebody who asks what it means, and that it may be left out. */
function sayStepAgain(turn: Turn, steps: Steps): boolean {
  const { state } = turn;
  if (!mayAskAgain(turn)) return false;
  const asked = state.attempts + 1;
  sayStep(turn, steps);
  turn.say.splice(1, turn.say.length - 1);
  speak(turn, 'step_may_be_left_out');
  state.attempts = asked;
  turn.rule = 'support.step_asked';
  return true;
}

/**
 * The step did not help, or is left out: on to the next one, or to a human with all that was tried. `tried`: whether the
 * caller has done it.
 */
function nextStep(turn: Turn, matter: MatterOf<'problem'>, { tried } = { tried: true }): void {
  const { steps, failures = 0 } = matter;
  if (!steps) return;
  const next = nextUntried(steps, steps.at + 1, toldSoFar(turn, matter));
  const enough = failures >= MOST_FAILURES || next === undefined;
  noteTried(turn, matter, tried ? steps.at : steps.at + 1, enough ? steps.at + 1 : next);
  if (enough) {
    giveToHuman(turn, 'not_solved_yet');
    turn.rule = 'support.steps_in_vain';
    return;
  }
  turn.rule = tried ? 'support.next_step' : 'support.step_left_out';
  steps.at = next;
  speak(turn, tried ? 'next_step' : 'step_left_out');
  sayStep(turn, steps);
}

function giveToHuman(turn: Turn, why: 'not_solved_yet' | 'tried_all_already'): void {
  turn.state.failedTurns += 1;
  speak(turn, why);
  askForHuman(turn, 'The steps of the knowledge base did not solve the problem.', { code: 'not_solved' });
}

/** "Go back": the step before. False where there is none. */
function back(turn: Turn, { steps }: MatterOf<'problem'>): boolean {
  if (!steps || steps.at === 0) return false;
  turn.rule = 'support.previous_step';
  steps.at -= 1;
  sayStep(turn, steps);
  return true;
}

function offerPerson(turn: Turn, question: string): void {
  turn.rule = 'knowledge.no_answer';
  offerHuman(turn, question, 'no_answer');
}

/** How many days a text says that something has lasted; none: 0. */
function daysIn(text: string): number {
  const [, count, unit] = /^P(\d+)([DWMY])/u.exec(parseDuration(text)?.value ?? '') ?? [];
  return Number(count ?? 0) * ({ D: 1, W: 7, M: 30, Y: 365 }[unit ?? 'D'] ?? 1);
}

/** How many words name a fault, and not yet what has it: "not working". */
const FEW_WORDS = 2;

/** Whether there is enough to search for: a few words, a thing and its fault, or a device, a code or a version. */
function isSpecific(turn: Turn, text: string): boolean {
  const told = situationIn(text)?.kind === 'trouble' && wordCount(text) > FEW_WORDS;
  return isDescription(text) || told || findEntities(text, heardIn(turn.state)).length > 0;
}
