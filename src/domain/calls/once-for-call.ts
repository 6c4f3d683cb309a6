import type { Database, Transaction } from '../../db/client.ts';
import { staleEpoch } from '../../db/errors.ts';
import { allowRecovery, lockCall } from '../../db/queries/calls.ts';
import { insertEffect, selectEffect } from '../../db/queries/effects.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { withPatience } from './patience.ts';
import type { JsonValue } from './types.ts';

export interface Effect {
  callId: string;
  epoch: number;
  /** What makes it one and the same: a second effect of this key is not done. */
  key: string;
  kind: string;
  /** The job that promised it is gone: it is kept although a newer job may have the call. */
  recovering?: boolean | undefined;
}

/** The database may be away this long before an effect fails. */
const patienceMs = 10_000;

/**
 * Does `work` once for a call: the first time in one transaction with a note of its result, afterwards only the
 * result is returned. `work` uses `tx` alone and has no effect outside of it, for it may be run again when the
 * connection is lost. Throws `stale_epoch` when a newer job has the call, `call_unknown`, and what `work` throws.
 */
export async function onceForCall<T extends JsonValue>(
  db: Database,
  effect: Effect,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withPatience(patienceMs, () => attempt(db, effect, work));
}

async function attempt<T extends JsonValue>(
  db: Database,
  { callId, epoch, key, kind, recovering = false }: Effect,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transact(db, async (tx) => {
    if (recovering) await allowRecovery(tx);
    const call = await lockCall(tx, { id: callId });
    if (!call)
      throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
    if (call.epoch !== epoch && !recovering) throw staleEpoch(callId, epoch);
    const done = await selectEffect(tx, callId, key);
    if (done) return done.result as T;
    const result = await work(tx);
    await insertEffect(tx, { callId, key, kind, epoch, result });
    return result;
  });
}
