import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { metricSpecs, takeMetrics, type MetricSpec, type Observation } from './metrics.ts';

/** Values of a gauge at one moment, each under its labels. */
export type Readings = readonly { labels: Readonly<Record<string, string>>; value: number }[];

/** The metrics of one process (and of its children), as Prometheus reads them. */
export class Prometheus {
  readonly #registry = new Registry();
  readonly #apply = new Map<string, (observation: Observation) => void>();

  /** `process` is a label of everything: which of the centre's processes speaks. */
  constructor(process: string) {
    this.#registry.setDefaultLabels({ process });
    collectDefaultMetrics({ register: this.#registry });
    for (const spec of metricSpecs) this.#apply.set(spec.name, this.#made(spec));
  }

  /** Takes what this process counts from now on. */
  takeOwn(): this {
    takeMetrics((observation) => this.apply(observation));
    return this;
  }

  apply(observation: Observation): void {
    this.#apply.get(observation.name)?.(observation);
  }

  /** A value that is looked up when somebody asks; nothing is published of it while `read` fails. */
  gauge(name: string, help: string, labelNames: readonly string[], read: () => Promise<Readings>): void {
    const registers = [this.#registry];
    void new Gauge({
      name,
      help,
      labelNames,
      registers,
      async collect() {
        this.reset();
        const readings = await read().catch(() => []);
        for (const { labels, value } of readings) this.set(labels, value);
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #made({ name, help, labelNames, buckets }: MetricSpec): (observation: Observation) => void {
    const common = { name, help, labelNames, registers: [this.#registry] };
    if (buckets === null) {
      const counter = new Counter(common);
      return ({ labels, value }) => counter.inc(labels, value);
    }
    const histogram = new Histogram({ ...common, buckets: [...buckets] });
    return ({ labels, value }) => histogram.observe(labels, value);
  }
}
