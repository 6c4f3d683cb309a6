import { onceForCall } from '../../domain/calls/index.ts';
import type { JsonValue } from '../../domain/calls/types.ts';
import type { Centre } from '../../config/centre.ts';
import type { EffectCall } from '../deferred/effect-call.ts';

/** Does `work` once for the call under the effect's key, and gives back what came of it the first time. */
export function once<T extends JsonValue>(
  call: EffectCall,
  { key, type }: { key: string; type: string },
  work: Parameters<typeof onceForCall<T>>[2],
): Promise<T> {
  const { id: callId, opened, recovering = false } = call;
  return onceForCall(call.context.db, { callId, epoch: opened.epoch, recovering, key, kind: type }, work);
}

/** By whose hours and promises things are done for the call, and now. */
export function centreNow(call: EffectCall): { centre: Centre; at: Date } {
  return { centre: call.centre, at: call.context.clock() };
}
