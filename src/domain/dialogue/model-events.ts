import { tellAnswer } from './matters/question.ts';
import { askForCode } from './matters/verification.ts';
import { transfer } from './departments/close.ts';
import { keepUnanswered } from './unsolved.ts';
import type { ModelInput } from './step.types.ts';
import type { Turn } from './turn.ts';

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
      keepUnanswered(turn, input.text);
      tellAnswer(turn, input.text, []);
      turn.rule = 'model.unanswered';
      return;
    case 'proved':
      if (input.verified) state.verified = true;
      else state.proofsFailed += 1;
      return;
    case 'code_wanted':
      askForCode(turn, input.onFile);
      return;
    case 'ticket_looked_up':
      state.untold = input.told ? null : input.number;
      return;
    case 'handed_over':
      transfer(turn, input.department, state.requests.at(-1) ?? '');
      turn.rule = 'model.handed_over';
  }
}
