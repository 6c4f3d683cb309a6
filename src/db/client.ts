import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgTransaction } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Config } from '../config/config.ts';
import { errorMessage, HatifError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { databaseAway, isConnectionLoss, isDatabaseAway } from './errors.ts';
import { DatabaseHealth } from './health.ts';
import { failingSocket, reachHost } from './embedded/reach-host.ts';
import { migrationsFolder } from './migrations.ts';
import { hideParameters } from './query-error.ts';
import * as schema from './schema/index.ts';

type Tables = ExtractTablesWithRelations<typeof schema>;

/** One transaction, or a savepoint within one. */
export type Transaction = PgTransaction<PostgresJsQueryResultHKT, typeof schema, Tables>;

/** What a query runs on: a connection of its own, or the transaction it is part of. */
export type Queryable = PgDatabase<PostgresJsQueryResultHKT, typeof schema, Tables>;

/** A pool of connections to the database, embedded or PostgreSQL. Close it once, at the end of the process. */
export interface Database extends Queryable {
  /** Whether it answers, as those who use this pool find out. */
  readonly health: DatabaseHealth;
  /** Hears a NOTIFY channel, also across reconnections; `connected` is called after each. */
  listen(channel: string, heard: () => void, connected: () => void): Promise<() => Promise<void>>;
  /** Ends every connection; what is still running has five seconds. */
  close(): Promise<void>;
}

/** What {@link openDatabase} needs of the configuration. */
export type DatabaseConfig = Pick<Config, 'database' | 'dataDir' | 'logLevel'>;

/** Any number, the same in every process: who holds it migrates. */
const migrationLock = 4_833_701;

/**
 * Opens the database: PostgreSQL when the configuration has a URL, otherwise the embedded one below `dataDir`,
 * whose host process is started when nobody serves it yet (and which is always migrated).
 * Throws `database_unavailable` when it cannot be reached.
 */
export async function openDatabase(config: DatabaseConfig, logger: Logger): Promise<Database> {
  const client = connect(config, config.database.pool, config.database.statementMs);
  try {
    await greet(client, config.database.url === undefined ? 5 : 1);
  } catch (error) {
    await client.end({ timeout: 0 });
    if (error instanceof HatifError) throw error;
    throw new HatifError('database_unavailable', `The database cannot be reached: ${errorMessage(error)}`, {
      status: 503,
      cause: error,
    });
  }
  logger.debug({ embedded: config.database.url === undefined }, 'database open');
  return databaseOf(client);
}

/**
 * {@link openDatabase} for a process that has work to do without a database too: it connects in the background, and
 * whenever it is used.
 */
export function reachDatabase(config: DatabaseConfig): Database {
  const client = connect(config, config.database.pool, config.database.statementMs);
  client`select 1`.catch(() => undefined);
  return databaseOf(client);
}

function databaseOf(client: postgres.Sql): Database {
  const database = drizzle(client, { schema, casing: 'snake_case' });
  const transaction = database.transaction.bind(database);
  return Object.assign(database, {
    // A transaction that cannot begin fails by the driver's own error, which could be that of anything.
    transaction: async <T>(...given: Parameters<typeof transaction<T>>): Promise<T> => {
      try {
        return await transaction(...given);
      } catch (error) {
        throw isConnectionLoss(error) && !isDatabaseAway(error) ? databaseAway(error) : error;
      }
    },
    health: new DatabaseHealth(() => client`select 1`),
    async listen(channel: string, heard: () => void, connected: () => void) {
      const listening = await client.listen(channel, heard, connected);
      return () => listening.unlisten();
    },
    async close() {
      await client.end({ timeout: 5 });
    },
  });
}

/** The embedded host may end, or be ended, just when we connect: then the next attempt starts it again. */
async function greet(client: postgres.Sql, attempts: number): Promise<void> {
  for (let left = attempts - 1; ; left -= 1) {
    try {
      await client`select 1`;
      return;
    } catch (error) {
      if (left <= 0 || !isConnectionLoss(error) || error instanceof HatifError) throw error;
    }
  }
}

/** Brings the tables up to date. Several processes may ask at once: one does it, the others wait for it. */
export async function migrateDatabase(config: DatabaseConfig): Promise<void> {
  const client = connect(config, 1);
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await migrate(drizzle(client), { migrationsFolder });
    await client`select pg_advisory_unlock(${migrationLock})`;
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Removes every table with what is in it, and makes them anew. */
export async function resetDatabase(config: DatabaseConfig): Promise<void> {
  const client = connect(config, 1);
  try {
    await client`drop schema if exists public, drizzle cascade`;
    await client`create schema public`;
    // As a new database has it: humans read their leads under a role of their own.
    await client`grant usage on schema public to public`;
  } finally {
    await client.end({ timeout: 5 });
  }
  await migrateDatabase(config);
}

/** `statementMs` 0: a statement may take as long as it takes, as the migrations' do. */
function connect(config: DatabaseConfig, max: number, statementMs = 0): postgres.Sql {
  hideParameters();
  const options = {
    max,
    max_lifetime: null,
    connect_timeout: 10,
    // A pool that waits long after a restart would keep callers waiting; the database is near.
    backoff: () => 0.1,
    onnotice: () => {},
    // The driver would look for array types in the background of every connection, and a server that dies then
    // is a rejection that nobody can catch. Drizzle reads and writes arrays by itself.
    fetch_types: false,
  };
  const { url } = config.database;
  if (url !== undefined) {
    const limits = statementMs > 0 ? { connection: { statement_timeout: statementMs } } : {};
    return postgres(url, { ...options, ...limits });
  }
  // The driver asks for a socket whenever it connects, so the host is started again whenever it is missing.
  const embedded = {
    ...options,
    user: 'hatif',
    database: 'hatif',
    socket: () => reachHost({ dataDir: config.dataDir, logLevel: config.logLevel }).catch(failingSocket),
  };
  return postgres(embedded);
}
