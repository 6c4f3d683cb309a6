import type { Department } from '../../shared/call-events.ts';
import { tellAnswer } from './departments/answers.ts';
import { transfer } from './departments/close.ts';
import type { Turn } from './turn.ts';

/** What a department's model has done for the caller, as far as the dialogue has to know of it. */
export type ModelInput =
  /** The model answered a question from what it had found. */
  | { type: 'answered'; question: string; product: string | null }
  /** The model had no answer that may be said. */
  | { type: 'unanswered'; text: string }
  /** The caller was asked, by the model, to prove who they are. */
  | { type: 'proved'; verified: boolean }
  | { type: 'handed_over'; department: Department };

/** Keeps up with what a model did in the dialogue's place. */
export function followModel(turn: Turn, input: ModelInput): void {
  const { state } = turn;
  turn.rule = `model.${input.type}`;
  switch (input.type) {
    case 'answered':
      state.answered += 1;
      state.failedTurns = 0;
      if (input.product !== null) state.topic = { question: input.question, product: input.product };
      return;
    case 'unanswered':
      tellAnswer(turn, input.text, []);
      turn.rule = 'model.unanswered';
      return;
    case 'proved':
      if (input.verified) state.verified = true;
      else state.proofsFailed += 1;
      return;
    case 'handed_over':
      transfer(turn, input.department, state.requests.at(-1) ?? '');
      turn.rule = 'model.handed_over';
  }
}
