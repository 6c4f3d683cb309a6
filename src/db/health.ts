import { setTimeout as sleep } from 'node:timers/promises';
import { databaseAway, isConflict, isConnectionLoss } from './errors.ts';

const firstRetryMs = 50;
const lastRetryMs = 1_000;
const probeEveryMs = 250;
/** How long the database may take to say that it is there, after a work that took too long. */
const longestProofMs = 500;
/** For how long a process that stood still is taken to have run meanwhile. */
const stepMs = 50;

/**
 * Whether the database answers, as those who use it in this process find out. The first to wait in vain says so
 * for all: until it answers again nobody else waits. A work that is merely slow says nothing of the others': then
 * the database is asked whether it is there.
 */
export class DatabaseHealth {
  readonly #ask: () => PromiseLike<unknown>;
  readonly #proofMs: number;
  #away: { back: Promise<void> } | null = null;
  #doubted = false;
  /** How many works the database did, as far as they were asked for here. */
  #done = 0;
  #gone = Promise.withResolvers<void>();

  /** `ask` asks the database for anything at all. */
  constructor(ask: () => PromiseLike<unknown>, { proofMs = longestProofMs } = {}) {
    this.#ask = ask;
    this.#proofMs = proofMs;
  }

  get away(): boolean {
    return this.#away !== null;
  }

  /**
   * Does `work` and does it again when the connection was lost, for at most `ms`. Throws `database_unavailable` when
   * that was not enough, and at once while the database is known to be away. What was given up may still be done
   * when the database comes back: `work` is under an effect's key, or harmless twice.
   */
  async within<T>(ms: number, work: () => Promise<T>): Promise<T> {
    if (this.#away) throw databaseAway();
    const deadline = Date.now() + ms;
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(waitMs * 2, lastRetryMs)) {
      try {
        const result = await patiently(Math.max(0, deadline - Date.now()), work());
        this.#done += 1;
        return result;
      } catch (error) {
        const again = error instanceof TooSlow || isConnectionLoss(error) || isConflict(error);
        if (!again) throw error;
        if (Date.now() + waitMs < deadline) {
          await sleep(waitMs);
          continue;
        }
        if (isConflict(error)) throw error;
        if (error instanceof TooSlow) void this.#doubt();
        else this.#notice();
        throw databaseAway(error);
      }
    }
  }

  /**
   * {@link within} for what begins something: nobody is refused for a moment in which the database did not answer, but
   * waits for it to come back, within the same `ms`.
   */
  async withinBack<T>(ms: number, work: () => Promise<T>): Promise<T> {
    const deadline = Date.now() + ms;
    if (this.#away) await patiently(ms, this.#away.back).catch(() => undefined);
    return this.within(deadline - Date.now(), work);
  }

  /** Resolves when the database answers now; else throws `database_unavailable`. */
  async look(ms: number): Promise<void> {
    await this.within(ms, async () => this.#ask());
  }

  /** Resolves when the database answers: at once while it does. */
  async back(): Promise<void> {
    await this.#away?.back;
  }

  /** Resolves when the database is away: at once while it is. */
  async gone(): Promise<void> {
    await this.#gone.promise;
  }

  async #doubt(): Promise<void> {
    if (this.#doubted) return;
    this.#doubted = true;
    const done = this.#done;
    try {
      await patiently(this.#proofMs, Promise.resolve(this.#ask()));
    } catch {
      if (this.#done === done) this.#notice();
    } finally {
      this.#doubted = false;
    }
  }

  #notice(): void {
    if (this.#away) return;
    this.#away = { back: this.#probe() };
    this.#gone.resolve();
  }

  /** A server that is stopped does not answer the first probe before it goes on: no second one is sent meanwhile. */
  async #probe(): Promise<void> {
    for (;;) {
      await sleep(probeEveryMs, undefined, { ref: false });
      try {
        await this.#ask();
        break;
      } catch {
        // The next probe.
      }
    }
    this.#away = null;
    this.#gone = Promise.withResolvers();
  }
}

/** A work took longer than its caller may wait. */
class TooSlow extends Error {}

/**
 * What `work` comes to, or {@link TooSlow} once this process has waited for it for `ms`. While a process stands still
 * nothing that arrives is read, so it has not waited: a stretch of that counts as one step.
 */
async function patiently<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  let left = ms;
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const step = Math.min(left, stepMs);
    timer = setTimeout(() => {
      left -= step;
      if (left > 0) wait();
      else late.reject(new TooSlow('not in time'));
    }, step);
  };
  wait();
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
