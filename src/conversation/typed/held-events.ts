import type { CallEvent } from '../../shared/call-events.ts';

/** Events on their way to those who follow a conversation, held back while a turn is not written yet. */
export class HeldEvents {
  readonly #emit: (event: CallEvent) => void;
  #held: CallEvent[] | null = null;

  constructor(emit: (event: CallEvent) => void) {
    this.#emit = emit;
  }

  /** Tells of an event: at once, or when the turn that it belongs to has been written. */
  readonly emit = (event: CallEvent): void => {
    if (this.#held) this.#held.push(event);
    else this.#emit(event);
  };

  /** Holds back what comes from now on. */
  hold(): void {
    this.#held = [];
  }

  /** Tells of everything that was held back, and of further events at once. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const event of held) this.#emit(event);
  }

  /** Forgets what was held back: it did not happen. */
  drop(): void {
    this.#held = null;
  }
}
