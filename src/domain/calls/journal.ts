import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/client.ts';
import {
  databaseErrorCode,
  isConflict,
  isConnectionLoss,
  isStaleEpoch,
  staleEpoch,
} from '../../db/errors.ts';
import { HatifError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { journalSeq, type JournalEntry } from './journal-entries.ts';
import { JournalFile, removeJournal, setJournalAside } from './journal-file.ts';
import type { FieldOrigin, JsonValue, StageDecision, TranscriptLine } from './types.ts';
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
}

type Unnumbered = JournalEntry extends infer Entry
  ? Entry extends JournalEntry
    ? Omit<Entry, 'seq'>
    : never
  : never;

/** Entries that come closer together than this are written together. */
const batchMs = 50;
const batchSize = 200;
const firstRetryMs = 100;
const lastRetryMs = 2_000;

/**
 * Everything a call says and captures: on local disk when the method returns, in the database within 100 ms, or
 * as soon as the database is there again. Nothing waits for it and nothing it does throws, save `flush`.
 */
export class Journal {
  readonly #options: JournalOptions;
  readonly #file: JournalFile;
  readonly #closing = new AbortController();
  #pending: JournalEntry[] = [];
  #written = 0;
  #timer: NodeJS.Timeout | null = null;
  #draining: Promise<void> | null = null;
  #fenced = false;
  #rejected = false;

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#file = new JournalFile(options.dir, options.callId, options.epoch);
  }

  /** A line of the transcript; one that is still being spoken has no end yet. Returns its place, for {@link spoken}. */
  line(line: TranscriptLine): number {
    const confidence = line.confidence === undefined ? {} : { confidence: within(line.confidence) };
    const heard = line.heard === null || !line.interrupted ? null : storable(line.heard);
    return this.#append({ kind: 'line', ...line, text: storable(line.text), heard, ...confidence });
  }

  /** A line that was begun has been spoken; `heard` is the part that was heard when it was interrupted, else null. */
  spoken(line: number, { endedAt, heard }: { endedAt: Date; heard: string | null }): void {
    const part = heard === null ? null : storable(heard);
    this.#append({ kind: 'spoken', line, endedAt, heard: part, interrupted: heard !== null });
  }

  /** The dialogue entered a stage, or a department a step of its own, and which rule decided that. */
  stage(stage: string, { rule, input }: StageDecision): void {
    const why = input === undefined ? {} : { input };
    this.#append({ kind: 'stage', stage, rule, ...why, at: this.#options.clock() });
  }

  /** A value was captured or corrected; null when the caller declined to give it. */
  field(name: string, value: string | null, { source, confidence }: FieldOrigin): void {
    this.#append({
      kind: 'field',
      name,
      value: value === null ? null : storable(value),
      source,
      confidence: within(confidence),
      at: this.#options.clock(),
    });
  }

  /** The state from which another job could go on: what of it survives JSON is kept. */
  checkpoint(state: object): void {
    const kept: JsonValue = JSON.parse(JSON.stringify(state), (_key, value: JsonValue) =>
      typeof value === 'string' ? storable(value) : value,
    );
    this.#append({ kind: 'checkpoint', state: kept });
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

  /** Flushes, and removes the file when all of it is in the database. Nothing may be written afterwards. */
  async close(): Promise<void> {
    await this.#drainInTime();
    this.#closing.abort();
    this.#file.close();
    const { logger, callId } = this.#options;
    if (this.#rejected) logger.error({ callId, file: setJournalAside(this.#file.path) }, 'journal set aside');
    else if (this.#pending.length === 0) removeJournal(this.#file.path);
    else logger.warn({ callId, entries: this.#pending.length }, 'journal left for recovery');
  }

  async #drainInTime(): Promise<void> {
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, this.#options.patienceMs ?? 10_000);
    await Promise.race([this.#drain(), late.promise]);
    clearTimeout(timer);
  }

  #append(entry: Unnumbered): number {
    this.#written += 1;
    const numbered: JournalEntry = { ...entry, seq: journalSeq(this.#options.epoch, this.#written) };
    this.#file.append(numbered);
    this.#pending.push(numbered);
    this.#timer ??= setTimeout(() => void this.#drain(), batchMs);
    return numbered.seq;
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
    let retryMs = firstRetryMs;
    let size = batchSize;
    while (this.#pending.length > 0 && !this.#fenced && !this.#closing.signal.aborted) {
      const { db, callId, epoch, logger } = this.#options;
      const entries = this.#pending.slice(0, size);
      try {
        await writeJournal(db, { callId, epoch, entries, recovering: false });
        this.#pending.splice(0, entries.length);
        retryMs = firstRetryMs;
        size = batchSize;
      } catch (error) {
        const code = databaseErrorCode(error);
        if (isStaleEpoch(error)) {
          this.#fenced = true;
          logger.warn({ callId, epoch }, 'journal fenced off: a newer job has the call');
        } else if (isConnectionLoss(error) || isConflict(error)) {
          logger.warn({ callId, code, entries: this.#pending.length }, 'journal waits for the database');
          await sleep(retryMs, undefined, { signal: this.#closing.signal }).catch(() => {});
          retryMs = Math.min(retryMs * 2, lastRetryMs);
        } else if (entries.length > 1) {
          // One of them cannot be stored: the others can, one by one.
          size = 1;
        } else {
          this.#rejected = true;
          this.#pending.shift();
          logger.error({ callId, code, kind: entries[0]?.kind }, 'journal entry refused by the database');
        }
      }
    }
  }
}

/** Opens the journal of a job's call. */
export function openJournal(options: JournalOptions): Journal {
  return new Journal(options);
}

/** PostgreSQL stores no NUL and no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

function within(confidence: number): number {
  return Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 0;
}
