import { pino, type Logger } from 'pino';
import { errorCode, errorForLog } from './errors.ts';

export type { Logger } from 'pino';

/**
 * A structured logger. Messages are fixed sentences; data goes in fields. Personal data may only stand
 * under a field called `pii`, which is never written out. Of an error in the field `err` its name, code, message,
 * frames and causes are written: what else it carries may be anybody's. A program whose standard output is its
 * answer logs to `stderr`.
 */
export function createLogger(name: string, level = 'info', to: 'stdout' | 'stderr' = 'stdout'): Logger {
  return pino(loggerOptions(name, level), pino.destination(to === 'stderr' ? 2 : 1));
}

/** How a logger of Hatif writes, wherever it writes to. */
export function loggerOptions(name: string, level: string) {
  return {
    level,
    base: { process: name },
    serializers: { err: errorForLog },
    redact: { paths: ['pii', '*.pii'], remove: true },
  };
}

/**
 * Ends this process with 1 at an error that nobody caught, as it would end anyway, but for what is written of it: its
 * message and whatever it carries may hold what somebody said.
 */
export function logUncaught(logger: Logger): void {
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'process failed');
    // Where nothing is logged, it still ends with a reason.
    if (logger.level === 'silent') process.stderr.write(`${errorCode(error)}\n`);
    process.exit(1);
  });
}
