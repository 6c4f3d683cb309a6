import { crashesBeforeGivingUp } from '../domain/calls/index.ts';
import { humanWith, keyOfEscalation, placeInLine, servedBy, type Effect } from '../domain/dialogue/index.ts';
import { performEffect } from './effects/perform.ts';
import { eventsOfState, type Resumed } from './resumed.ts';
import type { Reply } from './types.ts';
import type { Walk, WalkingCall } from './walk.ts';

/**
 * The first words of a call that another job had. What that job was to do is done first, or found done: only then is it
 * known what has to be said. Nobody who talks with a human is spoken to.
 */
export async function* resume(
  call: WalkingCall,
  walk: Walk,
  { checkpoint, cause, heard }: Resumed,
): AsyncGenerator<Reply, void, undefined> {
  // The events of the last moments may have been lost with the job that sent them.
  for (const event of eventsOfState(call)) call.emit(event);
  const alone = humanWith(call.state) === null;
  if (alone && call.opened.crashes >= crashesBeforeGivingUp && cause === 'broken') {
    const escalated = await performEffect(call, callBackInstead(call));
    const given = escalated?.type === 'escalated' ? escalated : null;
    yield* walk.goOn(walk.step({ type: 'give_up', escalated: given }), { channel: null });
    return;
  }
  const { following, left } = await walk.perform(checkpoint?.pending ?? []);
  const repeat = following ? 'nothing' : heard ? 'question' : 'all';
  const again = walk.goOn(walk.step({ type: 'resume', cause, repeat }), { channel: null });
  if (!following || following === 'model') {
    yield* again;
    return;
  }
  for await (const reply of again) yield { ...reply, more: true };
  yield* walk.goOn(following, { channel: null, left });
}

/** What has a human call back whose call is given up. */
function callBackInstead(call: WalkingCall): Effect {
  const { state } = call;
  const { escalation } = state;
  if (placeInLine(state))
    return { type: 'leave_queue', key: 'leave_queue:given_up', outcome: 'callback', escalation };
  return {
    type: 'escalate',
    key: keyOfEscalation(state),
    reason: 'the call broke off again and again',
    department: servedBy(call),
  };
}
