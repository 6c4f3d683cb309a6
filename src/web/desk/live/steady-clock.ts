/** Timers that keep their time also while the page is in the background, where a browser slows its own down to one a minute. */
export class SteadyClock {
  #worker: Worker | null = null;
  readonly #due = new Map<number, () => void>();
  #last = 0;

  /** Does `work` in so many milliseconds; the returned function has it left undone. */
  after(ms: number, work: () => void): () => void {
    this.#last += 1;
    const id = this.#last;
    this.#due.set(id, work);
    this.#worker ??= this.#open();
    // A worker is of this page alone.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#worker.postMessage({ id, ms });
    return () => void this.#due.delete(id);
  }

  /** Leaves everything undone. */
  end(): void {
    this.#due.clear();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #open(): Worker {
    const worker = new Worker(new URL('./clock-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: id }: MessageEvent<number>) => {
      const work = this.#due.get(id);
      this.#due.delete(id);
      work?.();
    });
    return worker;
  }
}
