import type { Stretch } from './humans/idle-watch.ts';

/** Measures for how long a caller who waits hears nothing. While it is their own turn, quiet is theirs. */
export class Quiet {
  /** The longest so far, in milliseconds. */
  longestMs = 0;
  /** Each quiet of a caller who waited for a human, or was on hold. */
  readonly inLine: Stretch[] = [];
  readonly #clock: () => number;
  #since: number | null = null;
  #sounding = false;
  #theirTurn = false;
  #forHuman = false;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** The caller has connected, spoken or typed, and waits for an answer. */
  waits(): void {
    this.#theirTurn = false;
    this.#begin();
  }

  /** From now on the caller waits for a human, or does not. */
  forHuman(waits: boolean): void {
    if (waits === this.#forHuman) return;
    this.#end();
    this.#forHuman = waits;
    this.waits();
  }

  /** The caller is asked for something. */
  theirTurn(): void {
    if (this.#forHuman) return;
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
    this.#forHuman = false;
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
    if (this.#forHuman && this.#since !== null) this.inLine.push({ from: this.#since, to: this.#clock() });
    this.#since = null;
  }
}
