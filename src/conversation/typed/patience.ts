/** Tells somebody who waits that their answer is being worked on: after a while, and again from time to time. */
export class Patience {
  readonly #againMs: number;
  readonly #tell: (times: number) => void;
  #times = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(againMs: number, tell: (times: number) => void) {
    this.#againMs = againMs;
    this.#tell = tell;
  }

  /** They wait from now on, and hear so after `firstMs` milliseconds. */
  begin(firstMs: number): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.#tell(this.#times);
      this.#times += 1;
      this.begin(this.#againMs);
    }, firstMs);
  }

  /** They have what they waited for. */
  end(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
