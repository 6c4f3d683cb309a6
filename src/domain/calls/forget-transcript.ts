import type { Database } from '../../db/client.ts';
import { updateCall } from '../../db/queries/calls.ts';
import { deleteMessagesOfCall } from '../../db/queries/journal.ts';
import { onceForCall } from './once-for-call.ts';

/**
 * Deletes every line of a call, and keeps any further one from being written, also by a journal that comes late.
 * Throws what {@link onceForCall} throws.
 */
export async function forgetTranscript(
  db: Database,
  { callId, epoch, key }: { callId: string; epoch: number; key: string },
): Promise<void> {
  await onceForCall(db, { callId, epoch, key, kind: 'forget_transcript' }, async (tx) => {
    await updateCall(tx, callId, { transcript: 'refused' });
    await deleteMessagesOfCall(tx, callId);
    return null;
  });
}
