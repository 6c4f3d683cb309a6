/** What a job tells of itself, about once a second while it serves a call. Milliseconds. */
export interface LoadReport {
  /** How late the job's event loop was, 95th percentile of the last second. */
  loopMs: number;
  /** From the end of what a caller said to its words, each since the last report. */
  wordsMs: readonly number[];
  /** From a decision to the first sound of an answer that is kept ready, each since the last report. */
  soundMs: readonly number[];
}

/** Whether another call would be served in time, and if not, why. */
export type Verdict =
  | { admits: true; pressure: number }
  | { admits: false; pressure: number; why: 'calls' | 'starting' | 'slow' };

export interface AdmissionOptions {
  /** However well it goes, never more calls than this. */
  maxCalls: number;
  /** Calls that may begin so close to each other that none of them shows in the measurements yet. */
  maxStarting: number;
  /** Milliseconds, monotonic. */
  now: () => number;
}

/** Later than this, a caller notices. A job that is on time has a tenth of it. */
const limits = { loopMs: 200, wordsMs: 2_000, soundMs: 600 } as const;
/** Pressure under which calls are taken again, and for how long it has to last. */
const relief = { pressure: 0.6, ms: 3_000 } as const;
/** A job that has said nothing for this long does not count; nor does a wait older than `waitsMs`. */
const fresh = { reportMs: 4_000, waitsMs: 15_000 } as const;
/** A call that was taken this long ago shows in what is measured. */
const startingMs = 1_500;
/** One wait among few says little. */
const fewestWaits = 4;
/** The weight of a new measurement: about four seconds are remembered. */
const weight = 0.3;

/**
 * Decides by what is measured whether this worker takes another call: how late its jobs are, and how long its callers
 * wait. Once it is too much it stays so until there has been relief for a while.
 */
export class Admission {
  readonly #options: AdmissionOptions;
  readonly #loops = new Map<number, { ms: number; at: number }>();
  #waits: { ratio: number; at: number }[] = [];
  #starts: number[] = [];
  #ownLoopMs = 0;
  #pressure = 0;
  #slow = false;
  #calmSince: number | null = null;

  constructor(options: AdmissionOptions) {
    this.#options = options;
  }

  /** Takes a job's report; `job` is any number of its own. */
  report(job: number, { loopMs, wordsMs, soundMs }: LoadReport): void {
    const at = this.#options.now();
    this.#loops.set(job, { ms: loopMs, at });
    this.#waits.push(
      ...wordsMs.map((ms) => ({ ratio: ms / limits.wordsMs, at })),
      ...soundMs.map((ms) => ({ ratio: ms / limits.soundMs, at })),
    );
  }

  /** How late this process itself is: jobs of others may have the machine. */
  reportOwn(loopMs: number): void {
    this.#ownLoopMs = loopMs;
  }

  forget(job: number): void {
    this.#loops.delete(job);
  }

  /** A call was taken. */
  took(): void {
    this.#starts.push(this.#options.now());
  }

  /** Brings the pressure up to date: once a second. */
  tick(): void {
    const now = this.#options.now();
    for (const [job, { at }] of this.#loops) if (now - at > fresh.reportMs) this.#loops.delete(job);
    this.#waits = this.#waits.filter(({ at }) => now - at <= fresh.waitsMs);
    this.#pressure += weight * (this.#measured() - this.#pressure);
    if (this.#pressure >= 1) {
      this.#slow = true;
      this.#calmSince = null;
    } else if (this.#pressure < relief.pressure) {
      this.#calmSince ??= now;
      if (now - this.#calmSince >= relief.ms) this.#slow = false;
    } else this.#calmSince = null;
  }

  /** Whether one more than `calls` calls would be served in time. */
  verdict(calls: number): Verdict {
    const pressure = this.#pressure;
    const now = this.#options.now();
    this.#starts = this.#starts.filter((at) => now - at < startingMs);
    if (calls >= this.#options.maxCalls) return { admits: false, pressure, why: 'calls' };
    if (this.#slow) return { admits: false, pressure, why: 'slow' };
    if (this.#starts.length >= this.#options.maxStarting) return { admits: false, pressure, why: 'starting' };
    return { admits: true, pressure };
  }

  // One job that is stuck is no overload: of the jobs, the middle one counts; of the waits, nine in ten.
  #measured(): number {
    const loops = [...this.#loops.values()].map(({ ms }) => ms);
    const waits = this.#waits.map(({ ratio }) => ratio);
    const worst = Math.max(
      quantile(loops, 0.5) / limits.loopMs,
      this.#ownLoopMs / limits.loopMs,
      waits.length < fewestWaits ? 0 : quantile(waits, 0.9),
    );
    // However late, one second alone is a hiccup.
    return Math.min(2, worst);
  }
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
