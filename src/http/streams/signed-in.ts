import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from '../../context.ts';
import { signedInBy, type Person } from '../../domain/people/index.ts';
import { failure } from '../../errors.ts';

/** How often the sessions of open streams are looked at: one query for all of them. */
const lookMs = 2_000;

/** Who follows a session: they are told who is signed in by it at every look, and null once it is over. */
interface Follower {
  sessionId: string;
  seen: (person: Person | null) => void;
}

/** Looks after the sessions by which streams were opened, so that a stream ends soon after its session. */
export class SignedInWatch {
  readonly #needs: Pick<Context, 'db' | 'logger'>;
  readonly #followers = new Set<Follower>();
  #watching = false;

  constructor(needs: Pick<Context, 'db' | 'logger'>) {
    this.#needs = needs;
  }

  /** Follows a session until the returned function is called. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    if (!this.#watching) void this.#watch();
    return () => this.#followers.delete(follower);
  }

  async #watch(): Promise<void> {
    this.#watching = true;
    while (this.#followers.size > 0) {
      await sleep(lookMs, undefined, { ref: false });
      await this.#look();
    }
    this.#watching = false;
  }

  async #look(): Promise<void> {
    const { db, logger } = this.#needs;
    const looked = [...this.#followers];
    try {
      const found = await signedInBy(db, [...new Set(looked.map(({ sessionId }) => sessionId))]);
      for (const { sessionId, seen } of looked) seen(found.get(sessionId) ?? null);
    } catch (error) {
      // Without the database nobody can be signed out either.
      logger.warn(failure(error), 'sessions of streams not looked at');
    }
  }
}
