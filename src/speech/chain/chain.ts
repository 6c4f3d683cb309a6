import type { Logger } from '../../logger.ts';
import { metrics, type Fault, type ProviderKind } from '../../telemetry/metrics.ts';
import { Board } from './board.ts';
import { Circuit } from './circuit.ts';
import { faultOf, ProviderFault, statusOf } from './faults.ts';

/** A provider failed; `to` served instead, or nobody. */
export interface Failover {
  kind: ProviderKind;
  from: string;
  to: string | null;
  fault: Fault;
}

/** One provider of a chain. */
export interface Provider {
  /** A fixed word, for logs and metrics: `deepgram`, `openai`, `compatible`, `local`. */
  readonly name: string;
  /** Whether it is there at all now; left out: always. */
  ready?(): boolean;
  /** Whether it works; throws when it does not. */
  probe(signal: AbortSignal): Promise<void>;
}

export interface ChainOptions {
  kind: ProviderKind;
  /** Folder of the board that the calls of this machine share. */
  outagesDir: string;
  probeMs: number;
  /** How long a probe may take. */
  patienceMs: number;
  logger: Logger;
  onFailover: (failover: Failover) => void;
  /** A provider is back. */
  onBack?: () => void;
}

/** Providers of one kind in the order in which they are asked, each behind a circuit of its own. */
export class Chain<P extends Provider> {
  readonly #options: ChainOptions;
  readonly #links: { provider: P; circuit: Circuit }[];
  readonly #board: Board;

  constructor(providers: readonly P[], options: ChainOptions) {
    this.#options = options;
    this.#board = new Board(options.outagesDir);
    this.#links = providers.map((provider) => ({ provider, circuit: this.#circuitOf(provider) }));
  }

  get all(): readonly P[] {
    return this.#links.map(({ provider }) => provider);
  }

  /** Whom to ask now, in order: those that are there and whose circuit is closed. */
  get available(): readonly P[] {
    return this.#links
      .filter(({ provider, circuit }) => circuit.closed && (provider.ready?.() ?? true))
      .map(({ provider }) => provider);
  }

  /** Leaves alone what other calls found to be down, until it has to be probed. */
  async learn(): Promise<void> {
    await Promise.all(
      this.#links.map(async ({ provider, circuit }) => {
        const until = await this.#board.until(this.#options.kind, provider.name);
        const left = (until ?? 0) - Date.now();
        if (left <= 0 || !circuit.closed) return;
        const fault = new ProviderFault('refused', 'another call found it down', { retryAfterMs: left });
        await circuit.failed(fault, { final: true });
      }),
    );
  }

  async succeeded(provider: P): Promise<void> {
    await this.#circuit(provider)?.succeeded();
  }

  /** Notes that `provider` failed and who is asked instead: counted, logged and told. */
  async failed(
    provider: P,
    error: unknown,
    next: P | null,
    options: { final?: boolean } = {},
  ): Promise<void> {
    const { kind, logger, onFailover } = this.#options;
    const failover = { kind, from: provider.name, to: next?.name ?? null, fault: faultOf(error) };
    metrics.failovers.inc({ ...failover, to: failover.to ?? 'none' });
    // Not the error's message: some servers repeat in it what they were sent.
    logger.warn({ code: 'provider_failover', ...failover, status: statusOf(error) }, 'provider failed over');
    onFailover(failover);
    await this.#circuit(provider)?.failed(error, options);
  }

  close(): void {
    for (const { circuit } of this.#links) circuit.close();
  }

  #circuit(provider: P): Circuit | undefined {
    return this.#links.find((link) => link.provider === provider)?.circuit;
  }

  #circuitOf(provider: P): Circuit {
    const { kind, probeMs, patienceMs, logger, onBack } = this.#options;
    const { name } = provider;
    const note = (state: 'open' | 'closed'): void => {
      metrics.circuits.inc({ kind, provider: name, state });
      logger.warn({ code: `provider_circuit_${state}`, kind, provider: name }, 'circuit changed');
    };
    let open = false;
    return new Circuit({
      probe: (signal) => provider.probe(signal),
      probeMs,
      patienceMs,
      onOpen: (probedInMs) => {
        void this.#board.note(kind, name, Date.now() + probedInMs + patienceMs);
        if (!open) note('open');
        open = true;
      },
      onClose: () => {
        open = false;
        void this.#board.clear(kind, name);
        note('closed');
        onBack?.();
      },
    });
  }
}
