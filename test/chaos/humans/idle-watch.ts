import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../../src/db/client.ts';
import { selectHumans } from '../../../src/db/queries/humans.ts';
import { selectRefusals } from '../../../src/db/queries/queue-offers.ts';
import { selectLine } from '../../../src/db/queries/queue.ts';
import { match } from '../../../src/domain/queue/match.ts';
import { shippedCentre } from '../../helpers/tickets.ts';

const lookMs = 250;
const answerMs = 1_000;
/** A desk is taken to be there for so long after it was last heard of. */
const silentMs = 30_000;

/** A stretch of time on the clock of `performance.now()`. */
export interface Stretch {
  from: number;
  to: number;
}

/** Watches whether a caller waits although a human who fits is free, and for how long each time. */
export class IdleWatch {
  readonly stretches: (Stretch & { entryId: string })[] = [];
  readonly #db: Database;
  readonly #since = new Map<string, number>();
  #lastLook = 0;
  #on = true;
  readonly #running: Promise<void>;

  constructor(db: Database) {
    this.#db = db;
    this.#running = this.#run();
  }

  async end(): Promise<void> {
    this.#on = false;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#on) {
      const began = performance.now();
      const idle = await this.#look().catch(() => null);
      const at = performance.now();
      // What was not seen is held against nobody.
      const blind = idle === null || at - began > answerMs || began - this.#lastLook > answerMs;
      this.#lastLook = at;
      if (blind) this.#since.clear();
      else this.#note(idle, began);
      await pause(lookMs);
    }
  }

  async #look(): Promise<string[]> {
    const at = new Date();
    const { queue } = shippedCentre;
    const before = (ms: number): Date => new Date(at.getTime() - ms);
    return this.#db.transaction(async (tx) => {
      const line = (await selectLine(tx)).filter(({ state }) => state === 'waiting');
      const humans = await selectHumans(tx, { seenSince: before(silentMs), free: true });
      const refused = await selectRefusals(tx, {
        after: before(queue.againAfterSeconds * 1_000),
        until: at,
      });
      return match(line, humans, { refused, at }, shippedCentre).map(({ queueId }) => queueId);
    });
  }

  #note(idle: readonly string[], at: number): void {
    for (const [entryId, from] of this.#since) {
      if (idle.includes(entryId)) continue;
      this.#since.delete(entryId);
      this.stretches.push({ entryId, from, to: at });
    }
    for (const entryId of idle) if (!this.#since.has(entryId)) this.#since.set(entryId, at);
  }
}
