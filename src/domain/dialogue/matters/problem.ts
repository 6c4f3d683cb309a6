import { departmentNames } from '../../../config/departments.ts';
import {
  agreesTo,
  findEntities,
  parseDuration,
  saysEnough,
  speaksOf,
  tellsMatter,
} from '../../../language/index.ts';
import { askForHuman, escalateFailure } from '../ask-for-human.ts';
import { isDescription, yesOrNo } from '../listen.ts';
import type { Steps } from './matter.types.ts';
import type { FoundPassage } from '../effects.ts';
import { heardIn, speak, type Turn, noteRequest } from '../turn.ts';
import type { MatterOf, MatterRules } from '../turn.types.ts';
import { search } from './question.ts';
import { askAgain } from './ask.ts';
import { brief, stepsOf } from './brief.ts';
import { askWhatElse } from '../departments/close.ts';

/** How many steps may fail before a human takes over, whatever else could be tried. */
const MOST_FAILURES = 2;

/** How many days something has not worked at all after which nothing is tried any more. */
const LONG_DAYS = 5;

const tried = { ar: 'جُرّب بلا فائدة', en: 'Tried in vain' } as const;

/** Something that does not work, tried step by step until it does or a human takes over. */
export const problem = {
  toBeSolved: true,
  asks: () => ({ asked: 'describe', ask: 'describe', phrase: 'ask_clearer' }),
  hear,
  hearLast,
  back,
  describe(matter, language) {
    const steps = matter.tried.map((step) => `- ${step}`);
    return [matter.text, ...(steps.length > 0 ? [`${tried[language]}:`, ...steps] : [])].join('\n');
  },
  topic: ({ text }) => text,
  told: {
    knowledge_found(turn, { passages, question }, final) {
      const { matter } = turn.state;
      if (matter?.kind !== 'problem') return;
      // What no article answers may be something that a model can deal with.
      if (passages.length === 0 && !final && matter.clarified) turn.undecided = true;
      else tryPassages(turn, matter, passages, question);
    },
  },
} satisfies MatterRules<'problem'>;

/** Takes a problem up: looks for what helps, or asks for more where there is little to look for. */
export function startProblem(turn: Turn, text: string): void {
  const { state } = turn;
  noteRequest(turn, text);
  state.attempts = 0;
  state.matter = { kind: 'problem', text, clarified: false, steps: null, tried: [] };
  if (speaksOf('outage', text) && daysIn(text) >= LONG_DAYS) {
    speak(turn, 'sorry_for_that');
    askForHuman(turn, text, { code: 'long_outage' });
    turn.rule = 'support.long_outage';
  } else if (isSpecific(turn, text)) {
    turn.rule = 'support.looked_up';
    search(turn, text);
  } else {
    turn.rule = 'support.asked_more';
    state.matter.clarified = true;
    speak(turn, 'ask_clearer');
  }
}

function hear(turn: Turn, matter: MatterOf<'problem'>, text: string): void {
  if (turn.state.question === 'worked') {
    hearWorked(turn, matter, text);
    return;
  }
  turn.rule = 'support.told_more';
  matter.text = `${matter.text}. ${text}`;
  noteRequest(turn, text);
  search(turn, saysEnough(text) ? text : matter.text);
}

/** Words that go with a goodbye: that it works now, or more of what is wrong. */
function hearLast(turn: Turn, matter: MatterOf<'problem'>, text: string): void {
  const { state } = turn;
  const works = agreesTo('works_now', text) || (state.question === 'worked' && yesOrNo(turn, text) === 'yes');
  if (works && !speaksOf('still_broken', text)) {
    state.answered += 1;
    state.failedTurns = 0;
    state.matter = null;
    state.question = null;
  } else if (tellsMatter(text, departmentNames(turn.centre))) matter.text = `${matter.text}. ${text}`;
}

/** Begins with the first thing to try of what was found. */
function tryPassages(
  turn: Turn,
  matter: MatterOf<'problem'>,
  passages: readonly FoundPassage[],
  question: string,
): void {
  const [best] = passages;
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
  const listed = passages
    .filter(({ source }) => source.path === best.source.path)
    .find((found) => stepsOf(found).length > 0);
  const texts = listed ? stepsOf(listed) : [best.spoken ?? brief(best.text, question)];
  matter.steps = { texts, language: best.language, at: 0, source: best.source };
  speak(turn, 'let_us_try');
  sayStep(turn, matter.steps);
}

function sayStep(turn: Turn, steps: Steps): void {
  turn.say.push({ passage: steps.texts[steps.at] ?? '', language: steps.language, sources: [steps.source] });
  turn.state.question = 'worked';
  turn.state.attempts = 0;
  speak(turn, 'did_it_work');
}

function hearWorked(turn: Turn, matter: MatterOf<'problem'>, text: string): void {
  const { state } = turn;
  const still = speaksOf('still_broken', text);
  const answer = still ? 'no' : agreesTo('works_now', text) ? 'yes' : yesOrNo(turn, text);
  if (answer === 'yes') {
    turn.rule = 'support.solved';
    state.answered += 1;
    state.failedTurns = 0;
    state.matter = null;
    state.unsolved = null;
    speak(turn, 'glad_it_works');
    askWhatElse(turn);
  } else if (answer === 'no' || speaksOf('next_step', text) || isDescription(text)) {
    if (answer === 'no') matter.failures = (matter.failures ?? 0) + 1;
    nextStep(turn, matter);
  } else askAgain(turn, 'support.worked');
}

/** The step did not help: on to the next one, or to a human with all that was tried. */
function nextStep(turn: Turn, { steps, tried, failures = 0 }: MatterOf<'problem'>): void {
  const { state } = turn;
  if (!steps) return;
  const said = steps.texts[steps.at];
  if (said !== undefined && !tried.includes(said)) tried.push(said);
  if (failures < MOST_FAILURES && steps.at + 1 < steps.texts.length) {
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
function back(turn: Turn, { steps }: MatterOf<'problem'>): boolean {
  if (!steps || steps.at === 0) return false;
  turn.rule = 'support.previous_step';
  steps.at -= 1;
  sayStep(turn, steps);
  return true;
}

function offerPerson(turn: Turn, question: string): void {
  turn.rule = 'knowledge.no_answer';
  if (escalateFailure(turn, question)) return;
  turn.state.question = 'offer_human';
  speak(turn, 'no_answer');
}

/** How many days a text says that something has lasted; none: 0. */
function daysIn(text: string): number {
  const [, count, unit] = /^P(\d+)([DWMY])/u.exec(parseDuration(text)?.value ?? '') ?? [];
  return Number(count ?? 0) * ({ D: 1, W: 7, M: 30, Y: 365 }[unit ?? 'D'] ?? 1);
}

/** Whether there is enough to search for: a few words, or a device, a code or a version. */
function isSpecific(turn: Turn, text: string): boolean {
  return isDescription(text) || findEntities(text, heardIn(turn.state)).length > 0;
}
