/** Whose turn it is, for those who wait until it is the caller's. */
export class CallersTurn {
  #here = false;
  #waiting: (() => void)[] = [];

  /** Whether everything that the caller said has been answered, to the end. */
  get here(): boolean {
    return this.#here;
  }

  /** Something was heard, and its answer has not been spoken yet. */
  over(): void {
    this.#here = false;
  }

  /** All is answered, or the call is over. */
  begin(): void {
    this.#here = true;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when it is the caller's turn, or the call is over. */
  wait(): Promise<void> {
    if (this.#here) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
