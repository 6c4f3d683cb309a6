import type { Call } from '../../conversation/conversation.ts';

/** The time that a call may take: once it is spent, the call ends. While somebody else talks with the caller it stands still. */
export class TimeLeft {
  readonly #call: Pick<Call, 'leftMs' | 'standStill' | 'goOn'>;
  readonly #onSpent: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(call: Pick<Call, 'leftMs' | 'standStill' | 'goOn'>, onSpent: () => void) {
    this.#call = call;
    this.#onSpent = onSpent;
    this.#start();
  }

  standStill(): void {
    this.stop();
    this.#call.standStill();
  }

  goOn(): void {
    this.stop();
    this.#call.goOn();
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
