import type { Database } from '../../db/client.ts';
import { deleteSessionOf } from '../../db/queries/assist.ts';
import { updateConversation } from '../../db/queries/conversations.ts';
import { deleteMessages } from '../../db/queries/journal.ts';
import { once, type OnceEffect } from './once.ts';

/**
 * Deletes every line of a conversation, and keeps any further one from being written, also by a journal that comes late.
 * Throws what {@link once} throws.
 */
export async function forgetTranscript(db: Database, effect: Omit<OnceEffect, 'kind'>): Promise<void> {
  await once(db, { ...effect, kind: 'forget_transcript' }, async (tx, conversationId) => {
    await updateConversation(tx, conversationId, { transcript: 'refused' });
    await deleteMessages(tx, conversationId);
    await deleteSessionOf(tx, conversationId);
    return null;
  });
}
