import type { EffectOf } from './effects.ts';
import { effectKey, type Turn } from './turn.ts';

/** What gives the caller's place in the queue up. */
export function leaveQueue(turn: Turn, outcome: EffectOf<'leave_queue'>['outcome']): EffectOf<'leave_queue'> {
  const { escalation } = turn.state;
  return { type: 'leave_queue', key: effectKey(turn, 'leave_queue'), outcome, escalation };
}
