import type { Asked, Stage } from '../../src/shared/vocabulary.ts';
import type { Act, Caller } from './act.ts';

/**
 * What a caller does, by what they are asked or by the stage they are in (what is asked counts first), each time it
 * is their turn there; the last of a list is repeated.
 */
export type Steps = Partial<Record<Asked | Stage, readonly Act[]>>;

/** Has a caller follow their steps until the call is over or they hang up. */
export async function converse(caller: Caller, steps: Steps): Promise<void> {
  const taken = new Map<Asked | Stage, number>();
  while ((await caller.log.turn()) === 'turn') {
    const stage = caller.log.stage ?? 'language';
    const asked = caller.log.all('listening').at(-1)?.ask;
    const key = asked !== undefined && steps[asked] ? asked : stage;
    const acts = steps[key] ?? [];
    const turn = taken.get(key) ?? 0;
    const act = acts[Math.min(turn, acts.length - 1)];
    if (!act)
      throw new Error(
        `The caller does not know what to do at ${stage}, asked ${asked}:\n${caller.log.toString()}`,
      );
    taken.set(key, turn + 1);
    await caller.act(act);
    if ('hangup' in act) return;
  }
}
