/** Counts the time nobody speaks, against a clock that a test or a terminal may move by hand. */
export class SilenceTimer {
  readonly #limitSeconds: () => number;
  readonly #onSilence: () => void;
  #timer: NodeJS.Timeout | null = null;
  #passed = 0;
  #running = false;
  readonly #byHand: boolean;

  /** `byHand`: time passes only by {@link pass}. */
  constructor(limitSeconds: () => number, onSilence: () => void, byHand = false) {
    this.#limitSeconds = limitSeconds;
    this.#onSilence = onSilence;
    this.#byHand = byHand;
  }

  /** It is the caller's turn: silence counts from now. */
  start(): void {
    this.stop();
    this.#running = true;
    if (!this.#byHand) this.#timer = setTimeout(() => this.#due(), this.#limitSeconds() * 1000);
  }

  /** The caller does something that is no answer yet, such as typing: where silence counts, it counts from now. */
  putOff(): void {
    if (this.#running) this.start();
  }

  /** Somebody speaks, or the call is over. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running = false;
    this.#passed = 0;
  }

  /** Lets `seconds` of silence pass at once. Returns whether that was noticed. */
  pass(seconds: number): boolean {
    if (!this.#running) return false;
    this.#passed += seconds;
    if (this.#passed < this.#limitSeconds()) return false;
    this.#due();
    return true;
  }

  #due(): void {
    this.stop();
    this.#onSilence();
  }
}
