/** Measures for how long a caller who waits hears nothing. While it is their own turn, quiet is theirs. */
export class Quiet {
  /** The longest so far, in milliseconds. */
  longestMs = 0;
  readonly #clock: () => number;
  #since: number | null = null;
  #sounding = false;
  #theirTurn = false;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** The caller has connected, spoken or typed, and waits for an answer. */
  waits(): void {
    this.#theirTurn = false;
    this.#begin();
  }

  /** The caller is asked for something. */
  theirTurn(): void {
    this.#theirTurn = true;
    this.#end();
  }

  /** The agent's sound began or ended. */
  sounds(sounding: boolean): void {
    this.#sounding = sounding;
    if (sounding) this.#end();
    else this.#begin();
  }

  /** The line is gone: what was waited until now counts. */
  cut(): void {
    this.#end();
    this.#sounding = false;
  }

  /** Milliseconds of the quiet that lasts just now. */
  get nowMs(): number {
    return this.#since === null ? 0 : this.#clock() - this.#since;
  }

  #begin(): void {
    if (!this.#theirTurn && !this.#sounding) this.#since ??= this.#clock();
  }

  #end(): void {
    this.longestMs = Math.max(this.longestMs, this.nowMs);
    this.#since = null;
  }
}
