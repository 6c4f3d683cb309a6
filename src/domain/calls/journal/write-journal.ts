import type { Database, Queryable } from '../../../db/client.ts';
import { staleEpoch } from '../../../db/errors.ts';
import { allowRecovery, lockCall, type CallRow } from '../../../db/queries/calls.ts';
import { updateConversation } from '../../../db/queries/conversations.ts';
import {
  endMessage,
  insertDecisions,
  insertFields,
  insertMessages,
  insertSteps,
} from '../../../db/queries/journal.ts';
import { transact } from '../../../db/transact.ts';
import { HatifError } from '../../../errors.ts';
import { appendEvent } from '../../events/events.ts';
import type { JournalEntry } from './journal-entries.ts';

export interface JournalBatch {
  callId: string;
  epoch: number;
  entries: readonly JournalEntry[];
  /** The job that said this is gone: what it said is kept although a newer job may have the call. */
  recovering: boolean;
}

/**
 * Writes a part of a journal in one transaction. What is there already is left, so the same batch may be written
 * again. Throws `stale_epoch` and `call_unknown`.
 */
export async function writeJournal(db: Database, batch: JournalBatch): Promise<void> {
  const { callId, epoch, entries, recovering } = batch;
  await transact(db, async (tx) => {
    if (recovering) await allowRecovery(tx);
    const call = await lockCall(tx, { id: callId });
    if (!call)
      throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
    if (call.epoch !== epoch && !recovering) throw staleEpoch(callId, epoch);
    const { conversationId } = call;
    const owner = { conversationId, epoch };
    const lines = call.transcript === 'kept' ? ofKind(entries, 'line') : [];
    await insertMessages(
      tx,
      lines.map((line) => ({ ...line, ...owner })),
    );
    for (const { line, endedAt, heard, interrupted } of ofKind(entries, 'spoken'))
      await endMessage(tx, conversationId, line, { endedAt, heard, interrupted });
    await insertSteps(
      tx,
      ofKind(entries, 'stage').map((step) => ({ ...step, ...owner })),
    );
    await insertFields(
      tx,
      ofKind(entries, 'field').map((field) => ({ ...field, ...owner })),
    );
    await insertDecisions(
      tx,
      ofKind(entries, 'decision').map(({ decides: kind, seq, value, rule, at }) => ({
        ...owner,
        kind,
        seq,
        value,
        rule,
        at,
      })),
    );
    if (call.epoch === epoch && call.status !== 'ended') await keepUp(tx, call, entries);
    const last = entries.at(-1);
    if (last) await appendEvent(tx, { type: 'call_progressed', callId, data: { seq: last.seq } });
  });
}

/** The conversation of a call that goes on shows its last state, and the language that is being spoken. */
async function keepUp(tx: Queryable, call: CallRow, entries: readonly JournalEntry[]): Promise<void> {
  const checkpoint = ofKind(entries, 'checkpoint').at(-1);
  const language = ofKind(entries, 'line').findLast(({ speaker }) => speaker === 'agent')?.language;
  const changes = {
    ...(checkpoint && { checkpoint: checkpoint.state }),
    ...(language && language !== call.language && { language }),
  };
  await updateConversation(tx, call.conversationId, changes);
}

function ofKind<K extends JournalEntry['kind']>(
  entries: readonly JournalEntry[],
  kind: K,
): Extract<JournalEntry, { kind: K }>[] {
  return entries.filter((entry): entry is Extract<JournalEntry, { kind: K }> => entry.kind === kind);
}
