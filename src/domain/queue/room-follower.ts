import { setTimeout as sleep } from 'node:timers/promises';
import { failure, errorCode } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { handoffOf, type RoomReport } from '../calls/rooms.ts';
import { followReport, type FollowNeeds } from './follow-report.ts';

/** A human who loads their page anew is back within this time, in milliseconds. */
const awayMs = 6_000;
/** A room that was lost as a whole, with its media server, fills again in this time, in milliseconds. */
const restartMs = 15_000;
/** After a failure it is tried again after this time, in milliseconds, and so often. */
const againMs = 2_000;
const mostTries = 30;
/** So many reports are remembered, to know those that are told again. */
const mostRemembered = 1_000;

interface Needs extends FollowNeeds {
  logger: Logger;
}

/**
 * Follows what the media server reports of rooms: a second source for who is in them, beside the job of each call. A report is
 * taken at once and followed afterwards, once however often it comes; while the database is away it waits.
 */
export class RoomFollower {
  readonly #needs: Needs;
  readonly #stopping = new AbortController();
  readonly #following = new Set<Promise<void>>();
  readonly #known = new Set<string>();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Takes a report; never throws. */
  take(report: RoomReport): void {
    if (this.#known.has(report.id)) return;
    this.#known.add(report.id);
    for (const oldest of this.#known) {
      if (this.#known.size <= mostRemembered) break;
      this.#known.delete(oldest);
    }
    const following = this.#follow(report).finally(() => this.#following.delete(following));
    this.#following.add(following);
  }

  /** Resolves when everything that was taken has been followed. */
  async settled(): Promise<void> {
    while (this.#following.size > 0) await Promise.all(this.#following);
  }

  /** Follows nothing more. */
  async end(): Promise<void> {
    this.#stopping.abort();
    await Promise.race([this.settled(), this.#needs.db.health.gone()]);
  }

  async #follow(report: RoomReport): Promise<void> {
    const { logger } = this.#needs;
    if (mayComeBack(report)) await this.#pause(awayMs);
    for (let tries = 1; !this.#stopping.signal.aborted; tries += 1) {
      try {
        await followReport(this.#needs, report);
        return;
      } catch (error) {
        if (tries === mostTries) {
          logger.warn(failure(error), 'report of a room not followed');
          return;
        }
        await this.#pause(errorCode(error) === 'rooms_unavailable' ? restartMs : againMs);
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => {}); // stopping
  }
}

function mayComeBack(report: RoomReport): boolean {
  return report.what === 'left' && report.by === 'themselves' && handoffOf(report.identity) !== null;
}
