import { fork } from 'node:child_process';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, describe, expect, test } from 'vitest';
import { exitCode } from '../../helpers/embedded-host.ts';
import { eventually } from '../../helpers/eventually.ts';
import { lineToDatabase, type LineToDatabase, type Loss } from '../../helpers/line-to-database.ts';

type Options = postgres.Options<Record<string, postgres.PostgresType>>;

/** How a client of its own reaches the database of the suite; as JSON it can be handed to another process. */
export interface Reach {
  url: string;
  /** A Unix socket, instead of what the URL says. */
  path?: string;
}

/** What every PostgreSQL client may rely on, whoever else is connected. */
export function clientsSuite(reach: () => Reach): void {
  const open: postgres.Sql[] = [];
  const client = (options: Options = {}) => {
    const { url, ...where } = reach();
    const made = postgres(url, { max: 1, onnotice: () => {}, ...where, ...options });
    open.push(made);
    return made;
  };
  const clients = (count: number, options?: Options) => Array.from({ length: count }, () => client(options));
  const process = (script: string) =>
    fork(path.resolve(import.meta.dirname, '../processes', script), [JSON.stringify(reach())], {
      execArgv: [],
    });

  afterEach(async () => {
    await Promise.all(open.splice(0).map((sql) => sql.end({ timeout: 1 })));
  });

  test('90 clients with prepared statements get their own rows', async () => {
    await Promise.all(
      clients(90).map(async (sql, n) => {
        for (let k = 0; k < 5; k += 1) {
          const value = n * 1_000 + k;
          expect(await sql`select ${value}::int as v, ${`s${value}`} as s`).toEqual([
            { v: value, s: `s${value}` },
          ]);
        }
      }),
    );
  });

  test('unnamed statements of different types do not meet', async () => {
    await Promise.all(
      clients(16, { prepare: false }).map(async (sql, n) => {
        for (let k = 0; k < 40; k += 1) {
          const rows =
            n % 2 ? await sql`select ${k}::int as v` : await sql`select ${`x${k}`}::text as v, 1::int8 as z`;
          expect(rows[0]?.['v']).toBe(n % 2 ? k : `x${k}`);
        }
      }),
    );
  });

  test('a pipeline of a pool with different statements is answered in its order', async () => {
    const sql = client({ max: 8 });
    const values = Array.from({ length: 400 }, (_, n) => n);
    const rows = await Promise.all(values.map((n) => sql.unsafe(`select $1::int as v${n}`, [n])));
    expect(rows.map((row, n) => row[0]?.[`v${n}`])).toEqual(values);
  });

  test('errors stay with the client that made them', async () => {
    const exchanges: [(sql: postgres.Sql, k: number) => Promise<unknown>, (k: number) => string][] = [
      [(sql) => sql`select 1 / ${0}::int`, () => 'division by zero'],
      [
        (sql, k) => sql.unsafe(`select missing_${k} from pg_class where relname = $1`, ['x']),
        (k) => `missing_${k}`,
      ],
      [async (sql, k) => (await sql`select ${k}::int as v`)[0]?.['v'], (k) => String(k)],
    ];
    await Promise.all(
      clients(12).map(async (sql, n) => {
        for (let k = 0; k < 30; k += 1) {
          const [asked, answer] = exchanges[n % 3] ?? [];
          expect(await asked?.(sql, k).then(String, String)).toContain(answer?.(k));
        }
      }),
    );
  });

  test('a transaction is whole: nobody writes into it, nobody sees it before its end', async () => {
    const [one, two] = [client(), client()];
    await one`create table pair (id int primary key, v int)`;
    await one`insert into pair values (1, 0), (2, 0)`;
    const inside = Promise.withResolvers<void>();
    const first = one.begin(async (tx) => {
      await tx`update pair set v = v + 1 where id = 1`;
      inside.resolve();
      await tx`select pg_sleep(0.1)`;
      await tx`update pair set v = v + 10 where id = 2`;
    });
    await inside.promise;
    const second = two.begin(async (tx) => {
      const [row] = await tx`select v from pair where id = 1`;
      await tx`update pair set v = v + 100 where id = 2`;
      return row?.['v'] as number;
    });
    await first;
    expect([0, 1]).toContain(await second);
    expect(await one`select v from pair order by id`).toEqual([{ v: 1 }, { v: 110 }]);
    const failing = one.begin(async (tx) => {
      await tx`update pair set v = 999`;
      throw new Error('changed my mind');
    });
    await Promise.all([
      expect(failing).rejects.toThrow('changed my mind'),
      two`update pair set v = v + 1 where id = 2`,
    ]);
    expect(await one`select v from pair order by id`).toEqual([{ v: 1 }, { v: 111 }]);
  });

  test('a savepoint rolls back alone', async () => {
    const sql = client();
    const kept = await sql.begin(async (tx) => {
      await tx.savepoint((inner) => inner`select 1 / 0`).catch(() => {});
      return tx`select 1 as one`;
    });
    expect(kept).toEqual([{ one: 1 }]);
  });

  test('notifications reach those who listen, and only them', async () => {
    const [one, two, other, sender] = [client(), client(), client(), client()];
    const heard: string[] = [];
    await one.listen('chan', (text) => heard.push(`one ${text}`));
    const stopped = await two.listen('chan', (text) => heard.push(`two ${text}`));
    await other.listen('another', (text) => heard.push(`other ${text}`));
    for (const text of ['a', 'b']) await sender.notify('chan', text);
    await eventually('all have heard', async () => (heard.length >= 4 ? true : undefined));
    await stopped.unlisten();
    await sender.notify('chan', 'c');
    await sender.notify('another', 'd');
    await eventually('the others have heard', async () => (heard.includes('other d') ? true : undefined));
    expect(heard.toSorted()).toEqual(['one a', 'one b', 'one c', 'other d', 'two a', 'two b']);
  });

  test('notifications of a transaction that fails are not sent', async () => {
    const [listener, sender] = [client(), client()];
    const heard: string[] = [];
    await listener.listen('maybe', (text) => heard.push(text));
    const failing = sender.begin(async (tx) => {
      await tx`select pg_notify('maybe', 'never')`;
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await sender.notify('maybe', 'yes');
    await eventually('it has heard', async () => (heard.length > 0 ? true : undefined));
    expect(heard).toEqual(['yes']);
  });

  test('a value of megabytes comes back whole', async () => {
    const value = 'ل'.repeat(1_500_000);
    const [row] = await client()`select length(${value}) as length, ${value} as value`;
    expect(row?.['length']).toBe(1_500_000);
    expect(row?.['value'] === value).toBe(true);
  });

  test('what a client began that was killed is rolled back, and holds nobody up', async () => {
    const sql = client();
    await sql`create table begun (x int)`;
    const child = process('begin-and-stay.ts');
    await new Promise((resolve) => child.once('message', resolve));
    child.kill('SIGKILL');
    await sql`insert into begun values (2)`;
    expect(await sql`select x from begun`).toEqual([{ x: 2 }]);
  });

  test('workers in several processes take each job once', async () => {
    const sql = client();
    await sql`create table jobs (id serial primary key, done int not null default 0)`;
    await sql`insert into jobs (done) select 0 from generate_series(1, 300)`;
    const workers = Array.from({ length: 3 }, () => process('take-jobs.ts'));
    expect(await Promise.all(workers.map(exitCode))).toEqual([0, 0, 0]);
    expect(await sql`select done, count(*)::int as n from jobs group by done`).toEqual([{ done: 1, n: 300 }]);
  });

  describe.each<Loss>(['hung up', 'reset'])('a client whose connection is %s', (loss) => {
    async function ownLine(): Promise<LineToDatabase> {
      const { url, path: socket } = reach();
      const { hostname, port } = new URL(url);
      return lineToDatabase(socket ? { path: socket } : { host: hostname, port: Number(port) });
    }

    /** A client that is back at once when its line was cut. */
    const clientOn = ({ port }: LineToDatabase) =>
      client({ host: '127.0.0.1', port, path: '', backoff: () => 0.01 });

    test('writes nothing of its lost transaction into the next one', async () => {
      await using line = await ownLine();
      const sql = clientOn(line);
      const table = `written_${loss.replace(' ', '_')}`;
      await sql.unsafe(`create table ${table} (what text)`);
      const write = (tx: postgres.TransactionSql, what: string) =>
        tx.unsafe(`insert into ${table} values ($1)`, [what]);
      const nextBegan = Promise.withResolvers<void>();
      const lostTried = Promise.withResolvers<void>();
      const lost = sql
        .begin(async (tx) => {
          await write(tx, 'before the loss');
          line.cut(loss);
          await nextBegan.promise;
          await write(tx, 'after the loss').finally(lostTried.resolve);
        })
        .catch((error: unknown) => error);
      const next = sql.begin(async (tx) => {
        await write(tx, 'next, before');
        nextBegan.resolve();
        await lostTried.promise;
        await write(tx, 'next, after');
      });
      expect(await lost).toMatchObject({ code: 'CONNECTION_CLOSED' });
      await next;
      expect(await sql.unsafe(`select what from ${table}`)).toEqual([
        { what: 'next, before' },
        { what: 'next, after' },
      ]);
    });

    test('goes on with answers of its own, whenever it happens', async () => {
      await using line = await ownLine();
      const sql = clientOn(line);
      for (let round = 0; round < 60; round += 1) {
        const asked = sql
          .begin(async (tx) => {
            await Promise.all([tx`select 1`, tx`select ${round}::int`, tx`select 'three'`]);
            await tx`select 'four'`;
          })
          .catch((error: unknown) => error);
        for (let turn = 0; turn < round % 12; turn += 1) await new Promise(setImmediate);
        line.cut(loss);
        await asked;
        // What was not yet lost when it was asked is lost now, so the next answer may be that it is.
        const ask = () => sql`select ${round}::int as v`;
        expect(await ask().catch(ask)).toEqual([{ v: round }]);
      }
    });
  });
}
