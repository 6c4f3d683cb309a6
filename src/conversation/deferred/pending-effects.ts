import { setTimeout as sleep } from 'node:timers/promises';
import type { Needs } from '../needs.ts';
import { DeferredEffects, isAway, type CallEnding, type DeferredData } from '../../domain/calls/index.ts';
import type { Effect, Input } from '../../domain/dialogue/index.ts';
import { errorCode, errorMessage, failure } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { keep, type EffectCall } from './effect-call.ts';
import { KeptEffects } from './kept-effects.ts';

/** One effect may take this long once the database is back. */
const patienceMs = 10_000;
const pauseMs = 500;

/** Tells the caller the number that they wait for; false when they are gone. */
type Tell = (kept: Extract<Input, { type: 'promise_kept' }>) => Promise<boolean>;

export interface PendingEffectsOptions {
  context: Needs;
  callId: string;
  epoch: number;
  /** Folder of the journals on local disk. */
  dir: string;
  logger: Logger;
}

/**
 * What one call promised while the database was away. It is on local disk before the caller hears of it, and done in
 * its order as soon as the database answers: by this job, or by another process once this one is gone.
 */
export class PendingEffects {
  readonly #options: PendingEffectsOptions;
  readonly #list: DeferredEffects;
  readonly #kept: KeptEffects;
  #tell: Tell = () => Promise.resolve(false);
  #done: Promise<void> | null = null;
  /** A newer job has the call. */
  #fenced = false;

  constructor(options: PendingEffectsOptions) {
    this.#options = options;
    this.#list = new DeferredEffects(options);
    this.#kept = new KeptEffects(options.context, { ...options, recovering: false });
  }

  /** Something waits, so that what comes now has to wait behind it. */
  get waiting(): boolean {
    return this.#list.waiting.length > 0;
  }

  /** Who tells the caller a number that came late. */
  tellWith(tell: Tell): void {
    this.#tell = tell;
  }

  /** Keeps an effect for later. */
  defer(call: EffectCall, effect: Effect): void {
    this.#add(effect.key, keep(call, effect) as unknown as DeferredData);
  }

  /** Keeps the end of the call for later: it is written after all that was promised in it. */
  deferEnding(ending: CallEnding): void {
    this.#add('finish', { ending: { ...ending, endedAt: ending.endedAt.toISOString() } });
  }

  /** Resolves when nothing waits any more, or after `ms`. */
  async settled(ms: number): Promise<void> {
    await Promise.race([this.#done, sleep(ms, undefined, { ref: false })]);
  }

  /** The call is over: what still waits is done for as long as this process lives, and then by another. */
  leave(): void {
    void Promise.resolve(this.#done).finally(() => this.#list.close());
  }

  #add(key: string, data: DeferredData): void {
    try {
      this.#list.add({ key, data });
    } catch (error) {
      this.#options.logger.error(
        { key, code: 'journal_unwritable', error: errorMessage(error) },
        'deferred effect kept in memory only: make room on the disk',
      );
    }
    this.#begin();
  }

  #begin(): void {
    this.#done ??= this.#doAll().finally(() => {
      this.#done = null;
      // Something may have been added after the last look.
      if (this.waiting && !this.#fenced) this.#begin();
    });
  }

  async #doAll(): Promise<void> {
    const watch = this.#options.context.db.health;
    for (let next = this.#list.waiting[0]; next; next = this.#list.waiting[0]) {
      await watch.back();
      const { key, data } = next;
      try {
        const result = await watch.within(patienceMs, () => this.#kept.perform(data));
        this.#list.settle(next);
        await this.#announce(key, result);
      } catch (error) {
        if (errorCode(error) === 'stale_epoch') {
          this.#fenced = true; // recovery does it when this process is gone
          return;
        }
        if (!isAway(error)) {
          const { logger } = this.#options;
          logger.error({ key, ...failure(error) }, 'deferred effect failed');
          this.#list.reject(next);
        } else await sleep(pauseMs, undefined, { ref: false });
      }
    }
  }

  async #announce(key: string, result: Input | null): Promise<void> {
    if (!result || !('number' in result)) return;
    const { number } = result;
    if (!(await this.#tell({ type: 'promise_kept', key, number }))) await this.#kept.owe(number);
  }
}
