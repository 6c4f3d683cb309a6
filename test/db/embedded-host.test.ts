import { fork } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { openDatabase, type Database, type DatabaseConfig } from '../../src/db/client.ts';
import { hostPaths } from '../../src/db/embedded/paths.ts';
import { alreadyServed } from '../../src/db/embedded/reach-host.ts';
import { describeCall, openCall, openJournal } from '../../src/domain/calls/index.ts';
import { once } from '../../src/domain/conversations/index.ts';
import { createLogger } from '../../src/logger.ts';
import {
  embeddedConfig,
  endProcess,
  endStartedHost,
  exitCode,
  hostsInVain,
  hostsStarted,
  spawnHost,
  startHost,
  temporaryDir,
} from '../helpers/embedded-host.ts';
import { eventually } from '../helpers/eventually.ts';
import { layDatabase } from '../helpers/migrated-database.ts';

const root = temporaryDir();
const dataDir = path.join(root, 'shared');
const config = embeddedConfig(dataDir);
const insertRows = path.resolve(import.meta.dirname, 'processes/insert-rows.ts');

afterAll(async () => {
  await endStartedHost(dataDir);
  rmSync(root, { recursive: true, force: true });
});

/** Inserts rows from another process; resolves with the ids that were acknowledged. */
async function insertElsewhere(first: number, count: number, acknowledged: number[] = []): Promise<number[]> {
  const child = fork(insertRows, [dataDir, String(first), String(count)], { execArgv: [] });
  child.on('message', (id) => acknowledged.push(Number(id)));
  expect(await exitCode(child)).toBe(0);
  return acknowledged;
}

