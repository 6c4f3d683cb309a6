import type { Database } from '../../db/client.ts';
import { HatifError } from '../../errors.ts';
import { isAfter, latestCursor, readEvents, watchEvents, type StoredEvent } from './events.ts';

/** How many events are read at a time, and how far behind a watcher may be: who is further behind reads all anew. */
const batchSize = 200;
const mostBehind = 5_000;

/** Somebody who watches, and what they have not taken yet. */
class Watcher {
  #batches: StoredEvent[][] = [];
  #waiting = 0;
  #failure: Error | null = null;
  #woken = Promise.withResolvers<void>();

  give(batch: StoredEvent[]): void {
    this.#waiting += batch.length;
    this.#batches.push(batch);
    if (this.#waiting > mostBehind) this.fail(missed());
    this.wake();
  }

  fail(error: unknown): void {
    this.#failure = error instanceof Error ? error : new Error(String(error));
    this.#batches = [];
    this.wake();
  }

  wake(): void {
    this.#woken.resolve();
  }

  /** The next batch; null when it was woken for something else. Throws what it failed of. */
  async take(): Promise<StoredEvent[] | null> {
    if (this.#failure) throw this.#failure;
    const batch = this.#batches.shift();
    if (!batch) {
      await this.#woken.promise;
      this.#woken = Promise.withResolvers();
      return null;
    }
    this.#waiting -= batch.length;
    return batch;
  }
}

/** The reader of a fan: where it began is known once `started`. */
interface Reader {
  started: Promise<void>;
  stop: () => void;
}

/**
 * One reader of the events table for everybody in this process who watches it: a thousand watchers cost the database what
 * one costs. It reads while anybody watches.
 */
export class EventFan {
  readonly #db: Database;
  readonly #watchers = new Set<Watcher>();
  #reader: Reader | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Batches of events after `cursor`, as they come, until `signal` is aborted. Throws `cursor_invalid`, and `events_missed`
   * for whoever is too far behind.
   */
  async *watch(cursor: string, signal: AbortSignal): AsyncGenerator<StoredEvent[], void, undefined> {
    const watcher = new Watcher();
    const wake = () => watcher.wake();
    this.#watchers.add(watcher);
    signal.addEventListener('abort', wake);
    try {
      this.#reader ??= this.#read();
      await this.#reader.started;
      let at = cursor;
      for await (const batch of this.#missed(cursor)) {
        at = batch.at(-1)?.cursor ?? at;
        yield batch;
      }
      while (!signal.aborted) {
        const fresh = (await watcher.take())?.filter((event) => isAfter(event.cursor, at)) ?? [];
        if (fresh.length > 0) yield fresh;
      }
    } finally {
      signal.removeEventListener('abort', wake);
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) {
        this.#reader?.stop();
        this.#reader = null;
      }
    }
  }

  /** Everything from a cursor to where the reader began, or later. */
  async *#missed(cursor: string): AsyncGenerator<StoredEvent[], void, undefined> {
    let at = cursor;
    for (let read = 0; ; read += batchSize) {
      if (read >= mostBehind) throw missed();
      const batch = await readEvents(this.#db, at, batchSize);
      at = batch.at(-1)?.cursor ?? at;
      if (batch.length > 0) yield batch;
      if (batch.length < batchSize) return;
    }
  }

  #read(): Reader {
    const stop = new AbortController();
    const started = latestCursor(this.#db);
    const reader = { started: started.then(() => {}), stop: () => stop.abort() };
    this.#handOn(started, stop.signal).catch((error: unknown) => {
      if (this.#reader === reader) this.#reader = null;
      if (!stop.signal.aborted) for (const watcher of this.#watchers) watcher.fail(error);
    });
    return reader;
  }

  async #handOn(from: Promise<string>, signal: AbortSignal): Promise<void> {
    for await (const batch of watchEvents(this.#db, await from, signal, batchSize))
      if (!signal.aborted) for (const watcher of this.#watchers) watcher.give(batch);
  }
}

const fans = new WeakMap<Database, EventFan>();

/** The fan of a database in this process. */
export function fanOf(db: Database): EventFan {
  const fan = fans.get(db) ?? new EventFan(db);
  fans.set(db, fan);
  return fan;
}

function missed(): HatifError {
  return new HatifError('events_missed', 'Too much has happened since: read everything anew.', {
    status: 410,
  });
}
