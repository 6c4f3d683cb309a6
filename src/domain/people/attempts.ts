import type { Database } from '../../db/client.ts';
import { HatifError } from '../../errors.ts';
import { SharedCounts } from '../limits/index.ts';

const windowMs = 15 * 60_000;
/** Wrong passwords of one account in that time. */
const mostOfAccount = 10;
/** Wrong passwords from one address in that time, whoever's they are. */
const mostOfAddress = 50;

/** How long somebody waits for their attempt to be counted, in milliseconds. */
const usualPatienceMs = 10_000;

/** How often somebody may try a password that is wrong: counted in the database, so that all servers count together. */
export class Attempts {
  readonly #counts: SharedCounts;

  constructor(db: Database, { patienceMs = usualPatienceMs }: { patienceMs?: number } = {}) {
    this.#counts = new SharedCounts(db, { patienceMs });
  }

  /**
   * Does what only the right password, or link, does. Throws `too_many_attempts`, with the time to wait, where the account
   * or the address has tried too often; what succeeds does not count. What cannot be counted is not tried: throws
   * `database_unavailable`.
   */
  async try<T>(
    { account, address }: { account?: string; address: string },
    work: () => Promise<T>,
  ): Promise<T> {
    const keys = [
      { key: `sign-in address ${address}`, most: mostOfAddress },
      ...(account === undefined ? [] : [{ key: `sign-in account ${account}`, most: mostOfAccount }]),
    ];
    for (const { key, most } of keys) {
      const { count, leftMs } = await this.#counts.count(key, windowMs);
      if (count > most) throw tooMany(leftMs);
    }
    try {
      const result = await work();
      await this.#takeBack(keys);
      return result;
    } catch (error) {
      // What failed on our side was no wrong password.
      if (!(error instanceof HatifError) || error.status >= 500) await this.#takeBack(keys);
      throw error;
    }
  }

  async #takeBack(keys: readonly { key: string }[]): Promise<void> {
    for (const { key } of keys) await this.#counts.takeBack(key);
  }
}

function tooMany(leftMs: number): HatifError {
  const seconds = Math.max(1, Math.ceil(leftMs / 1_000));
  const minutes = Math.ceil(seconds / 60);
  const wait = seconds < 60 ? `${seconds} seconds` : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return new HatifError('too_many_attempts', `Too many attempts: try again in ${wait}.`, {
    status: 429,
    details: { retryAfterSeconds: seconds },
  });
}
