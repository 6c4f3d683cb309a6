import type { Call } from '../../conversation/conversation.ts';

/** The time that a call may take: once it is spent, the call ends. While somebody else talks with the caller it stands still. */
export class TimeLeft {
  readonly #call: Pick<Call, 'leftMs' | 'excuse'>;
  readonly #onSpent: () => void;
  #timer: NodeJS.Timeout | null = null;
  /** Since when it stands still, by the process's own clock. */
  #stoodAt: number | null = null;

  constructor(call: Pick<Call, 'leftMs' | 'excuse'>, onSpent: () => void) {
    this.#call = call;
    this.#onSpent = onSpent;
    this.#start();
  }

  standStill(): void {
    this.stop();
    this.#stoodAt ??= performance.now();
  }

  goOn(): void {
    if (this.#stoodAt === null) return;
    this.#call.excuse(performance.now() - this.#stoodAt);
    this.#stoodAt = null;
    this.#start();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #start(): void {
    this.#timer = setTimeout(this.#onSpent, this.#call.leftMs).unref();
  }
}
