import { readdirSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import { migrateDatabase } from '../../../src/db/client.ts';
import { migrationsFolder } from '../../../src/db/migrations.ts';
import { agents } from '../../../src/db/schema/index.ts';
import { createCall, openCall } from '../../../src/domain/calls/index.ts';
import { normaliseArabic } from '../../../src/language/index.ts';
import { ticketNumber } from '../../../src/domain/tickets/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { openTestTicket } from '../../helpers/tickets.ts';

const notUnique = '23505';
const checkFailed = '23514';

export function schemaSuite(on: TestDatabase): void {
  const run = (query: ReturnType<typeof sql>) => on.db.execute(query);
  const refusal = async (query: ReturnType<typeof sql>) =>
    run(query).then(
      () => null,
      (error: unknown) => databaseErrorCode(error),
    );

  test('migrations may be asked for by several processes at once, and again', async () => {
    await Promise.all([migrateDatabase(on.config), migrateDatabase(on.config)]);
    const [count] = await run(sql`select count(*)::int as n from drizzle.__drizzle_migrations`);
    const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
    expect(count).toEqual({ n: files.length });
  });

  test.each([
    ['calls', sql`insert into conversations (channel) values ('carrier_pigeon')`],
    [
      'agents',
      sql`insert into agents (name_ar, name_en, department, languages) values ('أ', 'A', 'The Cellar', '{ar}')`,
    ],
    [
      'agent languages',
      sql`insert into agents (name_ar, name_en, department, languages) values ('أ', 'A', 'sales', '{fr}')`,
    ],
    ['users', sql`insert into users (id, name, email, role) values ('1', 'A', 'a@example.com', 'king')`],
    ['customers', sql`insert into customers (name, tier, preferred_language) values ('A', 'gold', 'ar')`],
    ['blank names', sql`insert into customers (name, preferred_language) values ('  ', 'ar')`],
    ['events', sql`insert into events (type, data) values ('Call Ended', '{}')`],
  ])('a word outside its list is refused: %s', async (_what, query) => {
    expect(await refusal(query)).toBe(checkFailed);
  });

  test('a ticket has a number that can be dictated', async () => {
    const insert = (number: string) => sql`insert into tickets
      (number, subject, description, category, severity, priority, department, source)
      values (${number}, 's', 'd', 'other', 'low', 'low', 'sales', 'call')`;
    const good = ticketNumber();
    const other = good.slice(0, -1) + ((Number(good.at(-1)) + 1) % 10).toString();
    expect(await refusal(insert(good))).toBeNull();
    expect(await refusal(insert(good))).toBe(notUnique);
    expect(await refusal(insert(other))).toBe(checkFailed);
    expect(await refusal(insert('TKT-12'))).toBe(checkFailed);
  });

  test('an identifier stands once on a customer, but several customers may share it', async () => {
    const customer = async () => {
      const [row] = await run(
        sql`insert into customers (name, preferred_language) values ('A', 'ar') returning id`,
      );
      return String(row?.['id']);
    };
    const add = (id: string, value = '+966550000001') =>
      sql`insert into customer_identifiers (customer_id, kind, value, source) values (${id}, 'phone', ${value}, 'staff')`;
    const [first, second] = [await customer(), await customer()];
    expect(await refusal(add(first))).toBeNull();
    expect(await refusal(add(first))).toBe(notUnique);
    expect(await refusal(add(second))).toBeNull();
    expect(await refusal(add(second, '0550000001'))).toBe(checkFailed);
  });

  test('a message is stored once: by its place, and by the id its provider gave it', async () => {
    const conversation = randomUUID();
    await run(sql`insert into conversations (id, channel) values (${conversation}, 'whatsapp')`);
    const add = (seq: number, provider: string) => sql`insert into messages
      (conversation_id, seq, channel, speaker, text, started_at, provider_id)
      values (${conversation}, ${seq}, 'whatsapp', 'caller', 'hi', now(), ${provider})`;
    expect(await refusal(add(1, 'wamid.1'))).toBeNull();
    expect(await refusal(add(1, 'wamid.2'))).toBe(notUnique);
    expect(await refusal(add(2, 'wamid.1'))).toBe(notUnique);
  });

  test('a write under an epoch that has passed, or is not yet, is refused', async () => {
    const { id, conversationId } = await openCall(on.db, { source: 'sip', room: 'fence' });
    await openCall(on.db, { source: 'sip', room: 'fence' });
    const step = (
      epoch: number,
      seq: number,
    ) => sql`insert into conversation_steps (conversation_id, seq, epoch, stage, rule, at)
      values (${conversationId}, ${seq}, ${epoch}, 'name', 'r', now())`;
    expect(await refusal(step(1, 1))).toBe('HT001');
    expect(await refusal(step(3, 2))).toBe('HT001');
    expect(await refusal(step(2, 3))).toBeNull();
    expect(await refusal(sql`update calls set epoch = 1 where id = ${id}`)).toBe('HT001');
  });

  test('a call is over only with its end and its outcome', async () => {
    const { id } = await createCall(on.db, { source: 'web' });
    expect(await refusal(sql`update calls set status = 'ended' where id = ${id}`)).toBe(checkFailed);
    expect(await refusal(sql`update calls set ended_at = now() where id = ${id}`)).toBe(checkFailed);
    const conversation = sql`(select conversation_id from calls where id = ${id})`;
    const close = sql`update conversations set status = 'closed', closed_at = now() where id = ${conversation}`;
    expect(await refusal(close)).toBe(checkFailed);
  });

  test('every change to a ticket is in its history, with who did it, and stays there', async () => {
    const { id } = await openTestTicket(on.db, { source: 'staff' });
    await on.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('hatif.actor', 'agent:7', true)`);
      await tx.execute(sql`update tickets set status = 'resolved', priority = 'high' where id = ${id}`);
    });
    await run(sql`update tickets set status = 'resolved' where id = ${id}`);
    const history = await run(
      sql`select before, after, actor from ticket_history where ticket_id = ${id} order by at`,
    );
    expect(history).toHaveLength(2);
    expect(history[0]).toMatchObject({ before: null, after: { status: 'open' } });
    expect(history[1]).toEqual({
      before: { status: 'open', priority: 'low' },
      after: { status: 'resolved', priority: 'high' },
      actor: 'agent:7',
    });
    expect(await refusal(sql`update ticket_history set actor = 'nobody' where ticket_id = ${id}`)).toBe(
      'HT002',
    );
  });

  test('text is folded for searching as the understanding of callers folds it', async () => {
    const letters = Array.from({ length: 0x100 }, (_, n) => String.fromCodePoint(0x600 + n)).filter(
      (letter) => !/\p{Nd}/u.test(letter),
    );
    const texts = [...letters, 'أَهْلًا يـا ﻋﺎﻟﻢ', 'Emile HELENE', 'a\u200fb\ufeffc\u00add', 'گڤچپ'];
    const rows = await run(
      sql`select fold_text(t) as folded from json_array_elements_text(${JSON.stringify(texts)}::json) as t`,
    );
    expect(rows.map((row) => row['folded'])).toEqual(
      texts.map((text) => normaliseArabic(text).toLowerCase()),
    );
  });

  test('updated_at follows a change, and nothing else', async () => {
    const [row] = await run(sql`insert into customers (name, preferred_language, updated_at)
      values ('A', 'ar', '2020-01-01') returning id`);
    const id = String(row?.['id']);
    const year = async () =>
      (await run(sql`select extract(year from updated_at)::int as y from customers where id = ${id}`))[0];
    await run(sql`update customers set name = 'A' where id = ${id}`);
    expect(await year()).toEqual({ y: 2020 });
    await run(sql`update customers set name = 'B' where id = ${id}`);
    expect(await year()).not.toEqual({ y: 2020 });
  });

  test('the views tell of active calls, open tickets and free agents', async () => {
    const { id } = await openCall(on.db, { source: 'chat' });
    expect(await run(sql`select status from active_calls where id = ${id}`)).toEqual([{ status: 'active' }]);
    const open = await run(
      sql`select count(*)::int as n from open_tickets where status in ('resolved', 'closed')`,
    );
    expect(open).toEqual([{ n: 0 }]);
    const [agent] = await run(sql`insert into agents (name_ar, name_en, department, languages, status)
      values ('أ', 'A', 'sales', '{ar,en}', 'available') returning id`);
    const free = () => run(sql`select is_free from agent_availability where id = ${String(agent?.['id'])}`);
    expect(await free()).toEqual([{ is_free: true }]);
    await run(sql`insert into handoffs (call_id, agent_id, part, identity)
      values (${id}, ${String(agent?.['id'])}, 'lead', 'human-1')`);
    expect(await free()).toEqual([{ is_free: false }]);
  });

  test('lists are stored and read as lists', async () => {
    const [made] = await on.db
      .insert(agents)
      .values({
        nameAr: 'أ',
        nameEn: 'A',
        department: 'sales',
        languages: ['ar', 'en'],
        skills: ['a, "b"', '{c}'],
      })
      .returning();
    expect(made).toMatchObject({ languages: ['ar', 'en'], skills: ['a, "b"', '{c}'] });
  });
}
