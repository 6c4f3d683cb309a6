import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Every look wakes the process: at 10 ms it took a hundredth of a core. */
const resolutionMs = 50;

/** Measures how late this process's event loop is. */
export class LoopDelay implements Disposable {
  readonly #histogram = monitorEventLoopDelay({ resolution: resolutionMs });

  constructor() {
    this.#histogram.enable();
  }

  /** Milliseconds beyond the timer's own, 95th percentile since the last time it was asked. */
  take(): number {
    const p95 = this.#histogram.percentile(95) / 1e6;
    this.#histogram.reset();
    return Number.isFinite(p95) ? Math.max(0, p95 - resolutionMs) : 0;
  }

  [Symbol.dispose](): void {
    this.#histogram.disable();
  }
}
