import type { Logger } from '../../../logger.ts';
import { metrics, type Fault, type ProviderKind } from '../../../metrics.ts';
import { Circuit } from './circuit.ts';
import { faultOf, statusOf } from './faults.ts';

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

  constructor(providers: readonly P[], options: ChainOptions) {
    this.#options = options;
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
    logger.warn(
      { code: 'provider_failover', ...failover, status: statusOf(error) },
      'a provider failed over',
    );
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
    const note = (state: 'open' | 'closed'): void => {
      metrics.circuits.inc({ kind, provider: provider.name, state });
      logger.warn({ code: `provider_circuit_${state}`, kind, provider: provider.name }, 'a circuit changed');
    };
    return new Circuit({
      probe: (signal) => provider.probe(signal),
      probeMs,
      patienceMs,
      onOpen: () => note('open'),
      onClose: () => {
        note('closed');
        onBack?.();
      },
    });
  }
}
