import { inspect } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { customers, tickets } from '../../src/db/schema/index.ts';
import { errorForLog, errorMessage } from '../../src/errors.ts';
import { loggerOptions } from '../../src/logger.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';
import { describeNeeding } from '../helpers/missing.ts';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';

/** What a caller says or is called; nothing but the database may hold it. */
const secret = 'zwetschgenbaum';

/** A value over which the driver throws as Node does, with what it was given in the message. */
const unsendable = {
  toString: (): string => {
    throw Object.assign(new TypeError(`Received type string ('${secret}')`), {
      code: 'ERR_INVALID_ARG_TYPE',
    });
  },
};

/** What a database's errors may not tell. `databaseEnv` says which one is used. */
function failedQueries(databaseEnv: () => Promise<Record<string, string>>): void {
  const logged: string[] = [];
  let service: HttpService;
  let db: Database;

  beforeAll(async () => {
    const logger = pino(loggerOptions('test', 'trace'), { write: (line: string) => void logged.push(line) });
    service = await startHttpService({
      env: { EMBEDDINGS: 'none', LLM: 'none', ...(await databaseEnv()) },
      overrides: { logger },
    });
    ({ db } = service.context);
    await db.execute(
      sql.raw(`alter table tickets add constraint no_trees check (description not like '%${secret}%')`),
    );
  }, 120_000);
  afterAll(() => service[Symbol.asyncDispose]());

  /** All that was logged meanwhile. */
  async function loggedWhile(act: () => Promise<unknown>): Promise<string> {
    const before = logged.length;
    await act();
    return logged.slice(before).join('');
  }

  it('of a request are logged by the table and the constraint, without a word of who asked', async () => {
    let body = '';
    const lines = await loggedWhile(async () => {
      const payload = { phone: '055 123 4567', name: secret };
      const answer = await service.app.inject({ method: 'POST', url: '/api/callbacks', payload });
      expect(answer.statusCode).toBe(500);
      ({ body } = answer);
    });
    expect(lines).toContain('insert into \\"tickets\\" failed: 23514');
    expect(lines).toContain('no_trees');
    for (const word of [secret, '551234567']) expect(lines + body).not.toContain(word);
  });

  it('of a call are logged without a word of the caller', { timeout: 60_000 }, async () => {
    const lines = await loggedWhile(async () => {
      const call = await beginChat(service.context, { language: 'en', emit: () => undefined });
      for (const said of [
        'Sarah Ahmed',
        '0551234568',
        'sara@gmail.com',
        `a complaint, the technician broke my ${secret}`,
        'yes',
        'I want to talk to a human',
      ])
        await call.say(said);
      await call.hangUp();
    });
    expect(lines).toContain('effect failed');
    for (const word of [secret, 'Sarah', '551234568', 'sara@gmail']) expect(lines).not.toContain(word);
  });

  it.each([
    [
      'a key that is there already',
      () => {
        const row = { name: secret, phone: '+966551230000', preferredLanguage: 'en' } as const;
        return db.insert(customers).values([
          { ...row, id: '00000000-0000-4000-8000-000000000001' },
          { ...row, id: '00000000-0000-4000-8000-000000000001' },
        ]);
      },
    ],
    ['a value of the wrong kind', () => db.select().from(tickets).where(eq(tickets.id, secret))],
    ['a value that the driver cannot send', () => db.execute(sql`select ${unsendable}`)],
    ['a statement of our own', () => db.execute(sql`select ${secret}::int`)],
    [
      'what a trigger refuses',
      () => db.execute(sql`do $$ begin raise exception ${sql.raw(`'${secret}'`)}; end $$`),
    ],
    [
      'a transaction',
      () => db.transaction(async (tx) => tx.execute(sql`select 1 from tickets where id = ${secret}::uuid`)),
    ],
  ])('tell nothing of their parameters however they are looked at: %s', async (_what, query) => {
    const error: unknown = await Promise.resolve(query()).then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(Error);
    const seen = [
      inspect(error, { depth: 10, showHidden: true }),
      errorMessage(error),
      JSON.stringify(errorForLog(error)),
    ];
    for (const text of seen) expect(text).not.toContain(secret);
  });
}

describe('queries that fail in the embedded database', () => {
  failedQueries(() => Promise.resolve({}));
});

describeNeeding(['postgresql'], 'queries that fail in PostgreSQL', () => {
  let server: TestPostgres;
  afterAll(() => server.stop());
  failedQueries(async () => {
    server = await startPostgres();
    return { DATABASE_URL: await server.createDatabase() };
  });
});

describe('an error in a log', () => {
  it('is written with its causes and frames, and nothing else that it carries', () => {
    const lines: string[] = [];
    const logger = pino(loggerOptions('test', 'info'), { write: (line: string) => void lines.push(line) });
    const cause = Object.assign(new Error('duplicate key'), { code: '23505', detail: `(name)=(${secret})` });
    logger.error(
      { err: Object.assign(new Error('it failed', { cause }), { params: [secret] }) },
      'a test failed',
    );
    const [line = ''] = lines;
    expect(line).not.toContain(secret);
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'Error', message: 'it failed', cause: { code: '23505', message: 'duplicate key' } },
    });
    expect((JSON.parse(line) as { err: { stack: string } }).err.stack).toMatch(/^at .*failed-queries\.test/);
  });

  it('does not quote what was no JSON', () => {
    const tried = (): unknown => JSON.parse(`${secret} {`);
    expect(tried).toThrow(secret.slice(0, 8));
    expect(() => {
      try {
        tried();
      } catch (error) {
        throw new Error(errorMessage(error), { cause: error });
      }
    }).toThrow(/^the text is not valid JSON$/);
  });
});
