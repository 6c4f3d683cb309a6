import { databaseErrorCode, isStaleEpoch } from '../../../db/errors.ts';
import type { Database } from '../../../db/client.ts';
import { selectLastPlace } from '../../../db/queries/journal.ts';
import { failure, HatifError } from '../../../errors.ts';
import type { Logger } from '../../../logger.ts';
import type { Holder, ThreadHolder } from '../../conversations/holder.ts';
import { EntryWriter, type Unnumbered } from './entry-writer.ts';
import { journalSeq, type JournalEntry } from './journal-entries.ts';
import { JournalFile } from './journal-file.ts';
import { writeJournal } from './write-journal.ts';

/** How long the end of a turn waits for a database that is away, in milliseconds. */
const usualPatienceMs = 5_000;

interface TurnRecordOptions {
  db: Database;
  logger: Logger;
  clock: () => Date;
  /** How long a turn waits for a database that is away, in milliseconds. */
  patienceMs?: number;
}

/** A call whose turns are written whole: its epoch keeps its jobs apart, and gives each entry its place. */
interface OfCall extends TurnRecordOptions {
  callId: string;
  epoch: number;
  /** Folder of the journals on local disk, for what is left when the record is closed. */
  dir: string;
}

/**
 * The record of a conversation in writing: the rows of a turn are written together, in one transaction, before anybody
 * is answered. Nothing of a turn that could not be written stays behind.
 */
export class TurnRecord extends EntryWriter {
  readonly #options: TurnRecordOptions;
  readonly #holder: Holder;
  /** Where what is left goes when the record is closed; null: its message is sent again by those who have it. */
  readonly #left: (() => JournalFile) | null;
  /** Of a thread, the place after which its next turn comes; null for a call. */
  #after: number | null;
  readonly #placeOf: (n: number) => number;
  #entries: JournalEntry[] = [];
  #written = 0;

  private constructor(
    options: TurnRecordOptions,
    holder: Holder,
    kept: { after: number | null; placeOf: (n: number) => number; left: (() => JournalFile) | null },
  ) {
    super();
    this.#options = options;
    this.#holder = holder;
    this.#after = kept.after;
    this.#placeOf = kept.placeOf;
    this.#left = kept.left;
  }

  /** The record of a call that is held by typing. */
  static ofCall(options: OfCall): TurnRecord {
    const { callId, epoch, dir } = options;
    const left = (): JournalFile => new JournalFile(dir, callId, epoch);
    const placeOf = (n: number): number => journalSeq(epoch, n);
    return new TurnRecord(options, { callId, epoch }, { after: null, placeOf, left });
  }

  /**
   * The record of a thread without a call, which goes on after what is there. A turn is refused with `turn_overtaken`
   * where somebody else has stored one since: the thread is to be read again, and then the turn taken.
   */
  static async ofThread(options: TurnRecordOptions & ThreadHolder): Promise<TurnRecord> {
    const { db, conversationId } = options;
    const after = await selectLastPlace(db, conversationId);
    const placeOf = (n: number): number => after + n;
    return new TurnRecord(options, { conversationId }, { after, placeOf, left: null });
  }

  /** Nothing is on disk that could be full. */
  get broken(): boolean {
    return false;
  }

  /** Turns are written whole: this keeps one, or drops it. */
  get turn(): Pick<TurnRecord, 'keep' | 'drop'> {
    return this;
  }

  /** Writes the turn. Throws `turn_not_stored` where the database did not take it, `stale_epoch` and `turn_overtaken`. */
  async keep(): Promise<void> {
    const entries = [...this.#entries];
    if (entries.length === 0) return;
    const { db, logger, patienceMs = usualPatienceMs } = this.#options;
    const batch = { holder: this.#holder, entries, ...(this.#after === null ? {} : { after: this.#after }) };
    try {
      const place = await db.health.within(patienceMs, () => writeJournal(db, batch));
      if (this.#after !== null) this.#after = place;
    } catch (error) {
      logger.warn({ ...this.#holder, entries: entries.length, ...failure(error) }, 'turn not stored');
      if (isStaleEpoch(error) || databaseErrorCode(error) === 'turn_overtaken') throw error;
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

  /** What is left and the database did not take goes to the disk, for recovery; of a thread it is dropped. */
  async close(): Promise<void> {
    await this.keep().catch(() => {
      const file = this.#left?.();
      for (const entry of this.#entries) file?.append(entry);
      file?.close();
      const told = { ...this.#holder, entries: this.#entries.length };
      this.#options.logger.warn(told, file ? 'journal left for recovery' : 'turn dropped');
    });
    this.#entries = [];
  }

  protected override append(entry: Unnumbered): number {
    this.#written += 1;
    const seq = this.#placeOf(this.#written);
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
