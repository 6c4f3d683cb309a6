import type { Transaction } from '../../db/client.ts';
import { staleEpoch } from '../../db/errors.ts';
import { allowRecovery, lockCall } from '../../db/queries/calls.ts';
import { lockConversation, type ConversationRow } from '../../db/queries/conversations.ts';
import { HatifError } from '../../errors.ts';

/** Code of the error of who writes to a conversation whose words were taken out. */
export const conversationEmptied = 'conversation_emptied';

/** The job of a call: once a newer job has the call it may write no more. */
export interface CallHolder {
  callId: string;
  epoch: number;
  /** The job is gone: what it said and promised is kept although a newer job may have the call. */
  recovering?: boolean | undefined;
}

/** Those who hold a conversation in writing: the lock on its row keeps them apart. */
export interface ThreadHolder {
  conversationId: string;
}

/** Whoever writes for a conversation. */
export type Holder = CallHolder | ThreadHolder;

/** A conversation that a transaction has to itself. */
export interface Held extends Pick<ConversationRow, 'language' | 'transcript'> {
  conversationId: string;
  /** Of a call: the job that writes. */
  epoch: number | null;
  /** It goes on, and its holder is the newest: its state is theirs to change. */
  current: boolean;
}

/**
 * Locks a conversation for its holder, to the end of the transaction. Throws `stale_epoch` when a newer job has the
 * call, `conversation_emptied` when its words were taken out, `call_unknown` and `conversation_unknown`.
 */
export async function holdConversation(tx: Transaction, holder: Holder): Promise<Held> {
  return 'callId' in holder ? holdCall(tx, holder) : holdThread(tx, holder);
}

async function holdCall(tx: Transaction, { callId, epoch, recovering = false }: CallHolder): Promise<Held> {
  if (recovering) await allowRecovery(tx);
  const call = await lockCall(tx, { id: callId });
  if (!call)
    throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
  if (call.epoch !== epoch && !recovering) throw staleEpoch(callId, epoch);
  const { conversationId, language, transcript, status } = call;
  requireWords(call.emptiedAt, conversationId);
  const current = call.epoch === epoch && status !== 'ended';
  return { conversationId, epoch, language, transcript, current };
}

async function holdThread(tx: Transaction, { conversationId }: ThreadHolder): Promise<Held> {
  const thread = await lockConversation(tx, conversationId);
  if (!thread) throw conversationUnknown(conversationId);
  const { language, transcript, status } = thread;
  requireWords(thread.emptiedAt, conversationId);
  return { conversationId, epoch: null, language, transcript, current: status === 'open' };
}

/** The error of a conversation that is not there. */
export function conversationUnknown(conversationId: string): HatifError {
  return new HatifError('conversation_unknown', 'There is no such conversation.', {
    status: 404,
    details: { conversationId },
  });
}

/** Nothing is written to a conversation whose words were taken out: what comes late would bring them back. */
function requireWords(emptiedAt: Date | null, conversationId: string): void {
  if (emptiedAt !== null)
    throw new HatifError(conversationEmptied, 'What was said in this conversation has been removed.', {
      status: 410,
      details: { conversationId },
    });
}
