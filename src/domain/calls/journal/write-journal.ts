import type { Database, Queryable } from '../../../db/client.ts';
import { updateConversation } from '../../../db/queries/conversations.ts';
import {
  endMessage,
  insertDecisions,
  insertFields,
  insertMessages,
  insertSteps,
  selectLastPlace,
} from '../../../db/queries/journal.ts';
import { transact } from '../../../db/transact.ts';
import { HatifError } from '../../../errors.ts';
import { hearOwnCall } from '../../assist/own-calls.ts';
import { holdConversation, type Held, type Holder } from '../../conversations/holder.ts';
import { appendEvent } from '../../events/events.ts';
import type { JournalEntry } from './journal-entries.ts';

export interface JournalBatch {
  holder: Holder;
  entries: readonly JournalEntry[];
  /** The last place of the conversation that its holder knows of; left out where an epoch keeps holders apart. */
  after?: number;
}

/**
 * Writes a part of a journal in one transaction, and gives back the last place that the conversation then has. What is
 * there already is left, so the same batch may be written again; with `after`, all of it is refused with
 * `turn_overtaken` where anything has come since. Throws `stale_epoch`, `call_unknown` and `conversation_unknown`.
 */
export async function writeJournal(db: Database, { holder, entries, after }: JournalBatch): Promise<number> {
  return transact(db, async (tx) => {
    const held = await holdConversation(tx, holder);
    const { conversationId, epoch } = held;
    if (after !== undefined && (await selectLastPlace(tx, conversationId)) > after)
      throw turnOvertaken(conversationId);
    const owner = { conversationId, epoch };
    const lines = held.transcript === 'kept' ? ofKind(entries, 'line') : [];
    await insertMessages(
      tx,
      lines.map((line) => ({ ...line, ...owner })),
    );
    if ('callId' in holder) await hearOwnCall(tx, { callId: holder.callId, conversationId }, lines);
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
    if (held.current) await keepUp(tx, held, entries);
    const last = entries.at(-1);
    if (last) await appendEvent(tx, { type: 'call_progressed', conversationId, data: { seq: last.seq } });
    return Math.max(after ?? 0, ...placed(entries, held).map(({ seq }) => seq));
  });
}

/** The entries that have a row of their own. */
function placed(entries: readonly JournalEntry[], { transcript }: Held): JournalEntry[] {
  return entries.filter(
    ({ kind }) => ['stage', 'field', 'decision'].includes(kind) || (kind === 'line' && transcript === 'kept'),
  );
}

function turnOvertaken(conversationId: string): HatifError {
  return new HatifError('turn_overtaken', 'Another turn of this conversation was stored before this one.', {
    status: 409,
    details: { conversationId },
  });
}

/** A conversation that goes on shows its last state, and the language that is being spoken. */
async function keepUp(tx: Queryable, held: Held, entries: readonly JournalEntry[]): Promise<void> {
  const checkpoint = ofKind(entries, 'checkpoint').at(-1);
  const language = ofKind(entries, 'line').findLast(({ speaker }) => speaker === 'agent')?.language;
  const changes = {
    ...(checkpoint && { checkpoint: checkpoint.state }),
    ...(language && language !== held.language && { language }),
  };
  await updateConversation(tx, held.conversationId, changes);
}

function ofKind<K extends JournalEntry['kind']>(
  entries: readonly JournalEntry[],
  kind: K,
): Extract<JournalEntry, { kind: K }>[] {
  return entries.filter((entry): entry is Extract<JournalEntry, { kind: K }> => entry.kind === kind);
}
