import { askMessageOrMore, offerHuman } from './ask-for-human.ts';
import { sayByTheWay } from './by-the-way.ts';
import { askWhatElse } from './departments/close.ts';
import type { FoundPassage, ResultOf } from './effects.ts';
import { frontDesk } from '../../config/departments.ts';
import {
  comparisonIn,
  inArabicScript,
  isOfOwnThing,
  parseCommand,
  refusesCommand,
  toldTogether,
  topicAsked,
  wordsTelling,
} from '../../language/index.ts';
import {
  answerToOffer,
  captureService,
  takeVolunteered,
  tellsOfMatter,
  wordCount,
  wordsOfKeys,
} from './listen.ts';
import { followsAnswer } from './matters/answered-before.ts';
import {
  asWaiting,
  askWhich,
  firstAsked,
  noteUnanswered,
  sayAnswer,
  search,
  tellSome,
} from './matters/question.ts';
import { chosenOf } from './matters/which.ts';
import { isOpenQuestion, isWaiting, keepWaiting } from './several-matters.ts';
import { heardIn, noteRequest, speak, type Turn } from './turn.ts';
import { advance, moveTo, stageOf } from './walk.ts';
import { inDepartment } from './state.ts';
import type { DialogueState } from './state.types.ts';

/**
 * Has a question answered that is put while something else was asked. False where none is put that needs no identity, and
 * where it waits for its answer already: then the same words are about what was asked.
 */
export function lookUpByTheWay(turn: Turn, said: string): boolean {
  const text = inArabicScript(said);
  if ((!isOpenQuestion(text) && !followsAnswer(turn, text)) || isWaiting(turn, text)) return false;
  lookUpAside(turn, topicAsked(text) ?? text);
  return true;
}

/** Has the topic answered that somebody only asks about: "I'm just asking about returns". False where none is told. */
export function lookUpTopic(turn: Turn, text: string): boolean {
  const topic = topicAsked(text);
  if (topic === undefined || isOfOwnThing(topic) || isWaiting(turn, topic)) return false;
  lookUpAside(turn, topic);
  return true;
}

/** How many words tell what somebody needs, where no question is put; and how many of them tell something of it. */
const TOLD_WORDS = 4;
const TELLING_WORDS = 2;

/** Has looked up what somebody tells that they need, though they ask nothing. False where too little is told. */
export function lookUpTold(turn: Turn, text: string): boolean {
  if (wordCount(text) < TOLD_WORDS || wordsTelling(text) < TELLING_WORDS) return false;
  const command = parseCommand(text, heardIn(turn.state)) !== undefined || refusesCommand(text, 'human');
  if (command || isWaiting(turn, text) || !tellsOfMatter(turn, text)) return false;
  lookUpAside(turn, text);
  return true;
}

/**
 * Has a question answered that is put with the answer to what was asked, behind what follows from that. False where none is
 * put that needs no identity.
 */
export function lookUpBeside(turn: Turn, told: string): boolean {
  if (!isOpenQuestion(told)) return false;
  lookUpAside(turn, told);
  return true;
}

function lookUpAside(turn: Turn, asked: string): void {
  const question = firstAsked(turn, asked);
  turn.state.lookup = { question };
  noteRequest(turn, question);
  search(turn, question);
}

/** Tells what was found on a question by the way, or asks which of two is meant; what was not found waits. */
export function tellByTheWay(
  turn: Turn,
  {
    passages,
    either,
    list,
    question: asked,
    failed = false,
  }: Pick<ResultOf<'knowledge_found'>, 'passages' | 'either' | 'list'> & {
    /** As it was understood, where it was put with one before it. */
    question?: string;
    /** Nothing was looked up: nobody knows whether an article answers it. */
    failed?: boolean;
  },
): void {
  const { state } = turn;
  const question = state.lookup?.question ?? '';
  const among = either === true && passages.length === 2;
  if (list) tellList(turn, asked ?? question, passages);
  else if (among && askWhich(turn, passages)) {
    state.lookup = { question, between: [...passages] };
    turn.rule = 'by_the_way.asked_which';
    turn.aside = true;
  } else {
    if (passages.length === 0 && !failed) noteUnanswered(turn, question);
    tell(turn, passages.length > 0 ? (asked ?? question) : question, among ? undefined : passages[0]);
  }
}

