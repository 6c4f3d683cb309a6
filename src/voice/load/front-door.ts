import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { checkDisk } from '../../domain/calls/index.ts';
import { errorCode } from '../../errors.ts';
import { Admission, type Verdict } from './admission.ts';
import { hearLoad } from './jobs.ts';
import { LoopDelay } from './loop-delay.ts';

const tickMs = 1_000;
/** Jobs that only say that all lines are busy; each of them costs a process for some seconds. */
const maxTurnedAway = 4;

/** `DefaultTargetLoad` of LiveKit's agent service. */
const serverTarget = 0.7;

/** How a job is to serve its caller: as every call, or by telling them that all lines are busy. */
export type Treatment = 'serve' | 'busy';

export interface FrontDoorOptions {
  maxCalls: number;
  dataDir: string;
  /** Jobs under way now. */
  jobs: () => number;
}

/** Decides what becomes of those who call this worker, and tells whoever asks beforehand. */
export class FrontDoor {
  readonly #options: FrontDoorOptions;
  readonly #admission: Admission;
  #diskFull = false;

  constructor(options: FrontDoorOptions) {
    this.#options = options;
    const maxStarting = Math.max(2, 2 * availableParallelism());
    const { maxCalls } = options;
    this.#admission = new Admission({ maxCalls, maxStarting, now: () => performance.now() });
  }

  /** Begins to measure. */
  open(): void {
    const loop = new LoopDelay();
    hearLoad(
      (job, report) => this.#admission.report(job, report),
      (job) => this.#admission.forget(job),
    );
    setInterval(() => {
      this.#admission.reportOwn(loop.take());
      this.#admission.tick();
      void this.#lookAtDisk();
    }, tickMs).unref();
  }

  /** For a job that is offered; null when not even that can be told. A call that goes on is always let in. */
  receive(metadata: string): Treatment | null {
    const jobs = this.#options.jobs();
    if (goesOn(metadata)) return 'serve';
    if (this.#verdict().admits) {
      this.#admission.took();
      return 'serve';
    }
    return jobs < this.#options.maxCalls + maxTurnedAway ? 'busy' : null;
  }

  /**
   * Between 0 (nothing to do) and 1 (send nobody). A server with several workers prefers the lowest, and sends
   * nobody to one at its target or above.
   */
  load(): number {
    const jobs = this.#options.jobs();
    if (jobs >= this.#options.maxCalls + maxTurnedAway) return 1;
    const { admits, pressure } = this.#verdict();
    const busy = Math.min(1, Math.max(jobs / this.#options.maxCalls, pressure));
    return admits ? busy * (serverTarget - 0.1) : serverTarget - 0.01;
  }

  /** Why a call made now would not be served; null when it would. */
  refusal(): 'centre_busy' | 'disk_full' | null {
    if (this.#diskFull) return 'disk_full';
    return this.#verdict().admits ? null : 'centre_busy';
  }

  #verdict(): Verdict {
    return this.#admission.verdict(this.#options.jobs());
  }

  async #lookAtDisk(): Promise<void> {
    this.#diskFull = await checkDisk(this.#options.dataDir).then(
      () => false,
      (error: unknown) => errorCode(error) === 'disk_full',
    );
  }
}

const goingOnSchema = z.looseObject({ resume: z.unknown() });

function goesOn(metadata: string): boolean {
  try {
    return goingOnSchema.parse(JSON.parse(metadata)).resume !== undefined;
  } catch {
    return false;
  }
}
