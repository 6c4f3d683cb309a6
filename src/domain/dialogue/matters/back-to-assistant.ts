import { leaveQueue } from '../leave-queue.ts';
import { releaseHuman } from '../release-human.ts';
import { speak, type Turn } from '../turn.ts';
import { moveTo, nextStage } from '../walk.ts';
import { ask } from './ask.ts';

/** The caller would rather have the assistant: it asks what it still has to know of them, or what they want. */
export function backToAssistant(turn: Turn): void {
  const { state, stages } = turn;
  turn.effects.push(leaveQueue(turn, 'assistant'));
  speak(turn, 'with_you_again');
  releaseHuman(state);
  state.matter = { kind: 'opening' };
  state.question = null;
  state.attempts = 0;
  const next = nextStage(turn);
  if (next === state.stage) {
    ask(turn);
    return;
  }
  state.matter = null;
  moveTo(turn, next);
  stages[next].enter(turn);
}
