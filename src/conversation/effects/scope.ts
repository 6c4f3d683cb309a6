import { once as onceFor, spentAllowance } from '../../domain/conversations/index.ts';
import type { JsonValue } from '../../domain/calls/types.ts';
import type { Centre } from '../../config/centre.ts';
import type { AllowanceKey } from '../../config/allowances.ts';
import type { ResultOf } from '../../domain/dialogue/index.ts';
import { promisedToCaller } from '../deferred/promised.ts';
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

/** What of some allowances the caller has spent, by the effect of a key; null: it may be done. */
export async function spentBy(
  call: EffectCall,
  key: string,
  wanted: readonly AllowanceKey[],
): Promise<ResultOf<'allowance_spent'> | null> {
  const { callerNumber, visitorId } = call.opened;
  const asking = { conversationId: call.conversationId, key, callerNumber, visitorId };
  const of = await spentAllowance(call.context.db, asking, wanted, {
    allowances: call.context.config.calls.allowances,
    promised: (one) => promisedToCaller(call, one),
  });
  return of === null ? null : { type: 'allowance_spent', of };
}

/** By whose hours and promises things are done for the call, and now. */
export function centreNow(call: EffectCall): { centre: Centre; at: Date } {
  return { centre: call.centre, at: call.context.clock() };
}