async function withDatabase<T>(of: DatabaseConfig, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(of, createLogger('test', 'silent'));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const rowsKept = async (db: Database) =>
  (await db.execute(sql`select id from rows_kept`)).map(({ id }) => Number(id));

test(
  'several processes that start at once share one host, which one of them started',
  { timeout: 240_000 },
  async () => {
    const inserted = await Promise.all([0, 1, 2].map((n) => insertElsewhere(n * 1_000, 20)));
    expect(inserted.flat()).toHaveLength(60);
    expect(hostsStarted(dataDir)).toHaveLength(1);
    await withDatabase(config, async (db) =>
      expect(new Set(await rowsKept(db))).toEqual(new Set(inserted.flat())),
    );
  },
);

test('only this user may open its socket', () => {
  expect(statSync(hostPaths(dataDir).socket).mode & 0o777).toBe(0o600);
});

test('a second host of the same directory ends and says that there is one', async () => {
  await withDatabase(config, async () => {
    expect(await exitCode(spawnHost(dataDir))).toBe(alreadyServed);
  });
});

test(
  'a killed host is started again by the next query, and no acknowledged row is lost',
  { timeout: 240_000 },
  async () => {
    await withDatabase(config, async (db) => {
      const acknowledged: number[] = [];
      // So many that they are not all written before the second kill.
      const writing = Promise.all(
        [10_000, 20_000].map((first) => insertElsewhere(first, 4_000, acknowledged)),
      );
      for (const kills of [1, 2]) {
        const before = acknowledged.length;
        await eventually(
          'rows are being written',
          async () => acknowledged.length > before + 40 || undefined,
          60_000,
        );
        await endStartedHost(dataDir, 'SIGKILL');
        await eventually(
          'a new host serves',
          async () => hostsStarted(dataDir).length > kills || undefined,
          60_000,
        );
      }
      await writing;
      const kept = new Set(await rowsKept(db));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThan(100);
    });
  },
);

test('many connections that miss a killed host start one', { timeout: 120_000 }, async () => {
  const databases = await Promise.all(
    [1, 2, 3].map(() => openDatabase(config, createLogger('test', 'silent'))),
  );
  const ask = () =>
    Promise.all(databases.flatMap((db) => Array.from({ length: 8 }, () => db.execute(sql`select 1`))));
  await ask();
  const before = hostsStarted(dataDir).length;
  await endStartedHost(dataDir, 'SIGKILL');
  await ask().catch(ask);
  expect(hostsStarted(dataDir)).toHaveLength(before + 1);
  expect(hostsInVain(dataDir)).toEqual([]);
  await Promise.all(databases.map((db) => db.close()));
});

test('listening goes on after the host was killed', { timeout: 120_000 }, async () => {
  await withDatabase(config, async (db) => {
    let connections = 0;
    const heard = Promise.withResolvers<void>();
    await db.listen('after_kill', heard.resolve, () => {
      connections += 1;
    });
    await endStartedHost(dataDir, 'SIGKILL');
    await eventually('it listens again', async () => (connections > 1 ? true : undefined), 60_000);
    await db.execute(sql`select pg_notify('after_kill', '')`);
    await expect(heard.promise).resolves.toBeDefined();
  });
});

test(
  'a call goes on when the host dies in it: nothing is lost and no effect is done twice',
  { timeout: 120_000 },
  async () => {
    await withDatabase(config, async (db) => {
      const { id: callId, epoch } = await openCall(db, { source: 'chat' });
      const logger = createLogger('test', 'silent');
      const journal = openJournal({ dir: root, callId, epoch, db, logger, clock: () => new Date() });
      const text = { language: 'en', startedAt: new Date(), endedAt: null, channel: 'text' } as const;
      const say = (line: string) =>
        journal.line({ ...text, speaker: 'caller', text: line, heard: null, interrupted: false });
      const effect = { holder: { callId, epoch }, key: 'ticket', kind: 'open_ticket' };
      let done = 0;
      const open = () =>
        once(db, effect, async () => {
          done += 1;
          return done;
        });
      say('before');
      await endStartedHost(dataDir, 'SIGKILL');
      say('meanwhile');
      const results = [await open(), await open()];
      await endStartedHost(dataDir, 'SIGKILL');
      say('after');
      results.push(await open());
      // What is said while the database is known to be away is left for recovery.
      await db.health.back();
      await journal.close();
      const { lines, effects } = await describeCall(db, callId);
      expect(lines.map((line) => line.text)).toEqual(['before', 'meanwhile', 'after']);
      expect(new Set(results).size).toBe(1);
      expect(effects).toHaveLength(1);
    });
  },
);

test('a host ends by itself when it has had no client for a while', { timeout: 120_000 }, async () => {
  await endStartedHost(dataDir);
  const host = await startHost(dataDir, ['--linger', '300']);
  await withDatabase(config, (db) => db.execute(sql`select 1`));
  expect(await exitCode(host)).toBe(0);
});

test('a host that is to be kept waits for its turn', { timeout: 120_000 }, async () => {
  const first = await startHost(dataDir);
  await withDatabase(config, async (db) => {
    await db.execute(sql`select 1`);
    const second = spawnHost(dataDir, ['--keep']);
    await endProcess(first, 'SIGKILL');
    const rows = await eventually(
      'the second host serves',
      async () => rowsKept(db).catch(() => undefined),
      60_000,
    );
    expect(rows.length).toBeGreaterThan(60);
    expect(second.exitCode).toBeNull();
    await endProcess(second);
  });
});

test('a directory with a long name works', { timeout: 240_000 }, async () => {
  const long = path.join(root, 'a long name, '.repeat(12));
  mkdirSync(long);
  await layDatabase(long);
  const host = await startHost(long);
  try {
    await withDatabase(embeddedConfig(long), async (db) => {
      expect(await db.execute(sql`select 1 as one`)).toEqual([{ one: 1 }]);
    });
  } finally {
    await endProcess(host);
  }
});

test('a host that cannot start says why', { timeout: 120_000 }, async () => {
  const broken = path.join(root, 'broken');
  mkdirSync(path.join(broken, 'db.lock'), { recursive: true });
  await expect(withDatabase(embeddedConfig(broken), (db) => db.execute(sql`select 1`))).rejects.toMatchObject(
    {
      code: 'database_unavailable',
      message: expect.stringContaining('unable to open database file'),
    },
  );
});

test('a PostgreSQL that is not there is said to be unavailable', async () => {
  const url = 'postgresql://hatif:secret@127.0.0.1:1/hatif';
  const failing = withDatabase({ ...config, database: { url, pool: 1, statementMs: 30_000 } }, (db) =>
    db.execute(sql`select 1`),
  );
  await expect(failing).rejects.toMatchObject({ code: 'database_unavailable', status: 503 });
  await expect(failing).rejects.not.toThrow('secret');
});
