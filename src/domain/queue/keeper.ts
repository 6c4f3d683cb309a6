import type { Database } from '../../db/client.ts';
import { isConflict, isConnectionLoss } from '../../db/errors.ts';
import { selectIsDue } from '../../db/queries/queue-due.ts';
import { failure } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { bellOf } from '../events/bell.ts';
import { momentsAt } from './moments.ts';
import { passQueue } from './pass.ts';
import type { QueueCentre } from './types.ts';
import { pause } from '../../shared/pause.ts';

/** How often it looks while nothing rings, and how long it rests at least. */
const lookMs = 500;
const restMs = 50;
/** After so long without a look nobody could be heard, by this process or by the database. */
const gapMs = 3_000;

interface Needs {
  db: Database;
  logger: Logger;
  clock: () => Date;
  readonly centre: QueueCentre;
}

/**
 * Keeps the queue: offers callers to humans, ends what has rung out, and whatever else becomes due with time. Every server
 * has one; of several, one does each thing. It wakes when something changes anywhere, and looks by itself meanwhile. While
 * the database is away it waits.
 */
export class QueueKeeper {
  readonly #needs: Needs;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  /** Since when whoever says something is heard. */
  #clearSince: Date | null = null;
  #lastLook = 0;
  #failing: 'away' | 'failed' | null = null;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  begin(): void {
    this.#running ??= this.#run();
  }

  async end(): Promise<void> {
    this.#stopping.abort();
    await Promise.race([this.#running, this.#needs.db.health.gone()]);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    const bell = bellOf(this.#needs.db);
    let hearing = await bell.join();
    while (!signal.aborted) {
      const rung = bell.next();
      const failedBefore = this.#failing;
      await this.#look();
      if (failedBefore !== null && this.#failing === null) {
        // Who asked to hear while the database was away hears nothing.
        await hearing[Symbol.asyncDispose]();
        hearing = await bell.join();
      }
      await pause(restMs, signal);
      await Promise.race([rung, pause(lookMs, signal)]);
    }
    await hearing[Symbol.asyncDispose]();
  }

  async #look(): Promise<void> {
    const { db, centre, clock } = this.#needs;
    const at = clock();
    if (performance.now() - this.#lastLook > gapMs) this.#clearSince = null;
    this.#clearSince ??= at;
    try {
      const moments = momentsAt(at, this.#clearSince, centre);
      if (await selectIsDue(db, moments)) await passQueue(db, centre, at, this.#clearSince);
      this.#lastLook = performance.now();
      this.#succeeded();
    } catch (error) {
      this.#failed(error);
    }
  }

  #succeeded(): void {
    if (this.#failing !== null) this.#needs.logger.info('queue kept again');
    this.#failing = null;
  }

  /** Said once, however long it lasts. */
  #failed(error: unknown): void {
    // Another transaction was in the way: the next look does it.
    if (isConflict(error)) return;
    const kind = isConnectionLoss(error) ? 'away' : 'failed';
    if (kind === 'away') this.#clearSince = null;
    if (this.#failing === kind) return;
    this.#failing = kind;
    if (kind === 'away') this.#needs.logger.warn('queue waits for the database');
    else this.#needs.logger.error(failure(error), 'queue not kept');
  }
}
