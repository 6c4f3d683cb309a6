import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { migrateDatabase, openDatabase, type Database, type DatabaseConfig } from '../../src/db/client.ts';
import { createLogger, type Logger } from '../../src/logger.ts';
import { embeddedConfig, endProcess, startHost, temporaryDir } from './embedded-host.ts';
import { layDatabase } from './migrated-database.ts';
import { describeNeeding } from './missing.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';

/** An open, migrated database of a suite. The members are set before its first test. */
export interface TestDatabase {
  db: Database;
  config: DatabaseConfig;
  logger: Logger;
  /** A folder of the suite's own. */
  dir: string;
}

/** Runs the suite on the embedded database, and on a real PostgreSQL where the machine has one. */
export function onEveryDatabase(suite: (test: TestDatabase) => void): void {
  describe('on the embedded database', () => {
    let host: ChildProcess;
    afterAll(() => endProcess(host));
    withDatabase(suite, async (config) => {
      await layDatabase(config.dataDir);
      host = await startHost(config.dataDir);
      return config;
    });
  });

  describeNeeding(['postgresql'], 'on PostgreSQL', () => {
    let server: TestPostgres;
    afterAll(() => server.stop());
    withDatabase(suite, async (config) => {
      server = await startPostgres();
      const url = await server.createDatabase();
      return { ...config, database: { ...config.database, url } };
    });
  });
}

function withDatabase(
  suite: (test: TestDatabase) => void,
  configure: (config: DatabaseConfig) => Promise<DatabaseConfig>,
): void {
  const dir = temporaryDir();
  const test = { dir, logger: createLogger('test', 'silent') } as TestDatabase;
  // Hooks after run in the reverse of this order: close, then what `configure` started ends.
  beforeAll(async () => {
    test.config = await configure(embeddedConfig(dir));
    await migrateDatabase(test.config);
    test.db = await openDatabase(test.config, test.logger);
  }, 120_000);
  afterAll(async () => {
    await test.db.close();
    rmSync(dir, { recursive: true, force: true });
  });
  suite(test);
}
