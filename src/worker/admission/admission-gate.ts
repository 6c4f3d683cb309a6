import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { checkDisk } from '../../domain/calls/index.ts';
import { errorCode } from '../../errors.ts';
import type { Treatment } from '../../shared/job-metadata.ts';
import { metrics } from '../../telemetry/metrics.ts';
import { Admission, type Verdict } from './admission.ts';
import { hearLoad } from './jobs.ts';
import { LoopDelay } from './loop-delay.ts';

const tickMs = 1_000;
/** Jobs that only say that all lines are busy; each of them costs a process for some seconds. */
const maxTurnedAway = 4;

/** `DefaultTargetLoad` of LiveKit's agent service. */
const serverTarget = 0.7;

/** A job under way, by its id, and how it serves its caller. */
export interface TreatedJob {
  id: string;
  treatment: Treatment;
}

/** A job that was let in and is not under way by then never will be. */
const comingMs = 10_000;

export interface AdmissionGateOptions {
  maxCalls: number;
  /** False: calls are counted and nothing else. */
  measured: boolean;
  dataDir: string;
  /** The jobs under way; one that was let in is among them only once a process has begun with it. */
  jobs: () => TreatedJob[];
}

/** Decides what becomes of those who call this worker, and tells whoever asks beforehand. */
export class AdmissionGate {
  readonly #options: AdmissionGateOptions;
  readonly #admission: Admission;
  /** Jobs that were let in and are not under way yet, and when they were let in. */
  readonly #coming = new Map<string, { treatment: Treatment; at: number }>();
  #diskFull = false;

  constructor(options: AdmissionGateOptions) {
    this.#options = options;
    const { maxCalls, measured } = options;
    const maxStarting = measured ? Math.max(2, 2 * availableParallelism()) : maxCalls;
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
      if (this.#options.measured) this.#admission.tick();
      void this.#lookAtDisk();
    }, tickMs).unref();
  }

  /** For a job that is offered; null when not even that can be told. A call that goes on is always let in. */
  receive({ id, metadata }: { id: string; metadata: string }): Treatment | null {
    const treatment = this.#treat(metadata);
    if (treatment !== null) this.#coming.set(id, { treatment, at: performance.now() });
    return treatment;
  }

  /** A job that was let in does not come after all. */
  forget(id: string): void {
    this.#coming.delete(id);
  }

  /**
   * Between 0 (nothing to do) and 1 (send nobody). A server with several workers prefers the lowest, and sends
   * nobody to one at its target or above.
   */
  load(): number {
    const { admits, pressure } = this.#verdict();
    if (!admits) return this.#count('busy') < maxTurnedAway ? serverTarget - 0.01 : 1;
    return (
      Math.min(1, Math.max(this.#count('serve') / this.#options.maxCalls, pressure)) * (serverTarget - 0.1)
    );
  }

  /** Why a call made now would not be served; null when it would. */
  refusal(): 'centre_busy' | 'disk_full' | null {
    if (this.#diskFull) return 'disk_full';
    return this.#verdict().admits ? null : 'centre_busy';
  }

  #treat(metadata: string): Treatment | null {
    if (goesOn(metadata)) return 'serve';
    if (this.#verdict().admits) {
      this.#admission.took();
      return 'serve';
    }
    if (this.#count('busy') >= maxTurnedAway) return null;
    metrics.callsRefused.inc({ reason: 'centre_busy' });
    return 'busy';
  }

  #verdict(): Verdict {
    return this.#admission.verdict(this.#count('serve'));
  }

  #count(treatment: Treatment): number {
    const jobs = this.#options.jobs();
    const now = performance.now();
    for (const { id } of jobs) this.#coming.delete(id);
    for (const [id, { at }] of this.#coming) if (now - at > comingMs) this.#coming.delete(id);
    return [...jobs, ...this.#coming.values()].filter((job) => job.treatment === treatment).length;
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
