import { randomUUID } from 'node:crypto';
import type { Database } from '../../../db/client.ts';
import { beatWorker, deleteWorker } from '../../../db/queries/workers.ts';
import { errorMessage } from '../../../errors.ts';
import type { Logger } from '../../../logger.ts';
import { processIdentity } from '../journal/process-identity.ts';

/** How often whoever serves calls says that it lives. */
const beatMs = 1_000;

/**
 * Says in the database, once a second, that this process lives and so do the calls it serves. A database that is
 * away delays nothing: the beats go on when it is back.
 */
export class Lease {
  readonly id: string = randomUUID();
  readonly #db: Database;
  readonly #logger: Logger;
  readonly #kind: 'worker' | 'job';
  #draining = false;
  #timer: NodeJS.Timeout | null = null;
  #beating: Promise<void> | null = null;

  constructor(options: { db: Database; logger: Logger; kind: 'worker' | 'job' }) {
    this.#db = options.db;
    this.#logger = options.logger;
    this.#kind = options.kind;
  }

  /** Beats from now on. Resolves after the first beat, whether it was taken or not. */
  async begin(): Promise<void> {
    this.#timer ??= setInterval(() => void this.#beat(), beatMs);
    await this.#beat();
  }

  /** It takes no new calls any more; the others should know. */
  async drain(): Promise<void> {
    this.#draining = true;
    await this.#beat();
  }

  /** Ends it: whoever is still on it is served by nobody. */
  async end(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#beating;
    await deleteWorker(this.#db, this.id).catch((error: unknown) => this.#missed(error));
  }

  #beat(): Promise<void> {
    const { id } = this;
    // One at a time: a slow database gets no second beat on top.
    return (this.#beating ??= beatWorker(this.#db, {
      id,
      kind: this.#kind,
      pid: process.pid,
      identity: processIdentity(process.pid) ?? '',
      draining: this.#draining,
    })
      .catch((error: unknown) => this.#missed(error))
      .finally(() => {
        this.#beating = null;
      }));
  }

  #missed(error: unknown): void {
    this.#logger.debug({ error: errorMessage(error) }, 'heartbeat not stored');
  }
}
