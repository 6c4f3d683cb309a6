import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * A structured logger. Messages are fixed sentences; data goes in fields. Personal data may only stand
 * under a field called `pii`, which is never written out. A program whose standard output is its answer logs to
 * `stderr`.
 */
export function createLogger(name: string, level = 'info', to: 'stdout' | 'stderr' = 'stdout'): Logger {
  return pino(
    { level, base: { process: name }, redact: { paths: ['pii', '*.pii'], remove: true } },
    pino.destination(to === 'stderr' ? 2 : 1),
  );
}
