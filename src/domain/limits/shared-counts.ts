import { createHash } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import { countRequest, uncountRequest } from '../../db/queries/request-counts.ts';

/** How often something was asked for by servers that serve one centre: they count together, in the database. */
export class SharedCounts {
  readonly #db: Database;
  readonly #patienceMs: number;

  /** `patienceMs`: how long somebody who asks for something waits to be counted. */
  constructor(db: Database, { patienceMs }: { patienceMs: number }) {
    this.#db = db;
    this.#patienceMs = patienceMs;
  }

  /**
   * Counts one more under a key; `leftMs` is when it is counted anew. Throws `database_unavailable` when it could not be
   * counted in time.
   */
  async count(key: string, windowMs: number): Promise<{ count: number; leftMs: number }> {
    const counted = { key: withoutName(key), windowMs };
    return this.#db.health.within(this.#patienceMs, () => countRequest(this.#db, counted));
  }

  /** Counts one less under a key, where the database lets it. */
  async takeBack(key: string): Promise<void> {
    await this.#db.health
      .within(this.#patienceMs, () => uncountRequest(this.#db, withoutName(key)))
      .catch(() => undefined);
  }
}

/** A hash that stands for an address where only equality counts. */
export function withoutName(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
