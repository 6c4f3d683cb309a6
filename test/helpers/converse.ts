import type { Stage } from '../../src/shared/call-events.ts';
import type { Act, Caller } from './act.ts';

/** What a caller does, stage by stage, each time it is their turn there; the last of a list is repeated. */
export type Steps = Partial<Record<Stage, readonly Act[]>>;

/** Has a caller follow their steps until the call is over or they hang up. */
export async function converse(caller: Caller, steps: Steps): Promise<void> {
  const taken = new Map<Stage, number>();
  while ((await caller.log.turn()) === 'turn') {
    const stage = caller.log.stage ?? 'language';
    const acts = steps[stage] ?? [];
    const turn = taken.get(stage) ?? 0;
    const act = acts[Math.min(turn, acts.length - 1)];
    if (!act) throw new Error(`The caller does not know what to do at ${stage}:\n${caller.log.toString()}`);
    taken.set(stage, turn + 1);
    await caller.act(act);
    if ('hangup' in act) return;
  }
}
