import type { Database } from '../../db/client.ts';
import { isConnectionLoss } from '../../db/errors.ts';
import { bellOf } from '../events/bell.ts';
import { queuesOf, type QueueOfCall } from './read.ts';
import { pause } from '../../shared/pause.ts';

/** How long it rests after a look, whatever else is announced, and how long it sleeps at most, in milliseconds. */
const restMs = 250;
const lookAgainMs = 2_000;

/** Somebody who watches a call, and what they have not taken yet: of several looks the last. */
class Watcher {
  readonly callId: string;
  #rows: QueueOfCall | null = null;
  #failure: Error | null = null;
  #woken = Promise.withResolvers<void>();

  constructor(callId: string) {
    this.callId = callId;
  }

  give(rows: QueueOfCall): void {
    this.#rows = rows;
    this.wake();
  }

  fail(error: unknown): void {
    this.#failure = error instanceof Error ? error : new Error(String(error));
    this.wake();
  }

  wake(): void {
    this.#woken.resolve();
  }

  /** The next look; null when it was woken for something else. Throws what the look failed of. */
  async take(): Promise<QueueOfCall | null> {
    await this.#woken.promise;
    this.#woken = Promise.withResolvers();
    if (this.#failure !== null) throw this.#failure;
    const rows = this.#rows;
    this.#rows = null;
    return rows;
  }
}

/** Looks at the queue for everybody in this process who watches a call: a hundred calls cost the database what one costs. */
class Lookout {
  readonly #db: Database;
  readonly #watchers = new Set<Watcher>();
  #looking = false;
  /** Ends the sleep between two looks. */
  #sleep = new AbortController();

  constructor(db: Database) {
    this.#db = db;
  }

  async *watch(callId: string, signal: AbortSignal): AsyncGenerator<QueueOfCall, void, undefined> {
    const watcher = new Watcher(callId);
    const wake = () => watcher.wake();
    signal.addEventListener('abort', wake);
    this.#watchers.add(watcher);
    this.#sleep.abort();
    if (!this.#looking) void this.#look();
    try {
      while (!signal.aborted) {
        const rows = await watcher.take();
        if (rows && !signal.aborted) yield rows;
      }
    } finally {
      signal.removeEventListener('abort', wake);
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#sleep.abort();
    }
  }

  /** Looks again and again for as long as anybody watches. */
  async #look(): Promise<void> {
    this.#looking = true;
    const bell = bellOf(this.#db);
    const hearing = await bell.join();
    while (this.#watchers.size > 0) {
      this.#sleep = new AbortController();
      const { signal } = this.#sleep;
      const rung = bell.next();
      await this.#tell([...this.#watchers]);
      await pause(restMs, signal);
      await Promise.race([rung, pause(lookAgainMs, signal)]);
    }
    this.#looking = false;
    await hearing[Symbol.asyncDispose]();
  }

  async #tell(watchers: readonly Watcher[]): Promise<void> {
    if (this.#db.health.away) return;
    try {
      const found = await queuesOf(this.#db, [...new Set(watchers.map(({ callId }) => callId))]);
      for (const watcher of watchers) {
        const rows = found.get(watcher.callId);
        if (rows) watcher.give(rows);
      }
    } catch (error) {
      if (!isConnectionLoss(error)) for (const watcher of watchers) watcher.fail(error);
    }
  }
}

const lookouts = new WeakMap<Database, Lookout>();

/**
 * A call's place in the queue and its humans, again and again: soon after anything was announced, and from time to time.
 * Ends when `signal` is aborted. A database that is away makes it wait, not fail.
 */
export async function* watchQueue(
  db: Database,
  callId: string,
  signal: AbortSignal,
): AsyncGenerator<QueueOfCall, void, undefined> {
  let lookout = lookouts.get(db);
  if (!lookout) {
    lookout = new Lookout(db);
    lookouts.set(db, lookout);
  }
  yield* lookout.watch(callId, signal);
}
