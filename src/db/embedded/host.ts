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
import { hostPaths } from './paths.ts';
import { alreadyServed } from './reach-host.ts';

/**
 * The process that owns the embedded database of a data directory and serves it on a Unix socket.
 * It ends by itself when it has had no client for `--linger` ms, unless `--keep` is given; with `--keep` it also
 * waits for its turn when another host serves the directory, instead of ending with code 75.
 */
const { values: options } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    'log-level': { type: 'string', default: 'info' },
    keep: { type: 'boolean', default: false },
    linger: { type: 'string', default: '10000' },
    'idle-transaction': { type: 'string', default: '5000' },
  },
});
const dataDir = options['data-dir'];
if (dataDir === undefined) throw new Error('--data-dir is missing');

const logger = createLogger('database', options['log-level']);
const paths = hostPaths(dataDir);
mkdirSync(paths.storage, { recursive: true, mode: 0o700 });
const lock = await takeLock();

const backend = await PGlite.create(paths.storage, { extensions: { vector, pg_trgm } });
await migrate(drizzle(backend), { migrationsFolder });
const settings = await backend.query<{ name: string; setting: string }>(
  `select name, setting from pg_settings where name in ('server_version', 'server_encoding', 'client_encoding',
    'DateStyle', 'TimeZone', 'integer_datetimes', 'standard_conforming_strings', 'IntervalStyle')`,
);

let stopping = false;
let linger = setTimeout(stop, Number(options.linger));
const broker = new Broker({
  backend,
  parameters: new Map(settings.rows.map(({ name, setting }) => [name, setting])),
  logger,
  idleInTransactionMs: Number(options['idle-transaction']),
  maxConnections: 200,
  onClients(count) {
    clearTimeout(linger);
    if (count === 0 && !options.keep && !stopping) linger = setTimeout(stop, Number(options.linger));
  },
});
if (options.keep) clearTimeout(linger);
// The lock is ours, so a socket that is there belongs to a host that died.
rmSync(paths.socket, { force: true });
await broker.listen(paths.socket);
logger.info({ pid: process.pid }, 'embedded database ready');
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

async function takeLock(): Promise<DirectoryLock> {
  for (;;) {
    const taken = tryLock(paths.lock);
    if (taken) return taken;
    if (!options.keep) process.exit(alreadyServed);
    await sleep(500);
  }
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  clearTimeout(linger);
  void shutDown().then(
    () => process.exit(0),
    (error: unknown) => {
      logger.fatal({ err: error }, 'the embedded database did not close');
      process.exit(1);
    },
  );
}

async function shutDown(): Promise<void> {
  await broker.close();
  await backend.close();
  lock.release();
  logger.info('embedded database closed');
}
