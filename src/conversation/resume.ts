import { crashesBeforeGivingUp } from '../domain/calls/index.ts';
import { servedBy } from '../domain/dialogue/index.ts';
import { performEffect } from './effects/perform.ts';
import { eventsOfState, type Resumed } from './resumed.ts';
import type { Reply } from './types.ts';
import type { Walk, WalkingCall } from './walk.ts';

/**
 * The first words of a call that another job had. What that job was to do is done first, or found done: only then is it
 * known what has to be said.
 */
export async function* resume(
  call: WalkingCall,
  walk: Walk,
  { checkpoint, cause, heard }: Resumed,
): AsyncGenerator<Reply, void, undefined> {
  // The events of the last moments may have been lost with the job that sent them.
  for (const event of eventsOfState(call)) call.emit(event);
  if (call.opened.crashes >= crashesBeforeGivingUp && cause === 'broken') {
    const escalated = await performEffect(call, {
      type: 'escalate',
      key: 'escalation',
      reason: 'the call broke off again and again',
      department: servedBy(call),
    });
    const given = escalated?.type === 'escalated' ? escalated : null;
    yield* walk.goOn(walk.step({ type: 'give_up', escalated: given }), { channel: null });
    return;
  }
  const following = await walk.perform(checkpoint?.pending ?? []);
  const repeat = following ? 'nothing' : heard ? 'question' : 'all';
  const again = walk.goOn(walk.step({ type: 'resume', cause, repeat }), { channel: null });
  if (!following || following === 'model') {
    yield* again;
    return;
  }
  for await (const reply of again) yield { ...reply, more: true };
  yield* walk.goOn(following, { channel: null });
}
