import type { Transaction } from '../../db/client.ts';
import { lockCall } from '../../db/queries/calls.ts';
import { lockQueue } from '../../db/queries/queue.ts';
import { HatifError } from '../../errors.ts';

/**
 * Locks a call, so that it does not end meanwhile, and then the queue: always in this order. Throws `call_unknown`, and
 * `call_ended` (410) when its caller has hung up.
 */
export async function lockCallAndQueue(tx: Transaction, callId: string): Promise<void> {
  const call = await lockCall(tx, { id: callId });
  if (!call)
    throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
  if (call.status === 'ended')
    throw new HatifError('call_ended', 'This call is over.', {
      status: 410,
      details: { callId, outcome: call.outcome },
    });
  await lockQueue(tx);
}
