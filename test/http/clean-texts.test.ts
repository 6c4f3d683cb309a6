import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { accountChangeSchema, invitationSchema } from '../../src/shared/api/desk.ts';
import { dirtied, unclean } from '../helpers/dirty-texts.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';

/** What a person writes in a field, by its name; a new field of a route is wanted here too. */
const written: Readonly<Record<string, string>> = {
  phone: '055 123 4567',
  name: 'Sara Ahmed',
  email: 'sara@example.com',
  subject: 'My router',
  message: 'It has been broken since yesterday.\nPlease call me.',
};
/** Fields whose values are few, and say nothing of a person. */
const chosen: ReadonlySet<string> = new Set(['language', 'browserLanguage', 'key']);

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ requestBody: z.unknown() }).partial())),
});
const bodySchema = z.object({
  content: z.object({
    'application/json': z.object({ schema: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
  }),
});

let service: HttpService;
/** The fields of every body that is taken, by the address of its route. */
let bodies: Record<string, string[]>;
beforeAll(async () => {
  const many = '100000';
  service = await startHttpService({
    env: {
      CALLS_PER_MINUTE: many,
      CALLS_PER_ADDRESS: many,
      CALLBACKS_PER_DAY: many,
      MESSAGES_PER_DAY: many,
      EMBEDDINGS: 'none',
    },
  });
  const { paths } = documentSchema.parse((await service.app.inject('/docs/json')).json());
  bodies = Object.fromEntries(
    Object.entries(paths).flatMap(([url, methods]) =>
      Object.values(methods).flatMap(({ requestBody }) => {
        const body = bodySchema.safeParse(requestBody);
        return body.success
          ? [[url, Object.keys(body.data.content['application/json'].schema.properties)]]
          : [];
      }),
    ),
  );
});
afterAll(() => service[Symbol.asyncDispose]());

/** Every row of every table, as text. */
async function everything(): Promise<string[]> {
  const { db } = service.context;
  const tables = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const rows: string[] = [];
  for (const { name } of tables)
    for (const { row } of await db.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(name)} as t`,
    ))
      rows.push(row);
  return rows;
}

test('whatever characters a form is sent with, those that nobody types are nowhere in the database', async () => {
  // Those of the desk are for people who have signed in; what they may write is looked at below. What other systems write
  // is looked at with the rest of their routes.
  const ofStrangers = Object.entries(bodies).filter(([url]) => !/^\/api\/(?:desk|realtime)\//u.test(url));
  expect(ofStrangers.map(([url]) => url).sort()).toEqual(['/api/callbacks', '/api/calls', '/api/contact']);
  const taken = new Map<string, number>();
  for (const [url, fields] of ofStrangers) {
    const free = fields.filter((field) => !chosen.has(field));
    expect(Object.keys(written)).toEqual(expect.arrayContaining(free));
    const dirty = fc.record(Object.fromEntries(free.map((field) => [field, dirtied(written[field] ?? '')])));
    for (const payload of fc.sample(dirty, { numRuns: 25, seed: 7 })) {
      const { statusCode } = await service.app.inject({ method: 'POST', url, payload });
      expect(statusCode, `${url} ${JSON.stringify(payload)}`).toBeLessThan(500);
      if (statusCode === 201) taken.set(url, (taken.get(url) ?? 0) + 1);
    }
  }
  for (const [url] of ofStrangers) expect(taken.get(url), url).toBeGreaterThan(5);
  const rows = await everything();
  expect(rows.filter((row) => row.includes('Sara Ahmed')).length).toBeGreaterThan(0);
  expect(rows.filter((row) => unclean.test(row))).toEqual([]);
});

test('what people of the desk write of themselves and of others is rid of the same characters', () => {
  const invited = { email: 'a@example.com', role: 'agent', language: 'ar', departments: [] };
  const names = [
    (name: string) => accountChangeSchema.safeParse({ name }).data?.name,
    (name: string) => invitationSchema.safeParse({ ...invited, name }).data?.name,
  ];
  fc.assert(
    fc.property(dirtied('Sara Ahmed'), (name) => {
      for (const read of names) expect(read(name) ?? '').not.toMatch(unclean);
    }),
  );
  expect(names.map((read) => read(' Sara\u202E Ahmed\u0007 '))).toEqual(['Sara Ahmed', 'Sara Ahmed']);
});
