// Fails when the tables of src/db/schema are not what the migrations in drizzle/ make: run
// `npx drizzle-kit generate --name=what_changed` then.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import * as schema from '../../src/db/schema/index.ts';

const meta = path.resolve(import.meta.dirname, '../../drizzle/meta');
const journal = readJson('_journal.json') as { entries: { idx: number; tag: string }[] };
const last = journal.entries.at(-1);
if (!last) throw new Error('there is no migration');
const made = readJson(`${String(last.idx).padStart(4, '0')}_snapshot.json`) as ReturnType<
  typeof generateDrizzleJson
>;
const wanted = generateDrizzleJson(schema, made.id, undefined, 'snake_case');
const missing = await generateMigration(made, wanted);
if (missing.length > 0) {
  console.error(
    `The migrations up to ${last.tag} do not make the tables of src/db/schema. Missing:\n${missing.join('\n')}`,
  );
  process.exitCode = 1;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(meta, name), 'utf8'));
}
