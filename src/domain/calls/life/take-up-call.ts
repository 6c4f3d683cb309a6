import type { Database } from '../../../db/client.ts';
import { selectJournal, type MessageRow } from '../../../db/queries/journal.ts';
import type { Logger } from '../../../logger.ts';
import { parseCheckpoint, type Checkpoint } from '../../dialogue/index.ts';
import type { JournalEntry } from '../journal/journal-entries.ts';
import { isAbandoned, journalsOf, readJournal, removeJournal } from '../journal/journal-file.ts';
import { openCall } from './open-call.ts';
import { withPatience } from '../patience.ts';
import type { OpenedCall } from '../types.ts';
import { writeJournal } from '../journal/write-journal.ts';

/** The database may be away this long; the caller waits meanwhile. */
const patienceMs = 60_000;

/** A call as the job finds it that goes on with it. */
export interface TakenUp {
  opened: OpenedCall;
  /** Where the dialogue stands; null when the job before had not come to begin it. */
  checkpoint: Checkpoint | null;
  /** Everything said so far, in its order. */
  lines: MessageRow[];
  /** What followed from the last step of the dialogue was said to its end. */
  heard: boolean;
}

/**
 * Takes a call up where the job of `epoch` left it. What that job wrote to this machine's disk and not yet to the
 * database is recovered first; a job on another machine left what the database has. Throws `call_taken`,
 * `call_ended` and `call_unknown`.
 */
export async function takeUpCall(
  { db, logger, journalDir }: { db: Database; logger: Logger; journalDir: string },
  call: { callId: string; epoch: number; workerId: string; jobId: string },
): Promise<TakenUp> {
  const { callId, epoch, workerId, jobId } = call;
  // Read before the call is opened: whoever else recovers a journal and removes it has by then put its
  // checkpoint into the row that is opened.
  const found = journalsOf(journalDir, callId).flatMap((file) => {
    const journal = readJournal(file);
    return journal ? [{ file, ...journal }] : [];
  });
  const opened = await withPatience(patienceMs, () =>
    openCall(db, { callId, source: 'web', epoch, workerId, jobId }),
  );
  for (const { file, head, entries } of found) {
    await withPatience(patienceMs, () =>
      writeJournal(db, { holder: { callId, epoch: head.epoch, recovering: true }, entries }),
    );
    if (isAbandoned(head)) removeJournal(file);
    logger.info({ callId, entries: entries.length }, 'journal taken up');
  }
  const last = found.find(({ head }) => head.epoch === epoch)?.entries ?? [];
  const { lines, steps } = await selectJournal(db, opened.conversationId);
  const lastStep = steps.at(-1)?.seq ?? 0;
  const lastSaid = lines.findLast(({ speaker }) => speaker === 'agent');
  return {
    opened,
    checkpoint: parseCheckpoint(lastCheckpoint(last) ?? opened.checkpoint),
    lines,
    heard: lastSaid !== undefined && lastSaid.endedAt !== null && (lastSaid.seq ?? 0) > lastStep,
  };
}

function lastCheckpoint(entries: readonly JournalEntry[]): unknown {
  return entries.findLast((entry) => entry.kind === 'checkpoint')?.state;
}
