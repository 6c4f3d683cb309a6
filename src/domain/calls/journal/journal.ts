import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../db/client.ts';
import {
  databaseErrorCode,
  isConflict,
  isConnectionLoss,
  isStaleEpoch,
  staleEpoch,
} from '../../../db/errors.ts';
import { errorMessage, HatifError } from '../../../errors.ts';
import type { Logger } from '../../../logger.ts';
import { metrics } from '../../../telemetry/metrics.ts';
import { EntryWriter, type Unnumbered } from './entry-writer.ts';
import { journalSeq, type JournalEntry } from './journal-entries.ts';
import { JournalFile, removeJournal, setJournalAside } from './journal-file.ts';
import { writeJournal } from './write-journal.ts';

export interface JournalOptions {
  /** Folder of the journals on local disk. */
  dir: string;
  callId: string;
  epoch: number;
  db: Database;
  logger: Logger;
  clock: () => Date;
  /** How long `flush` and `close` wait for a database that is away; the rest is for `recoverJournals`. */
  patienceMs?: number;
  /** The disk takes no more: called once. What is said goes on to the database, but would not outlive this process. */
  onBroken?: () => void;
}

/** Entries that come closer together than this are written together. */
const batchMs = 50;
const batchSize = 200;
/** A file of more than this that is wholly in the database is begun anew, in bytes: every entry holds the whole state. */
const longestFile = 256 * 1024;
/** A batch that the database has not taken by then finds it away. */
const batchPatienceMs = 3_000;
const retryMs = 500;

/**
 * Everything a call says and captures: on local disk when the method returns, in the database within 100 ms, or
 * as soon as the database is there again. Nothing waits for it and nothing it does throws, save `flush`.
 */
export class Journal extends EntryWriter {
  readonly #options: JournalOptions;
  readonly #file: JournalFile | null;
  readonly #closing = new AbortController();
  #pending: JournalEntry[] = [];
  #written = 0;
  /** When the first of `#pending` came; entries that came during a write count from its end. */
  #oldestAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #draining: Promise<void> | null = null;
  #fenced = false;
  #rejected = false;
  #broken = false;

  constructor(options: JournalOptions) {
    super();
    this.#options = options;
    this.#file = this.#onDisk(() => new JournalFile(options.dir, options.callId, options.epoch));
  }

  /** The disk took no more: the call should end, politely. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Each entry is kept as it comes: no turn waits to be written. */
  get turn(): null {
    return null;
  }

  /**
   * Resolves when everything so far is in the database. Rejects with `stale_epoch` when a newer job has the call,
   * and with `database_unavailable` when the database stays away; the journal goes on trying.
   */
  async flush(): Promise<void> {
    await this.#drainInTime();
    if (this.#fenced) throw staleEpoch(this.#options.callId, this.#options.epoch);
    if (this.#pending.length > 0)
      throw new HatifError('database_unavailable', 'The database did not take the journal in time.', {
        status: 503,
      });
  }

  /** Flushes, and removes the file when all of it is in the database. What comes afterwards is not kept. */
  async close(): Promise<void> {
    await this.#drainInTime();
    this.#closing.abort();
    const { logger, callId } = this.#options;
    const file = this.#file;
    file?.close();
    if (file && this.#rejected)
      logger.error({ callId, file: setJournalAside(file.path) }, 'journal set aside');
    else if (this.#pending.length > 0)
      logger.warn({ callId, entries: this.#pending.length }, 'journal left for recovery');
    else if (file) removeJournal(file.path);
  }

  async #drainInTime(): Promise<void> {
    const { db, patienceMs = 10_000 } = this.#options;
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, patienceMs);
    await Promise.race([this.#drain(), late.promise, db.health.gone()]);
    clearTimeout(timer);
  }

  // A disk that is full stays full for this call: half a line on it would spoil the next one.
  #onDisk<T>(write: () => T): T | null {
    if (this.#broken) return null;
    try {
      return write();
    } catch (error) {
      this.#broken = true;
      const { callId, dir, logger, onBroken } = this.#options;
      const why = { callId, dir, code: 'journal_unwritable', error: errorMessage(error) };
      logger.error(why, 'journal not writable: make room on its disk');
      onBroken?.();
      return null;
    }
  }

  protected override append(entry: Unnumbered): number {
    // Somebody may still be speaking when the call is over; by then its descriptor may be another file's.
    if (this.#closing.signal.aborted) return 0;
    this.#written += 1;
    const numbered: JournalEntry = { ...entry, seq: journalSeq(this.#options.epoch, this.#written) };
    this.#onDisk(() => this.#file?.append(numbered));
    if (this.#pending.length === 0) this.#oldestAt = performance.now();
    this.#pending.push(numbered);
    this.#timer ??= setTimeout(() => void this.#drain(), batchMs);
    return numbered.seq;
  }

  protected override now(): Date {
    return this.#options.clock();
  }

  protected override keepOnly(keep: (entry: JournalEntry) => boolean): void {
    this.#pending = this.#pending.filter((entry) => keep(entry));
    this.#onDisk(() => this.#file?.keepOnly(keep));
  }

  /** Writes until nothing is pending; one at a time. */
  async #drain(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#pending.length > 0 && !this.#fenced && !this.#closing.signal.aborted) {
      this.#draining ??= this.#writeAll().finally(() => {
        this.#draining = null;
      });
      await this.#draining;
    }
  }

  async #writeAll(): Promise<void> {
    let size = batchSize;
    while (this.#pending.length > 0 && !this.#fenced && !this.#closing.signal.aborted) {
      const { db, callId, epoch, logger } = this.#options;
      const entries = this.#pending.slice(0, size);
      const batch = { holder: { callId, epoch }, entries };
      try {
        await db.health.within(batchPatienceMs, () => writeJournal(db, batch));
        this.#settle(entries);
        metrics.journalLag.observe({ outcome: 'written' }, performance.now() - this.#oldestAt);
        this.#oldestAt = performance.now();
        size = batchSize;
        this.#clearWritten();
      } catch (error) {
        const code = databaseErrorCode(error);
        if (isStaleEpoch(error)) {
          this.#fenced = true;
          logger.warn({ callId, epoch }, 'journal fenced off: a newer job has the call');
        } else if (isConnectionLoss(error) || isConflict(error)) {
          logger.warn({ callId, code, entries: this.#pending.length }, 'journal waits for the database');
          metrics.journalLag.observe({ outcome: 'waiting' }, performance.now() - this.#oldestAt);
          await this.#untilBack();
        } else if (entries.length > 1) {
          // One of them cannot be stored: the others can, one by one.
          size = 1;
        } else {
          this.#rejected = true;
          this.#settle(entries);
          logger.error({ callId, code, kind: entries[0]?.kind }, 'journal entry refused by the database');
        }
      }
    }
  }

  // What was refused is for a person to look at: it stays.
  #clearWritten(): void {
    const file = this.#file;
    if (!file || this.#pending.length > 0 || this.#rejected || file.bytes < longestFile) return;
    this.#onDisk(() => file.clear());
  }

  // By identity, not by place: lines may have been forgotten while these were written.
  #settle(entries: readonly JournalEntry[]): void {
    const settled = new Set(entries);
    this.#pending = this.#pending.filter((entry) => !settled.has(entry));
  }

  async #untilBack(): Promise<void> {
    const { signal } = this.#closing;
    await Promise.race([
      this.#options.db.health.back().then(() => sleep(retryMs, undefined, { signal })),
      once(signal, 'abort'),
    ]).catch(() => {});
  }
}

/** Opens the journal of a job's call. */
export function openJournal(options: JournalOptions): Journal {
  return new Journal(options);
}
