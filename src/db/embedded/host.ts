import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { createLogger } from '../../logger.ts';
import { migrationsFolder } from '../migrations.ts';
import { Broker } from './broker.ts';
import { tryLock, type DirectoryLock } from './lock.ts';
import { hostPaths, type HostPaths } from './paths.ts';
import { alreadyServed } from './reach-host.ts';

/**
 * The process that owns the embedded database of a data directory and serves it on a Unix socket.
 * It ends by itself when it has had no client for `--linger` ms, unless `--keep` is given; with `--keep` it also
 * waits for its turn when another host serves the directory, instead of ending with code 75.
 */
const { values: options } = parseArgs({
  options: {
    'data-dir': { type: 'string', default: '.data' },
    'log-level': { type: 'string', default: 'info' },
    keep: { type: 'boolean', default: false },
    linger: { type: 'string', default: '10000' },
    'idle-transaction': { type: 'string', default: '5000' },
  },
});
const logger = createLogger('database', options['log-level']);

try {
  await serve(hostPaths(options['data-dir']));
} catch (error) {
  logger.fatal({ err: error }, 'the embedded database did not start');
  process.exitCode = 1;
}

async function serve(paths: HostPaths): Promise<void> {
  mkdirSync(paths.storage, { recursive: true, mode: 0o700 });
  const lock = await takeLock(paths.lock);
  if (!lock) {
    logger.info({ pid: process.pid }, 'data directory already served by another process');
    process.exitCode = alreadyServed;
    return;
  }
  const backend = await PGlite.create(paths.storage, { extensions: { vector, pg_trgm } });
  await migrate(drizzle(backend), { migrationsFolder });

  const idle = Promise.withResolvers<void>();
  const lingerMs = Number(options.linger);
  let linger = setTimeout(idle.resolve, lingerMs);
  const broker = new Broker({
    backend,
    parameters: await settingsOf(backend),
    logger,
    idleInTransactionMs: Number(options['idle-transaction']),
    maxConnections: 200,
    onClients(count) {
      clearTimeout(linger);
      if (count === 0 && !options.keep) linger = setTimeout(idle.resolve, lingerMs);
    },
  });
  if (options.keep) clearTimeout(linger);
  // The lock is ours, so a socket that is there belongs to a host that died.
  rmSync(paths.socket, { force: true });
  await broker.listen(paths.socket);
  logger.info({ pid: process.pid }, 'embedded database ready');

  await Promise.race([idle.promise, stopSignal()]);
  await broker.close();
  clearTimeout(linger);
  await backend.close();
  lock.release();
  logger.info({ pid: process.pid }, 'embedded database closed');
}

async function takeLock(file: string): Promise<DirectoryLock | null> {
  for (;;) {
    const lock = tryLock(file);
    if (lock || !options.keep) return lock;
    await sleep(200);
  }
}

/** What a server tells a client that connects, which drivers rely on. */
async function settingsOf(backend: PGlite): Promise<Map<string, string>> {
  const { rows } = await backend.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('server_version', 'server_encoding', 'client_encoding',
      'DateStyle', 'TimeZone', 'integer_datetimes', 'standard_conforming_strings', 'IntervalStyle')`,
  );
  return new Map(rows.map(({ name, setting }) => [name, setting]));
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
