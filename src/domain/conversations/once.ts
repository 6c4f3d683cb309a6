import type { Database, Transaction } from '../../db/client.ts';
import { staleEpoch } from '../../db/errors.ts';
import { allowRecovery, lockCall } from '../../db/queries/calls.ts';
import { lockConversation } from '../../db/queries/conversations.ts';
import { insertEffect, selectEffect } from '../../db/queries/effects.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { withPatience } from '../calls/patience.ts';
import type { JsonValue } from '../calls/types.ts';

/** The job of a call that does something for its conversation: once a newer job has the call it may not. */
export interface Fence {
  callId: string;
  epoch: number;
  /** The job that promised it is gone: it is kept although a newer job may have the call. */
  recovering?: boolean | undefined;
}

/** Something that is done once for a conversation. */
export interface OnceEffect {
  conversationId: string;
  /** Names the effect within its conversation: a second one of this key is not done. */
  key: string;
  kind: string;
  /** For the conversation of a call; any other is fenced by the lock on its row. */
  fence?: Fence | undefined;
}

/** How long an effect waits for a database that is away before it fails, in milliseconds. */
const patienceMs = 10_000;

/**
 * Does `work` once for a conversation: the first time in one transaction with a note of its result, afterwards only
 * the result is returned. `work` uses `tx` alone and has no effect outside of it, for it may be run again when the
 * connection is lost. Throws `stale_epoch` when a newer job has the call, `conversation_unknown`, `call_unknown`, and
 * what `work` throws.
 */
export async function once<T extends JsonValue>(
  db: Database,
  effect: OnceEffect,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return withPatience(patienceMs, () => attempt(db, effect, work));
}

async function attempt<T extends JsonValue>(
  db: Database,
  { conversationId, key, kind, fence }: OnceEffect,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return transact(db, async (tx) => {
    if (fence) await passFence(tx, fence);
    else if (!(await lockConversation(tx, conversationId))) throw conversationUnknown(conversationId);
    const done = await selectEffect(tx, conversationId, key);
    if (done) return done.result as T;
    const result = await work(tx);
    await insertEffect(tx, { conversationId, key, kind, epoch: fence?.epoch ?? null, result });
    return result;
  });
}

/** Locks the call with its conversation. */
async function passFence(tx: Transaction, { callId, epoch, recovering = false }: Fence): Promise<void> {
  if (recovering) await allowRecovery(tx);
  const call = await lockCall(tx, { id: callId });
  if (!call)
    throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
  if (call.epoch !== epoch && !recovering) throw staleEpoch(callId, epoch);
}

/** The error of a conversation that is not there. */
export function conversationUnknown(conversationId: string): HatifError {
  return new HatifError('conversation_unknown', 'There is no such conversation.', {
    status: 404,
    details: { conversationId },
  });
}
