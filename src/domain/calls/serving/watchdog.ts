import type { Database } from '../../../db/client.ts';
import type { LineRow } from '../../../db/queries/calls.ts';
import { deleteSilentWorkers, selectSilentWorkers, takeUnserved } from '../../../db/queries/workers.ts';
import { failure } from '../../../errors.ts';
import type { Logger } from '../../../logger.ts';
import { crashesTogetherMs, maxCrashes } from './record-crash.ts';
import { closeCall } from '../life/close-call.ts';
import { isUnwritten } from '../journal/journal-file.ts';
import { endProcess } from '../journal/process-identity.ts';
import { journalDir } from '../journal/journal-dir.ts';
import { recoverJournals } from '../journal/recover-journals.ts';
import type { Rooms } from '../rooms.ts';
import { redispatch } from './redispatch.ts';
import { adoptOrphanRooms } from './orphan-rooms.ts';

/** How often it looks. */
const lookMs = 1_000;
/** A worker that has not beaten for this long is gone, and so are its jobs. */
const silentMs = 4_000;
/** An agent that was sent for has this long to take the call. */
const againMs = 5_000;
/** A process that has been silent this long will not come back by itself. */
const stuckMs = 12_000;
/** Whoever has been silent this long is not even listed any more. */
const forgottenMs = 60 * 60_000;
/** What the last job of a call still has to write down is waited for so long. */
const writeMs = 60_000;
/** Rooms that no call is known for, and journals, are looked for less often. */
const tidyEvery = 5;
const atMost = 10;

interface Needs {
  db: Database;
  rooms: Rooms;
  logger: Logger;
  clock: () => Date;
  config: { dataDir: string };
}

/**
 * Looks after calls that nobody serves: their worker or its whole machine died, or the agent that was sent for never
 * came. Sends for another agent while the caller is there, and otherwise closes the call. Every server and every
 * worker has one; of several, one gets each call.
 */
export class Watchdog {
  readonly #needs: Needs;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #looks = 0;
  /** Since when every look succeeded in time; silence counts only while we could have heard. */
  #clearSince: number | null = null;
  #lastLook = 0;
  /** Calls to be closed whose last jobs still have something to write, and since when they wait. */
  readonly #waiting = new Map<string, number>();

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  begin(): void {
    this.#timer ??= setInterval(() => void this.#look(), lookMs);
    void this.#look();
  }

  async end(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#looking;
  }

  #look(): Promise<void> {
    return (this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null;
    }));
  }

  async #lookOnce(): Promise<void> {
    const began = performance.now();
    // After a gap (the database was away, or this process or the whole machine stood still) everybody seems silent.
    if (began - this.#lastLook > 3 * lookMs) this.#clearSince = null;
    this.#clearSince ??= began;
    const clearMs = began - this.#clearSince;
    this.#lastLook = began;
    try {
      // Serving takes its time, and after it those who beat before it would seem silent.
      if (clearMs >= stuckMs) await this.#endStuck();
      if (clearMs >= silentMs) await this.#serveUnserved();
      if (this.#looks++ % tidyEvery === 0) await this.#tidy();
      this.#lastLook = performance.now();
      if (this.#lastLook - began > 3 * lookMs) this.#clearSince = null;
    } catch (error) {
      this.#clearSince = null;
      this.#needs.logger.debug(failure(error), 'search for unserved calls failed');
    }
  }

  async #serveUnserved(): Promise<void> {
    const { db, logger } = this.#needs;
    const calls = await takeUnserved(db, { silentMs, againMs, togetherMs: crashesTogetherMs, atMost });
    if (calls.length === 0) return;
    await recoverJournals(this.#journals, db, logger);
    for (const call of calls) {
      await this.#serve(call).catch((error: unknown) => {
        logger.warn({ callId: call.id, ...failure(error) }, 'unserved call not redispatched yet');
      });
    }
  }

  async #serve(call: LineRow): Promise<void> {
    const { db, rooms, clock, logger } = this.#needs;
    const { id: callId, epoch, room, source, crashes } = call;
    if (room === null) return;
    const occupants = await rooms.occupants(room);
    const left = occupants === null || (call.status === 'active' && occupants.callers.length === 0);
    if (left || crashes > maxCrashes) {
      if (this.#isYetToWrite(callId)) return;
      logger.warn({ callId, epoch, crashes }, 'unserved call closed');
      await closeCall(db, callId, { at: clock(), failed: !left });
      await rooms.removeRoom(room);
      return;
    }
    logger.warn({ callId, epoch, crashes }, 'unserved call redispatched');
    await redispatch(rooms, { callId, epoch, room, source }, 'broken');
  }

  /** What its last job promised, or how the call ended for that job, comes before it is closed for everybody. */
  #isYetToWrite(callId: string): boolean {
    const now = performance.now();
    const since = this.#waiting.get(callId) ?? now;
    const waits = isUnwritten(this.#journals, callId) && now - since < writeMs;
    if (waits) this.#waiting.set(callId, since);
    else this.#waiting.delete(callId);
    return waits;
  }

  /** A process of this machine that has stopped beating and still exists holds memory for nothing. */
  async #endStuck(): Promise<void> {
    const { db, logger } = this.#needs;
    for (const { pid, identity, kind } of await selectSilentWorkers(db, stuckMs))
      if (endProcess(pid, identity)) logger.warn({ pid, kind }, 'stuck process ended');
    await deleteSilentWorkers(db, forgottenMs);
  }

  async #tidy(): Promise<void> {
    const { db, rooms, logger } = this.#needs;
    await recoverJournals(this.#journals, db, logger);
    await adoptOrphanRooms(db, rooms, logger);
  }

  get #journals(): string {
    return journalDir(this.#needs.config.dataDir);
  }
}
