import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * A structured logger. Messages are fixed sentences; data goes in fields. Personal data may only stand
 * under a field called `pii`, which is never written out.
 */
export function createLogger(name: string, level = 'info'): Logger {
  return pino({ name, level, base: { process: name }, redact: { paths: ['pii', '*.pii'], remove: true } });
}
