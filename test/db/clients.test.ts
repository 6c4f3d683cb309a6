import { fork, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { hostPaths } from '../../src/db/embedded/paths.ts';
import { endProcess, startHost, temporaryDir } from '../helpers/embedded-host.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';
import { clientsSuite, type Reach } from './suites/clients.ts';

describe('on the embedded database', () => {
  const dir = temporaryDir();
  const reach: Reach = { url: 'postgresql://hatif@localhost/hatif', path: hostPaths(dir).socket };
  const client = (max = 1) => postgres(reach.url, { max, onnotice: () => {}, path: hostPaths(dir).socket });
  let host: ChildProcess;
  beforeAll(async () => {
    await layDatabase(dir);
    host = await startHost(dir, ['--idle-transaction', '1500']);
  }, 120_000);
  afterAll(async () => {
    await endProcess(host);
    rmSync(dir, { recursive: true, force: true });
  });

  clientsSuite(() => reach);

  test('a client that is silent within a transaction loses it, and the others go on', async () => {
    const [silent, other] = [client(), client()];
    const sleeping = silent.begin(async (tx) => {
      await tx`create table never (x int)`;
      await tx`select 1`;
      await new Promise((resolve) => setTimeout(resolve, 3_600_000).unref());
    });
    const lost = sleeping.then(() => 'it was kept', String);
    expect(await other`select to_regclass('never') as t`).toEqual([{ t: null }]);
    expect(await lost).toMatch(/idle-in-transaction|CONNECTION_CLOSED/);
    expect(await silent`select 1 as one`).toEqual([{ one: 1 }]);
    await Promise.all([silent.end(), other.end()]);
  });

  test('a stream of rows into a table is refused clearly, and the client goes on', async () => {
    const sql = client();
    await sql`create table copied (a int)`;
    await expect(sql`copy copied from stdin`.writable()).rejects.toMatchObject({
      code: '0A000',
      message: 'COPY FROM STDIN is not supported by the embedded database',
    });
    expect(await sql`select count(*)::int as n from copied`).toEqual([{ n: 0 }]);
    await sql.end();
  });

  test('a client leaves no prepared statement behind', async () => {
    const [leaving, staying] = [client(), client()];
    await leaving`select ${1}::int as v`;
    await leaving.end();
    const left =
      await staying`select name from pg_prepared_statements where statement like 'select $1::int as v%'`;
    expect(left).toEqual([]);
    await staying.end();
  });

  test('what is no client of PostgreSQL is sent away', async () => {
    const stranger = connect(hostPaths(dir).socket);
    stranger.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await new Promise((resolve) => stranger.once('close', resolve));
    const sql = client();
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await sql.end();
  });

  test('a storm of clients that die at any moment does no harm', { timeout: 60_000 }, async () => {
    const sql = client(4);
    await sql`create table accounts_held (id int primary key, balance int)`;
    await sql`insert into accounts_held values (1, 0), (2, 0)`;
    const script = path.resolve(import.meta.dirname, 'processes/move-money.ts');
    const start = () => fork(script, [JSON.stringify(reach)], { stdio: 'ignore', execArgv: [] });
    const movers = Array.from({ length: 4 }, start);
    const until = Date.now() + 8_000;
    const killing = setInterval(() => {
      movers.shift()?.kill('SIGKILL');
      movers.push(start());
    }, 700);
    let answered = 0;
    while (Date.now() < until) {
      const value = Math.floor(Math.random() * 1e6);
      expect(await sql.unsafe('select $1::int as v', [value])).toEqual([{ v: value }]);
      answered += 1;
    }
    clearInterval(killing);
    await Promise.all(movers.map((mover) => endProcess(mover, 'SIGKILL')));
    const [sum] = await sql`select sum(balance)::int as total, max(balance)::int as moved from accounts_held`;
    expect(sum?.['total']).toBe(0);
    expect(sum?.['moved']).toBeGreaterThan(0);
    expect(answered).toBeGreaterThan(100);
    await sql.end();
  });
});

describeNeeding(['postgresql'], 'on PostgreSQL', () => {
  let server: TestPostgres;
  let url: string;
  afterAll(() => server.stop());
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.createDatabase();
  }, 120_000);

  clientsSuite(() => ({ url }));

  test('a statement that takes too long is cancelled, and the connection serves the next one', async () => {
    const config = {
      database: { url, pool: 1, statementMs: 200 },
      dataDir: 'none',
      logLevel: 'info' as const,
    };
    const db = await openDatabase(config, pino({ level: 'silent' }));
    const slow = db.execute(sql`select pg_sleep(60)`);
    await expect(slow).rejects.toMatchObject({ code: '57014' });
    expect([...(await db.execute(sql`select 1 as one`))]).toEqual([{ one: 1 }]);
    await db.close();
  });
});