/**
 * The answer to which of two is meant, or to whether the rest of a list is to be told. False where neither is being asked, or
 * the words are about something else.
 */
export function answerByTheWay(turn: Turn, text: string): boolean {
  const { lookup } = turn.state;
  if (lookup?.more) return answerMore(turn, text, lookup.question, lookup.more);
  if (!lookup?.between) return false;
  const meant = chosenOf(turn, text, lookup.between, lookup.question);
  turn.state.lookup = null;
  if (meant === undefined) {
    if (comparisonIn(text) === undefined) return false;
    lookUpAside(turn, toldTogether(lookup.question, text));
    return true;
  }
  if (typeof meant === 'string') noteUnanswered(turn, lookup.question);
  tell(turn, lookup.question, typeof meant === 'string' ? undefined : meant);
  return true;
}

function answerMore(turn: Turn, text: string, question: string, more: readonly FoundPassage[]): boolean {
  const answer = answerToOffer(turn, wordsOfKeys(text));
  turn.state.lookup = null;
  if (answer === undefined) return false;
  if (answer === 'yes') tellList(turn, question, more);
  else {
    speak(turn, 'leave_that');
    goOn(turn, question, true);
    turn.rule = 'knowledge.heard_enough';
  }
  return true;
}

function tellList(turn: Turn, question: string, things: readonly FoundPassage[]): void {
  tellSome(turn, question, things);
  const { rule } = turn;
  // What stands open is asked again when the list is over.
  if (turn.state.lookup) turn.aside = true;
  else goOn(turn, question, true);
  turn.rule = rule;
}

function tell(turn: Turn, question: string, best: FoundPassage | undefined): void {
  turn.state.lookup = null;
  turn.rule = best ? 'by_the_way.answered' : 'by_the_way.kept';
  if (best) sayAnswer(turn, question, best);
  const next = turn.state.alsoAsked.shift();
  if (next === undefined) goOn(turn, question, best !== undefined);
  else {
    if (!best) keepWaiting(turn, [question].map(asWaiting(turn)));
    lookUpAside(turn, next);
  }
}

/** Goes on with what stood open before something was asked by the way. */
function goOn(turn: Turn, question: string, answered: boolean): void {
  const { state } = turn;
  const stage = stageOf(turn);
  if (isIdle(state)) {
    if (answered) askWhatElse(turn);
    else leaveUnanswered(turn, question);
  } else if (inDepartment(state) && state.matter?.kind === 'question') askWhatElse(turn);
  else if (state.asksOnly && !inDepartment(state)) goOnAsking(turn, question, answered);
  else if (stage.lookedUp) stage.lookedUp(turn, question, answered);
  else {
    if (!answered) keepQuestion(turn, question);
    // What was asked may have been refused in the same breath.
    if (stage.wanted(state, turn.centre)) sayByTheWay(turn);
    else advance(turn);
  }
}

/** Somebody who only asks needs no form: the front desk asks what else there is, or offers who may know. */
function goOnAsking(turn: Turn, question: string, answered: boolean): void {
  captureService(turn, answered ? null : question, frontDesk(turn.centre), 'caller');
  turn.effects.push({ type: 'register_customer', key: 'customer' });
  if (answered) askWhatElse(turn);
  else {
    moveTo(turn, 'department');
    offerHuman(turn, question, 'no_answer');
  }
}

/** Whether a department has done what was wanted, and only the answer was still to come. */
function isIdle(state: DialogueState): boolean {
  return inDepartment(state) && state.question === null && state.matter === null;
}

/** Nothing answers what was put beside something else: whoever calls back does, or a person is offered. */
function leaveUnanswered(turn: Turn, question: string): void {
  if (!turn.state.escalation) {
    offerHuman(turn, question, 'no_answer');
    return;
  }
  speak(turn, 'left_to_colleague');
  askMessageOrMore(turn);
}

function keepQuestion(turn: Turn, question: string): void {
  if (inDepartment(turn.state) || !takeVolunteered(turn, question))
    keepWaiting(turn, [{ text: question, department: null }]);
  speak(turn, 'not_known_yet');
}
