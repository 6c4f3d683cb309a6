// Writes line after line into a journal whose database cannot be reached, and tells its parent after each.
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from '../../../src/db/client.ts';
import * as schema from '../../../src/db/schema/index.ts';
import { openJournal } from '../../../src/domain/calls/index.ts';
import { createLogger } from '../../../src/logger.ts';

const { dir, callId, epoch } = JSON.parse(process.argv[2] ?? '') as {
  dir: string;
  callId: string;
  epoch: number;
};
const client = postgres('postgresql://nobody@127.0.0.1:1/none', { max: 1, connect_timeout: 1 });
const db: Database = Object.assign(drizzle(client, { schema, casing: 'snake_case' as const }), {
  listen: () => Promise.reject(new Error('away')),
  close: () => client.end(),
});
const journal = openJournal({
  dir,
  callId,
  epoch,
  db,
  logger: createLogger('job', 'silent'),
  clock: () => new Date(),
});
for (let said = 0; ; said += 1) {
  journal.line({
    speaker: 'caller',
    text: `line ${said}`,
    language: 'en',
    channel: 'voice',
    startedAt: new Date(),
    endedAt: null,
    heard: null,
    interrupted: false,
  });
  await new Promise((resolve) => process.send?.(said + 1, resolve));
}
