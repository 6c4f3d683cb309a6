import os from 'node:os';

/** One figure of a benchmark, as `--json` prints it. */
export interface Figure {
  name: string;
  unit: string;
  p50: number;
  p95: number;
  n: number;
  p99?: number;
  baseline?: number;
  /** Of a figure that is no distribution, such as a share; p50 and p95 say the same then. */
  value?: number;
}

/** What may be said of how long a benchmark runs. */
export interface BenchOptions {
  minutes: number;
}

/** A benchmark: its figures, one after the other. */
export type Bench = (options: BenchOptions) => Promise<Figure[]> | Figure[];

/** The value below which a share of the (sorted) samples lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Median and percentiles of samples. */
export function figureOf(name: string, unit: string, samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(percentile(sorted, share) * 1000) / 1000;
  return { name, unit, p50: at(0.5), p95: at(0.95), p99: at(0.99), n: samples.length };
}

/** A figure that is one number of `n` cases, such as a share. */
export function shareOf(name: string, value: number, n: number): Figure {
  const rounded = Math.round(value * 1000) / 1000;
  return { name, unit: 'share', p50: rounded, p95: rounded, value: rounded, n };
}

/** The machine and versions that figures belong to. */
export function machine(): string {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${os.cpus().length} cores, ${memory} GB, ${os.type()} ${os.release()}, Node ${process.version}`;
}
