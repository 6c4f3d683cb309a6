import { sayByTheWay } from './by-the-way.ts';
import type { ResultOf } from './effects.ts';
import { takeVolunteered } from './listen.ts';
import { sayAnswer, search } from './matters/question.ts';
import { isOpenQuestion, keepWaiting } from './several-matters.ts';
import { noteRequest, speak, type Turn } from './turn.ts';
import { stageOf } from './walk.ts';
import { inDepartment } from './state.ts';

/** Has a question answered that is put while something else was asked. False where none is put that needs no identity. */
export function lookUpByTheWay(turn: Turn, text: string): boolean {
  if (!isOpenQuestion(text)) return false;
  turn.state.lookup = { question: text };
  noteRequest(turn, text);
  search(turn, text);
  return true;
}

/** Tells what was found on a question by the way, and what stood open is asked again; what was not found waits. */
export function tellByTheWay(turn: Turn, { passages }: Pick<ResultOf<'knowledge_found'>, 'passages'>): void {
  const { state } = turn;
  const question = state.lookup?.question ?? '';
  state.lookup = null;
  const [best] = passages;
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
