import { isStaleEpoch } from '../../../db/errors.ts';
import { failure, HatifError } from '../../../errors.ts';
import { EntryWriter, type Unnumbered } from './entry-writer.ts';
import type { JournalOptions } from './journal.ts';
import { journalSeq, type JournalEntry } from './journal-entries.ts';
import { JournalFile } from './journal-file.ts';
import { writeJournal } from './write-journal.ts';

/** How long the end of a turn waits for a database that is away, in milliseconds. */
const usualPatienceMs = 5_000;

/**
 * The record of a conversation in writing: the rows of a turn are written together, in one transaction, before anybody
 * is answered. Nothing of a turn that could not be written stays behind.
 */
export class TurnRecord extends EntryWriter {
  readonly #options: JournalOptions;
  #entries: JournalEntry[] = [];
  #written = 0;

  constructor(options: JournalOptions) {
    super();
    this.#options = options;
  }

  /** Nothing is on disk that could be full. */
  get broken(): boolean {
    return false;
  }

  /** Turns are written whole: this keeps one, or drops it. */
  get turn(): Pick<TurnRecord, 'keep' | 'drop'> {
    return this;
  }

  /** Writes the turn. Throws `turn_not_stored` where the database did not take it, and `stale_epoch`. */
  async keep(): Promise<void> {
    const entries = [...this.#entries];
    if (entries.length === 0) return;
    const { db, callId, epoch, logger, patienceMs = usualPatienceMs } = this.#options;
    try {
      await db.health.within(patienceMs, () =>
        writeJournal(db, { callId, epoch, entries, recovering: false }),
      );
    } catch (error) {
      logger.warn({ callId, entries: entries.length, ...failure(error) }, 'turn not stored');
      if (isStaleEpoch(error)) throw error;
      throw turnNotStored(error);
    }
    const settled = new Set(entries);
    this.#entries = this.#entries.filter((entry) => !settled.has(entry));
  }

  /** Forgets the turn: it was not written, and its words are to be sent again. */
  drop(): void {
    this.#entries = [];
  }

  /** Writes what is left. Throws as {@link keep} does; what could not be written stays. */
  async flush(): Promise<void> {
    await this.keep();
  }

  /** What is left and the database did not take goes to the disk, for recovery. */
  async close(): Promise<void> {
    const { callId, epoch, dir, logger } = this.#options;
    await this.keep().catch(() => {
      const file = new JournalFile(dir, callId, epoch);
      for (const entry of this.#entries) file.append(entry);
      file.close();
      logger.warn({ callId, entries: this.#entries.length }, 'journal left for recovery');
    });
    this.#entries = [];
  }

  protected override append(entry: Unnumbered): number {
    this.#written += 1;
    const seq = journalSeq(this.#options.epoch, this.#written);
    this.#entries.push({ ...entry, seq });
    return seq;
  }

  protected override now(): Date {
    return this.#options.clock();
  }

  protected override keepOnly(keep: (entry: JournalEntry) => boolean): void {
    this.#entries = this.#entries.filter((entry) => keep(entry));
  }
}

function turnNotStored(cause: unknown): HatifError {
  return new HatifError(
    'turn_not_stored',
    'The message was not taken: it could not be stored. Send it again.',
    {
      status: 503,
      cause,
    },
  );
}
