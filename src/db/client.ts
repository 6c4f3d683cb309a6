import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgDatabase, PgTransaction } from 'drizzle-orm/pg-core';
import type { PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import type { Config } from '../config/config.ts';
import type { Logger } from '../logger.ts';
import type * as schema from './schema/index.ts';

type Tables = ExtractTablesWithRelations<typeof schema>;

/** One transaction, or a savepoint within one. */
export type Transaction = PgTransaction<PostgresJsQueryResultHKT, typeof schema, Tables>;

/** A pool of connections to the database, embedded or PostgreSQL. Close it once, at the end of the process. */
export interface Database extends PgDatabase<PostgresJsQueryResultHKT, typeof schema, Tables> {
  close(): Promise<void>;
}

/** What a query runs on: its own connection, or the transaction it is part of. */
export type Queryable = PgDatabase<PostgresJsQueryResultHKT, typeof schema, Tables>;

/** What {@link openDatabase} needs of the configuration. */
export type DatabaseConfig = Pick<Config, 'database' | 'dataDir' | 'logLevel'>;

/**
 * Opens the database: PostgreSQL when the configuration has a URL, otherwise the embedded one below `dataDir`,
 * whose host process is started when nobody serves it yet (and which is always migrated).
 * Throws `database_unavailable`.
 */
export declare function openDatabase(config: DatabaseConfig, logger: Logger): Promise<Database>;

/** Brings the tables up to date. Several processes may ask at once: one does it, the others wait. */
export declare function migrateDatabase(config: DatabaseConfig): Promise<void>;
