import { reduceCall, type CallAction } from './reduce.ts';
import { idleCall, type CallState } from './state.ts';

/** Holds the state of the call for whoever renders it. */
export class CallStore {
  #state: CallState = idleCall;
  readonly #listeners = new Set<() => void>();

  get state(): CallState {
    return this.#state;
  }

  dispatch(action: CallAction): void {
    const next = reduceCall(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after each change; the returned function ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): CallState => this.#state;
}
