import type { Database, Transaction } from '../../db/client.ts';
import { insertEffect, selectEffect } from '../../db/queries/effects.ts';
import { transact } from '../../db/transact.ts';
import { withPatience } from '../calls/patience.ts';
import type { JsonValue } from '../calls/types.ts';
import { holdConversation, type Holder } from './holder.ts';

/** Something that is done once for a conversation. */
export interface OnceEffect {
  /** Who does it, and thereby for which conversation. */
  holder: Holder;
  /** Names the effect within its conversation: a second one of this key is not done. */
  key: string;
  kind: string;
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
  work: (tx: Transaction, conversationId: string) => Promise<T>,
): Promise<T> {
  return withPatience(patienceMs, () => attempt(db, effect, work));
}

async function attempt<T extends JsonValue>(
  db: Database,
  { holder, key, kind }: OnceEffect,
  work: (tx: Transaction, conversationId: string) => Promise<T>,
): Promise<T> {
  return transact(db, async (tx) => {
    const { conversationId, epoch } = await holdConversation(tx, holder);
    const done = await selectEffect(tx, conversationId, key);
    if (done) return done.result as T;
    const result = await work(tx, conversationId);
    await insertEffect(tx, { conversationId, key, kind, epoch, result });
    return result;
  });
}
