import { circuitBreaker, CircuitState, DelegateBackoff, handleAll, type IBreaker } from 'cockatiel';
import { inTime } from './in-time.ts';
import { isFinal, retryAfterOf } from './faults.ts';

export interface CircuitOptions {
  /** Whether the provider works again; anything it throws means no. */
  probe: (signal: AbortSignal) => Promise<void>;
  /** Until the first probe; doubles with each that fails, up to {@link longestProbeMs}. */
  probeMs: number;
  /** How long a probe may take. */
  patienceMs: number;
  /** It is probed in so many milliseconds. */
  onOpen: (probedInMs: number) => void;
  onClose: () => void;
}

/** So many failures in a row open a circuit: one may be a hiccup, and each costs a caller some silence. */
const failuresThatOpen = 2;
const longestProbeMs = 60_000;

/**
 * Whether a provider is worth asking. Closed: it is. Open: it failed twice in a row, or said that it will not
 * serve; then it is probed in the background, so that no caller is the one who finds out, until it works again.
 */
export class Circuit {
  readonly #options: CircuitOptions;
  readonly #failures = new FailuresInARow();
  readonly #policy;
  readonly #closing = new AbortController();
  #waitMs = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: CircuitOptions) {
    this.#options = options;
    this.#policy = circuitBreaker(handleAll, {
      breaker: this.#failures,
      halfOpenAfter: new DelegateBackoff(({ attempt, result }) => {
        const usual = Math.min(longestProbeMs, options.probeMs * 2 ** (attempt - 1));
        const asked = 'error' in result ? retryAfterOf(result.error) : null;
        this.#waitMs = asked ?? usual;
        return this.#waitMs;
      }),
    });
    this.#policy.onStateChange((state) => {
      if (state === CircuitState.Open) this.#opened();
      else if (state === CircuitState.Closed) options.onClose();
    });
  }

  /** The provider may be asked. */
  get closed(): boolean {
    return this.#policy.state === CircuitState.Closed;
  }

  /** Resolves when the success has been counted. */
  async succeeded(): Promise<void> {
    await this.#note(async () => undefined);
  }

  /** Counts a failure; `final` opens at once. Resolves when it has been counted. */
  async failed(error: unknown, { final = isFinal(error) } = {}): Promise<void> {
    if (final) this.#failures.openAtNext();
    await this.#note(async () => {
      throw error;
    });
  }

  /** Ends the probing. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#closing.abort();
  }

  // What comes in while the circuit is open (a request from before) changes nothing: only a probe closes it.
  async #note(outcome: () => Promise<void>): Promise<void> {
    if (this.closed) await this.#policy.execute(outcome).catch(() => undefined);
  }

  #opened(): void {
    if (this.#closing.signal.aborted) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#options.onOpen(this.#waitMs);
    // A little later than the policy's own time, which counts in whole milliseconds.
    this.#timer = setTimeout(() => void this.#probe(), this.#waitMs + 5).unref();
  }

  async #probe(): Promise<void> {
    const { probe, patienceMs } = this.#options;
    await this.#policy
      .execute(() => inTime(patienceMs, probe, this.#closing.signal))
      .then(
        () => (this.#timer = null),
        () => undefined,
      );
  }
}

class FailuresInARow implements IBreaker {
  state: unknown = 0;

  success(): void {
    this.state = 0;
  }

  failure(state: CircuitState): boolean {
    this.state = Number(this.state) + 1;
    return state === CircuitState.HalfOpen || Number(this.state) >= failuresThatOpen;
  }

  openAtNext(): void {
    this.state = failuresThatOpen;
  }
}
