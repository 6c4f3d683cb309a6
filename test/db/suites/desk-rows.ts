import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { appointments, customerIdentifiers, customers, messages } from '../../../src/db/schema/index.ts';
import { changeAsHuman, asHuman } from '../../../src/domain/desk/as-human.ts';
import { createLead } from '../../../src/domain/leads/index.ts';
import { addTicketNote } from '../../../src/domain/tickets/index.ts';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { agentOf, endCaller, putInCall, queueCaller } from '../../helpers/desk-caller.ts';

/** Tables that people at the desk read, and what of each names its row. */
const tables = [
  'calls',
  'conversations',
  'conversation_fields',
  'messages',
  'call_queue',
  'handoffs',
  'escalations',
  'tickets',
  'ticket_notes',
  'customers',
  'customer_identifiers',
  'interactions',
  'appointments',
  'leads',
] as const;
type Table = (typeof tables)[number];

/** What the department of a caller who waits sees of them, before anybody has a part in the call. */
const ofDepartment = new Set<Table>([
  'calls',
  'conversations',
  'call_queue',
  'handoffs',
  'escalations',
  'tickets',
  'ticket_notes',
]);

export function deskRowsSuite(on: TestDatabase): void {
  const ids = { inside: '', outside: '', colleague: '', supervisor: '' };
  const department = 'desk_rows';

  beforeAll(async () => {
    const { db } = on;
    for (const name of Object.keys(ids) as (keyof typeof ids)[]) {
      ids[name] = randomUUID();
      await db.execute(
        sql`insert into users (id, name, email) values (${ids[name]}, ${name}, ${`${ids[name]}@example.com`})`,
      );
    }
    const [customer] = await db
      .insert(customers)
      .values({ name: 'Sara', preferredLanguage: 'en' })
      .returning();
    const customerId = customer?.id ?? '';
    await db
      .insert(customerIdentifiers)
      .values({ customerId, kind: 'email', value: 's@example.com', source: 'staff' });
    const caller = await queueCaller(db, { department, customerId });
    const { conversationId, epoch } = caller;
    const at = new Date();
    await db.insert(messages).values({
      conversationId,
      epoch,
      seq: 1,
      speaker: 'caller',
      channel: 'voice',
      text: 'hello',
      startedAt: at,
    });
    await db.execute(sql`insert into conversation_fields (conversation_id, seq, epoch, name, value, source, confidence, at)
      values (${conversationId}, 2, ${epoch}, 'name', 'Sara', 'caller', 1, now())`);
    await addTicketNote(db, { number: caller.ticket, author: 'caller', text: 'it smokes' });
    await createLead(db, { conversationId, customerId, department, interest: 'a line', language: 'en' });
    await db.insert(appointments).values({
      customerId,
      department,
      subject: 'a visit',
      startsAt: new Date(at.getTime() + 3_600_000),
      endsAt: new Date(at.getTime() + 7_200_000),
    });
    await putInCall(db, caller, await agentOf(db, { id: ids.inside, name: 'inside' }));
    await agentOf(db, { id: ids.outside, name: 'outside' });
    await endCaller(db, caller);
  });

  const seen = async (userId: string, departments: string[] | null, table: Table): Promise<number> =>
    asHuman(on.db, { userId, departments }, async (tx) => {
      const [row] = await tx.execute<{ rows: number }>(
        sql`select count(*)::int as rows from ${sql.identifier(table)}`,
      );
      return row?.rows ?? 0;
    });

  test.each(tables)(
    'of %s a query that forgets to ask for them alone shows the rows of the own call',
    async (table) => {
      expect(await seen(ids.inside, [], table)).toBe(1);
      expect(await seen(ids.outside, [], table)).toBe(0);
      expect(await seen(ids.colleague, [department], table)).toBe(ofDepartment.has(table) ? 1 : 0);
      expect(await seen(ids.supervisor, null, table)).toBeGreaterThan(0);
    },
  );

  test.each([
    ['escalations', sql`update escalations set status = 'cancelled'`],
    ['tickets', sql`update tickets set subject = 'changed'`],
    ['handoffs', sql`update handoffs set held_ms = 7`],
    ['call_queue', sql`update call_queue set skills = '{changed}'`],
    ['interactions', sql`update interactions set summary = 'changed'`],
  ])('of %s a change that forgets it changes the rows of the own call', async (_table, change) => {
    const changed = async (userId: string, departments: string[] | null) =>
      changeAsHuman(on.db, { userId, departments }, async (tx) => {
        const { count } = await tx.execute(change);
        return count;
      });
    expect(await changed(ids.outside, [])).toBe(0);
    expect(await changed(ids.colleague, [department])).toBe(0);
    expect(await changed(ids.inside, [])).toBe(1);
  });

  test('nothing of another call is added to, and nothing is taken away', async () => {
    const { conversationId } = await queueCaller(on.db, { department: 'support' });
    const code = async (query: ReturnType<typeof sql>) =>
      changeAsHuman(on.db, { userId: ids.inside, departments: ['support'] }, (tx) => tx.execute(query)).then(
        () => null,
        (error: unknown) => databaseErrorCode(error),
      );
    const denied = '42501';
    expect(
      await code(sql`insert into escalations (department, reason, summary, conversation_id)
        values ('support', 'r', 's', ${conversationId})`),
    ).toBe(denied);
    for (const table of tables) expect(await code(sql`delete from ${sql.identifier(table)}`)).toBe(denied);
    expect(await code(sql`select * from sessions`)).toBe(denied);
    expect(await code(sql`select email from users`)).toBe(denied);
    expect(await code(sql`update customers set name = 'changed'`)).toBe(denied);
  });
}
