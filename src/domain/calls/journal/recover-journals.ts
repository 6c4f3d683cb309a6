import type { Database } from '../../../db/client.ts';
import { databaseErrorCode, isConflict, isConnectionLoss } from '../../../db/errors.ts';
import type { Logger } from '../../../logger.ts';
import { conversationEmptied } from '../../conversations/holder.ts';
import { abandonedJournals, readJournal, removeJournal, setJournalAside } from './journal-file.ts';
import { writeJournal } from './write-journal.ts';

/**
 * Writes to the database what jobs that are gone left in `dir`, and returns how many journals that were. What the
 * database refuses is set aside; when the database is away the journals stay for another time. What was said in a
 * conversation whose words were taken out meanwhile is removed.
 */
export async function recoverJournals(dir: string, db: Database, logger: Logger): Promise<number> {
  let recovered = 0;
  for (const file of abandonedJournals(dir)) {
    const journal = readJournal(file);
    if (!journal) continue;
    const { callId, epoch } = journal.head;
    try {
      await writeJournal(db, { holder: { callId, epoch, recovering: true }, entries: journal.entries });
      removeJournal(file);
      recovered += 1;
      logger.info({ callId, entries: journal.entries.length }, 'journal recovered');
    } catch (error) {
      const code = databaseErrorCode(error);
      if (isConnectionLoss(error) || isConflict(error))
        logger.warn({ callId, code }, 'journal not recovered yet');
      else if (code === conversationEmptied) removeJournal(file);
      else logger.error({ callId, code, file: setJournalAside(file) }, 'journal set aside');
    }
  }
  return recovered;
}
