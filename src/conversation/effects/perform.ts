import { randomUUID } from 'node:crypto';
import { isAway, watchOf } from '../../domain/calls/index.ts';
import type { Effect, Result } from '../../domain/dialogue/index.ts';
import { errorCode, errorMessage } from '../../errors.ts';
import { metrics } from '../../telemetry/metrics.ts';
import type { CallAtWork } from '../types.ts';
import { performNow } from './perform-now.ts';

/** A search is waited for longer: the caller hears that somebody is at it. */
const searchPatienceMs = 5_000;
/** As long as a turn waits for the database; then what can wait is promised. */
export const turnPatienceMs = 1_700;

/** Whether an effect is some statements to the database that decide nothing of what was said before it. */
export function isWritten(type: Effect['type']): boolean {
  return (
    type === 'register_customer' ||
    type === 'open_ticket' ||
    type === 'escalate' ||
    type === 'update_callback'
  );
}

/** Whether an effect may be done after the caller was told that it will be. */
function canWait({ type }: Effect): boolean {
  return isWritten(type) || type === 'forget_transcript';
}

/**
 * Does an effect of the dialogue, once for the call whatever is retried or resumed, and gives back what the
 * dialogue should hear of it. With the database away it is promised and done later, under the same key. A failure is
 * heard too: the caller is told, and the call goes on.
 */
export async function performEffect(call: CallAtWork, asked: Effect): Promise<Result | null> {
  if (asked.type === 'end') return null; // nothing to write: what came of the call is written when it is over
  // Whatever is tried or done later, it is one and the same escalation.
  const effect = asked.type === 'escalate' ? { ...asked, id: asked.id ?? randomUUID() } : asked;
  if (effect.type === 'forget_transcript') call.journal.forgetLines();
  try {
    if (call.pending.waiting && canWait(effect)) return promise(call, effect);
    const { db } = call.context;
    const patienceMs = effect.type === 'search_knowledge' ? searchPatienceMs : turnPatienceMs;
    const result = await watchOf(db).within(patienceMs, () => performNow(call, effect));
    metrics.effects.inc({ effect: effect.type, outcome: 'done' });
    return result;
  } catch (error) {
    if (isAway(error) && canWait(effect)) return promise(call, effect);
    metrics.effects.inc({ effect: effect.type, outcome: 'failed' });
    call.logger.error(
      { effect: effect.type, code: errorCode(error), error: errorMessage(error) },
      'effect failed',
    );
    return isSilent(effect) ? null : { type: 'effect_failed', effect: effect.type };
  }
}

function promise(call: CallAtWork, effect: Effect): Result | null {
  metrics.effects.inc({ effect: effect.type, outcome: 'promised' });
  return call.pending.defer(call, effect);
}

/** What the caller did not ask for, and so does not hear of. */
function isSilent({ type }: Effect): boolean {
  return (
    type === 'register_customer' ||
    type === 'update_callback' ||
    type === 'forget_transcript' ||
    type === 'take_over'
  );
}
