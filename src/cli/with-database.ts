import { loadConfig } from '../config/config.ts';
import { openDatabase, type Database } from '../db/client.ts';
import { createLogger } from '../logger.ts';

/** Does a command's work on the centre's database and closes it. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const db = await openDatabase(config, createLogger('hatif', config.logLevel, 'stderr'));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
