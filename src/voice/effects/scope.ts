import { onceForCall } from '../../domain/calls/index.ts';
import type { JsonValue } from '../../domain/calls/types.ts';
import type { Centre } from '../../config/centre.ts';
import type { Call } from '../call.ts';

/** Does `work` once for the call under the effect's key, and gives back what came of it the first time. */
export function once<T extends JsonValue>(
  call: Call,
  { key, type }: { key: string; type: string },
  work: Parameters<typeof onceForCall<T>>[2],
): Promise<T> {
  return onceForCall(call.context.db, { callId: call.id, epoch: call.opened.epoch, key, kind: type }, work);
}

/** By whose hours and promises things are done for the call, and now. */
export function deskOf(call: Call): { centre: Centre; at: Date } {
  return { centre: call.centre, at: call.context.clock() };
}
