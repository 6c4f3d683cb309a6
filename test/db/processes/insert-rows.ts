// Opens the database of a directory, inserts rows one after the other and tells its parent of each that is there.
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../../src/db/client.ts';
import { createLogger } from '../../../src/logger.ts';

const [dataDir = '', first = '0', count = '0'] = process.argv.slice(2);
const config = {
  database: { url: undefined, pool: 2, statementMs: 30_000 },
  dataDir,
  logLevel: 'info' as const,
};
const db = await openDatabase(config, createLogger('rows', 'silent'));
await db.execute(sql`create table if not exists rows_kept (id int primary key)`).catch(() => {});
for (let id = Number(first); id < Number(first) + Number(count); id += 1) {
  try {
    await db.execute(sql`insert into rows_kept values (${id})`);
  } catch {
    // The host was killed under it: whether the row is there nobody knows.
    continue;
  }
  await new Promise((resolve) => process.send?.(id, resolve));
}
await db.close();
