import type { EffectOf } from '../effects.ts';
import { releaseHuman } from '../release-human.ts';
import { effectKey, speak, type Turn } from '../turn.ts';
import { moveTo, nextStage } from '../walk.ts';
import { ask } from './ask.ts';

/** What gives the caller's place in the queue up. */
export function leaveQueue(turn: Turn, outcome: EffectOf<'leave_queue'>['outcome']): EffectOf<'leave_queue'> {
  return { type: 'leave_queue', key: effectKey(turn, 'leave_queue'), outcome };
}

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
