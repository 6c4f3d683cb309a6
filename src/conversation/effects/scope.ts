import { once as onceFor } from '../../domain/conversations/index.ts';
import type { JsonValue } from '../../domain/calls/types.ts';
import type { Centre } from '../../config/centre.ts';
import type { EffectCall } from '../deferred/effect-call.ts';

/** Does `work` once for the call under the effect's key, and gives back what came of it the first time. */
export function once<T extends JsonValue>(
  call: EffectCall,
  { key, type }: { key: string; type: string },
  work: Parameters<typeof onceFor<T>>[2],
): Promise<T> {
  return onceFor(call.context.db, { ...owned(call, key), kind: type }, work);
}

/** An effect of the conversation under its key, as the job does it that has the call. */
export function owned(
  { id: callId, opened: { epoch }, recovering = false }: EffectCall,
  key: string,
): Omit<Parameters<typeof onceFor>[1], 'kind'> {
  return { holder: { callId, epoch, recovering }, key };
}

/** By whose hours and promises things are done for the call, and now. */
export function centreNow(call: EffectCall): { centre: Centre; at: Date } {
  return { centre: call.centre, at: call.context.clock() };
}
