import { sayByTheWay } from './by-the-way.ts';
import type { FoundPassage, ResultOf } from './effects.ts';
import { takeVolunteered } from './listen.ts';
import { followsAnswer } from './matters/answered-before.ts';
import { askWhich, noteUnanswered, sayAnswer, search } from './matters/question.ts';
import { chosenOf } from './matters/which.ts';
import { isOpenQuestion, isWaiting, keepWaiting } from './several-matters.ts';
import { noteRequest, speak, type Turn } from './turn.ts';
import { stageOf } from './walk.ts';
import { inDepartment } from './state.ts';

/**
 * Has a question answered that is put while something else was asked. False where none is put that needs no identity, and
 * where it waits for its answer already: then the same words are about what was asked.
 */
export function lookUpByTheWay(turn: Turn, text: string): boolean {
  if ((!isOpenQuestion(text) && !followsAnswer(turn, text)) || isWaiting(turn, text)) return false;
  turn.state.lookup = { question: text };
  noteRequest(turn, text);
  search(turn, text);
  return true;
}

/** Tells what was found on a question by the way, or asks which of two is meant; what was not found waits. */
export function tellByTheWay(
  turn: Turn,
  {
    passages,
    either,
    question: asked,
    failed = false,
  }: Pick<ResultOf<'knowledge_found'>, 'passages' | 'either'> & {
    /** As it was understood, where it was put with one before it. */
    question?: string;
    /** Nothing was looked up: nobody knows whether an article answers it. */
    failed?: boolean;
  },
): void {
  const { state } = turn;
  const question = state.lookup?.question ?? '';
  const among = either === true && passages.length === 2;
  if (among && askWhich(turn, passages)) {
    state.lookup = { question, between: [...passages] };
    turn.rule = 'by_the_way.asked_which';
    turn.aside = true;
  } else {
    if (passages.length === 0 && !failed) noteUnanswered(turn, question);
    tell(turn, passages.length > 0 ? (asked ?? question) : question, among ? undefined : passages[0]);
  }
}

/** The answer to which of two is meant. False where that is not being asked, or the words are about something else. */
export function answerByTheWay(turn: Turn, text: string): boolean {
  const { lookup } = turn.state;
  if (!lookup?.between) return false;
  const meant = chosenOf(turn, text, lookup.between);
  turn.state.lookup = null;
  if (meant === undefined) return false;
  if (typeof meant === 'string') noteUnanswered(turn, lookup.question);
  tell(turn, lookup.question, typeof meant === 'string' ? undefined : meant);
  return true;
}

function tell(turn: Turn, question: string, best: FoundPassage | undefined): void {
  const { state } = turn;
  state.lookup = null;
  turn.rule = best ? 'by_the_way.answered' : 'by_the_way.kept';
  if (best) sayAnswer(turn, question, best);
  const stage = stageOf(turn);
  if (stage.lookedUp) stage.lookedUp(turn, question, best !== undefined);
  else {
    if (!best) keepQuestion(turn, question);
    sayByTheWay(turn);
  }
}

function keepQuestion(turn: Turn, question: string): void {
  if (inDepartment(turn.state) || !takeVolunteered(turn, question))
    keepWaiting(turn, [{ text: question, department: null }]);
  speak(turn, 'noted');
}
