import { createHash } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { countRequest, uncountRequest } from '../../db/queries/request-counts.ts';

/** How long somebody who asks for something waits to be counted, in milliseconds. */
const patienceMs = 1_000;

/** How often something was asked for by servers that serve one centre: they count together, in the database. */
export class SharedCounts {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Counts one more under a key; `leftMs` is when it is counted anew. With the database away nothing is counted: what is
   * asked for needs it, too.
   */
  async count(key: string, windowMs: number): Promise<{ count: number; leftMs: number }> {
    const counted = { key: withoutName(key), windowMs };
    return this.#db.health
      .within(patienceMs, () => countRequest(this.#db, counted))
      .catch(() => ({ count: 0, leftMs: windowMs }));
  }

  /** Counts one less under a key. */
  async takeBack(key: string): Promise<void> {
    await this.#db.health
      .within(patienceMs, () => uncountRequest(this.#db, withoutName(key)))
      .catch(() => undefined);
  }
}

/** A hash that stands for an address where only equality counts. */
export function withoutName(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
