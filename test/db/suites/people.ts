import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import { sweep } from '../../../src/domain/privacy/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';

const checkFailed = '23514';
const neverChanged = 'HT002';

export function peopleSuite(on: TestDatabase): void {
  const refusal = async (query: ReturnType<typeof sql>) =>
    on.db.execute(query).then(
      () => null,
      (error: unknown) => databaseErrorCode(error),
    );
  const person = (id: string, column: string, value: string) =>
    sql`insert into users (id, name, email, ${sql.identifier(column)}) values (${id}, 'A', ${`${id}@example.com`}, ${value})`;

  test('whom a person serves and in which language they read is of the lists alone', async () => {
    expect(await refusal(person('p1', 'departments', '{sales,after_sales_2}'))).toBeNull();
    expect(await refusal(person('p2', 'departments', '{}'))).toBeNull();
    expect(await refusal(person('p3', 'departments', '{sales,"The Cellar"}'))).toBe(checkFailed);
    expect(await refusal(person('p4', 'departments', '{sales,NULL}'))).toBe(checkFailed);
    expect(await refusal(person('p5', 'language', 'fr'))).toBe(checkFailed);
  });

  test('sessions and links that are over are removed by the sweep, and no others', async () => {
    await on.db.execute(sql`insert into users (id, name, email) values ('s', 'S', 's@example.com')`);
    await on.db.execute(sql`insert into sessions (id, user_id, token, expires_at) values
      ('over', 's', 'one', now() - interval '1 second'), ('on', 's', 'two', now() + interval '1 day')`);
    await on.db.execute(sql`insert into verifications (id, identifier, value, expires_at) values
      ('late', 'a', 's', now() - interval '1 second'), ('good', 'b', 's', now() + interval '1 hour')`);
    const retention = { words: null, origins: null, tickets: null };
    expect(await sweep({ db: on.db, dataDir: on.dir }, { retention }, new Date())).toMatchObject({
      signIns: 2,
    });
    expect(await on.db.execute(sql`select id from sessions where user_id = 's'`)).toEqual([{ id: 'on' }]);
    expect(await on.db.execute(sql`select id from verifications where value = 's'`)).toEqual([
      { id: 'good' },
    ]);
  });

  test('the database itself shows a human who waits in their departments, and what these speak of', async () => {
    const [conversation] = await on.db.execute(
      sql`insert into conversations (channel, language) values ('call', 'ar') returning id`,
    );
    await on.db.execute(sql`insert into conversations (channel, language) values ('chat', 'en')`);
    const add = (department: string, id: unknown) =>
      on.db.execute(sql`insert into escalations (department, reason, summary, conversation_id)
        values (${department}, ${department}, 'private', ${id ?? null})`);
    await add('people_sales', conversation?.['id']);
    await add('people_support', null);
    const as = (departments: string | null, query: ReturnType<typeof sql>) =>
      on.db.transaction(async (tx) => {
        if (departments !== null)
          await tx.execute(sql`select set_config('hatif.departments', ${departments}, true)`);
        await tx.execute(sql`set local role hatif_agent`);
        return tx.execute(query);
      });
    const ours = sql`select reason from escalations where department like 'people_%' order by reason`;
    expect(await as('people_sales,people_other', ours)).toEqual([{ reason: 'people_sales' }]);
    expect(await as('*', ours)).toHaveLength(2);
    expect(await as('', ours)).toEqual([]);
    expect(await as(null, ours), 'what was set before is over').toEqual([]);
    expect(await as('people_sales', sql`select channel, language from conversations`)).toEqual([
      { channel: 'call', language: 'ar' },
    ]);
    for (const refused of [
      sql`select token from sessions`,
      sql`select password from accounts`,
      sql`select actor from audit_log`,
      sql`update users set role = 'admin'`,
      sql`delete from escalations`,
    ])
      await expect(as('*', refused).catch((error: unknown) => databaseErrorCode(error))).resolves.toBe(
        '42501',
      );
  });

  test('what people did is added to the audit, and neither changed nor removed', async () => {
    expect(
      await refusal(
        sql`insert into audit_log (actor, action, outcome, rule) values ('operator', 'add_person', 'done', 'operators_manage_people')`,
      ),
    ).toBeNull();
    expect(
      await refusal(
        sql`insert into audit_log (actor, action, outcome, rule) values ('operator', 'Add', 'done', 'r')`,
      ),
    ).toBe(checkFailed);
    expect(await refusal(sql`update audit_log set actor = 'nobody'`)).toBe(neverChanged);
    expect(await refusal(sql`delete from audit_log`)).toBe(neverChanged);
    expect(await refusal(sql`truncate audit_log`)).toBe(neverChanged);
  });
}
