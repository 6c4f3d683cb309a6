import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  appointments,
  calls,
  conversationFields,
  conversations,
  conversationSteps,
  customerIdentifiers,
  customers,
  escalations,
  messages,
  notifications,
  ticketNotes,
  tickets,
} from '../../../src/db/schema/index.ts';
import { finishCall, openCall } from '../../../src/domain/calls/index.ts';
import { escalate } from '../../../src/domain/escalations/index.ts';
import { createLead } from '../../../src/domain/leads/index.ts';
import { erasePerson, exportPerson, findPerson, sweep } from '../../../src/domain/privacy/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { openTestTicket, shippedCentre } from '../../helpers/tickets.ts';

const dayMs = 86_400_000;
const ending = {
  outcome: 'ticket',
  language: 'en',
  department: 'sales',
  sentiment: 0,
  followUp: true,
} as const;

export function privacySuite(on: TestDatabase): void {
  /** Where a word stands anywhere in the database. */
  const tablesWith = async (word: string): Promise<string[]> => {
    const names = await on.db.execute<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of names) {
      const rows = await on.db.execute(
        sql`select 1 from ${sql.identifier(name)} as t where t::text like ${`%${word}%`} limit 1`,
      );
      if (rows.length > 0) found.push(name);
    }
    return found.sort();
  };

  /** A caller who left the word, and the number, wherever a caller can leave something. */
  const caller = async (word: string, phone: string, over = true) => {
    const [customer] = await on.db
      .insert(customers)
      .values({ name: `Sara ${word}`, preferredLanguage: 'en' })
      .returning();
    const customerId = customer?.id ?? '';
    await on.db.insert(customerIdentifiers).values([
      { customerId, kind: 'phone', value: phone, source: 'call' },
      { customerId, kind: 'email', value: `${word}@example.com`, source: 'call' },
    ]);
    const call = await openCall(on.db, {
      source: 'sip',
      room: `room-${word}`,
      callerNumber: phone,
      dialledNumber: '+966112345678',
    });
    const { conversationId } = call;
    await on.db
      .update(conversations)
      .set({ customerId, subject: word, checkpoint: { state: { stage: 'name', requests: [word] } } })
      .where(sql`id = ${conversationId}`);
    await on.db
      .update(calls)
      .set({ visitorId: `visitor-${word}` })
      .where(sql`id = ${call.id}`);
    const { epoch } = call;
    const said = { seq: 1, epoch, at: new Date() };
    await on.db.insert(messages).values({
      conversationId,
      seq: 1,
      epoch,
      channel: 'voice',
      speaker: 'caller',
      text: `It is ${word}.`,
      startedAt: said.at,
    });
    await on.db
      .insert(conversationFields)
      .values({ conversationId, ...said, name: 'name', value: word, source: 'caller', confidence: 1 });
    await on.db
      .insert(conversationSteps)
      .values({ conversationId, ...said, stage: 'name', rule: 'name.parsed', input: word });
    const ticket = await openTestTicket(on.db, {
      customerId,
      conversationId,
      subject: word,
      description: word,
    });
    await on.db
      .update(tickets)
      .set({ subject: `${word} again` })
      .where(sql`id = ${ticket.id}`);
    await on.db.insert(ticketNotes).values({ ticketId: ticket.id, author: 'caller', text: word });
    await on.db.transaction((tx) =>
      escalate(tx, {
        conversationId,
        customerId,
        department: 'sales',
        reason: word,
        summary: word,
        transcriptPointer: call.id,
        callbackBy: new Date(),
      }),
    );
    await on.db
      .update(escalations)
      .set({ callbackNumber: phone })
      .where(sql`conversation_id = ${conversationId}`);
    await createLead(on.db, {
      conversationId,
      customerId,
      department: 'sales',
      interest: word,
      language: 'en',
    });
    const startsAt = new Date(Date.now() + (10 + Math.floor(Math.random() * 1e6)) * 3_600_000);
    await on.db.insert(appointments).values({
      customerId,
      conversationId,
      department: 'sales',
      subject: word,
      notes: word,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1_800_000),
    });
    if (over)
      await finishCall(on.db, {
        ...ending,
        callId: call.id,
        epoch: call.epoch,
        summary: `Asked: “${word}”.`,
        endedAt: new Date(),
      });
    return { customerId, conversationId, ticket };
  };

  test('the state of a call is gone with its end, and that of one that broke off when nobody can go on with it', async () => {
    const { conversationId } = await caller('quinceberry', '+966551230001');
    const state = async () =>
      (
        await on.db
          .select()
          .from(conversations)
          .where(sql`id = ${conversationId}`)
      )[0]?.checkpoint;
    expect(await state()).toBeNull();

    const broken = await openCall(on.db, { source: 'web', room: 'room-broken' });
    await on.db
      .update(conversations)
      .set({ checkpoint: { state: { requests: ['medlarberry'] } } })
      .where(sql`id = ${broken.conversationId}`);
    const brokeAt = new Date();
    await finishCall(on.db, {
      ...ending,
      callId: broken.id,
      epoch: broken.epoch,
      outcome: 'abandoned',
      summary: '',
      broken: true,
      endedAt: brokeAt,
    });
    await sweep(on.db, shippedCentre, new Date(brokeAt.getTime() + 9 * 60_000));
    expect(await tablesWith('medlarberry')).toEqual(['conversations']);
    await sweep(on.db, shippedCentre, new Date(brokeAt.getTime() + 11 * 60_000));
    expect(await tablesWith('medlarberry')).toEqual([]);
  });

  test('a person is handed everything that is stored of them, and nothing of anybody else', async () => {
    const { customerId } = await caller('loganberry', '+966551230002');
    await caller('dewberry', '+966551230003');
    const rows = await exportPerson(on.db, await findPerson(on.db, { phone: '055 123 0002' }, 'SA'));
    for (const [table, found] of Object.entries(rows)) expect(found, table).not.toEqual([]);
    expect(rows.customer[0]?.id).toBe(customerId);
    expect(JSON.stringify(rows)).not.toContain('dewberry');
  });

  test('who is erased is nowhere in the database any more, while what was counted stays', async () => {
    const { customerId, ticket } = await caller('cloudberry', '+966551230004');
    await caller('salmonberry', '+966551230005');
    const others = await tablesWith('salmonberry');
    const person = await findPerson(on.db, { email: 'Cloudberry@example.com' }, 'SA');
    await expect(erasePerson(on.db, person, { withOpenWork: false })).rejects.toMatchObject({
      code: 'person_has_open_work',
    });
    expect(await tablesWith('cloudberry')).not.toEqual([]);
    await erasePerson(on.db, person, { withOpenWork: true });
    expect(await tablesWith('cloudberry')).toEqual([]);
    expect(await tablesWith('+966551230004')).toEqual([]);
    expect(await tablesWith('salmonberry')).toEqual(others);
    expect(await on.db.$count(tickets, sql`number = ${ticket.number}`)).toBe(1);
    await expect(findPerson(on.db, { id: customerId }, 'SA')).rejects.toMatchObject({
      code: 'person_unknown',
    });
  });

  test('nobody is erased in mid-conversation, nor by a number that several share', async () => {
    await caller('bilberry', '+966551230006', false);
    const person = await findPerson(on.db, { phone: '+966551230006' }, 'SA');
    await expect(erasePerson(on.db, person, { withOpenWork: true })).rejects.toMatchObject({
      code: 'person_in_conversation',
    });
    await caller('cranberry', '+966551230006');
    await expect(findPerson(on.db, { phone: '+966551230006' }, 'SA')).rejects.toMatchObject({
      code: 'person_ambiguous',
    });
  });

  test('what was said is kept as long as the centre says, and no day longer', async () => {
    const { conversationId, ticket } = await caller('boysenberry', '+966551230007');
    const centre = { retention: { words: 30, tickets: 60, origins: 10 } };
    const after = (days: number) => sweep(on.db, centre, new Date(Date.now() + days * dayMs));
    const before = await tablesWith('boysenberry');
    const told = () => on.db.$count(notifications, sql`data ->> 'conversationId' = ${conversationId}`);
    expect(await told()).toBeGreaterThan(0);
    await after(9);
    expect(await told()).toBeGreaterThan(0);
    expect(await tablesWith('boysenberry')).toEqual(before);
    await after(11);
    expect(await tablesWith('visitor-boysenberry')).toEqual([]);
    await after(31);
    expect(await told()).toBe(0);
    const kept = await tablesWith('boysenberry');
    for (const table of [
      'messages',
      'conversation_fields',
      'conversation_steps',
      'interactions',
      'conversations',
    ])
      expect(kept).not.toContain(table);
    await after(61);
    expect(await on.db.$count(tickets, sql`number = ${ticket.number}`)).toBe(1);
    await on.db
      .update(tickets)
      .set({ status: 'closed', resolvedAt: new Date() })
      .where(sql`id = ${ticket.id}`);
    await after(59);
    expect(await on.db.$count(tickets, sql`number = ${ticket.number}`)).toBe(1);
    await after(61);
    expect(await on.db.$count(tickets, sql`number = ${ticket.number}`)).toBe(0);
    await sweep(
      on.db,
      { retention: { words: null, tickets: null, origins: null } },
      new Date(Date.now() + 1e6 * dayMs),
    );
    expect(await tablesWith('boysenberry')).not.toEqual([]);
  });
}
