import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  agents,
  appointments,
  callBackAttempts,
  callQueue,
  calls,
  conversationFields,
  conversations,
  conversationSteps,
  customerIdentifiers,
  customers,
  escalations,
  handoffs,
  messages,
  notifications,
  ticketNotes,
  tickets,
} from '../../../src/db/schema/index.ts';
import {
  DeferredEffects,
  finishCall,
  journalDir,
  openCall,
  openJournal,
  recoverJournals,
} from '../../../src/domain/calls/index.ts';
import { once } from '../../../src/domain/conversations/index.ts';
import { escalate } from '../../../src/domain/escalations/index.ts';
import { createLead } from '../../../src/domain/leads/index.ts';
import { erasePerson, exportPerson, findPerson, sweep } from '../../../src/domain/privacy/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { listenedCall } from '../../helpers/listened-call.ts';
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
  const stores = () => ({ db: on.db, dataDir: on.dir });

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

  /** A human talked with a caller, gave them back with what is to be done for them, and closed their case. */
  const withHuman = async (of: { callId: string; conversationId: string }, word: string) => {
    const at = new Date();
    const [agent] = await on.db
      .insert(agents)
      .values({ nameAr: 'أ', nameEn: 'A', department: 'sales', languages: ['ar'] })
      .returning();
    const agentId = agent?.id ?? '';
    const [entry] = await on.db
      .insert(callQueue)
      .values({
        ...of,
        department: 'sales',
        state: 'over',
        outcome: 'returned',
        placeSince: at,
        endedAt: at,
        instruction: `Take down ${word}.`,
      })
      .returning();
    await on.db.insert(handoffs).values({
      callId: of.callId,
      queueId: entry?.id,
      agentId,
      part: 'lead',
      identity: `human-${entry?.id}`,
      leftAt: at,
      end: 'returned',
      wrapUpProposed: { summary: word },
      wrapUpSaved: { summary: `${word}!` },
      wrapUpSavedAt: at,
    });
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
    await listenedCall(on.db, word, { conversationId, customerPhone: phone });
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
    const escalation = await on.db.transaction((tx) =>
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
    await on.db.insert(callBackAttempts).values({
      escalationId: escalation.id,
      number: phone,
      room: `call-back-${word}`,
      startedAt: said.at,
      dialsUntil: said.at,
      endedAt: said.at,
      result: 'no_answer',
    });
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
    await withHuman({ callId: call.id, conversationId }, word);
    if (over)
      await finishCall(on.db, {
        ...ending,
        callId: call.id,
        epoch: call.epoch,
        summary: `Asked: “${word}”.`,
        endedAt: new Date(),
      });
    return { customerId, conversationId, ticket, call };
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
    await sweep(stores(), shippedCentre, new Date(brokeAt.getTime() + 9 * 60_000));
    expect(await tablesWith('medlarberry')).toEqual(['conversations']);
    await sweep(stores(), shippedCentre, new Date(brokeAt.getTime() + 11 * 60_000));
    expect(await tablesWith('medlarberry')).toEqual([]);
  });

  test('what a terminal left open in mid-conversation is ended, and then kept no longer than anything else', async () => {
    const call = await openCall(on.db, { source: 'chat', callerNumber: '+966551230020' });
    await on.db
      .update(conversations)
      .set({ checkpoint: { state: { requests: ['serviceberry'] } } })
      .where(sql`id = ${call.conversationId}`);
    const swept = await sweep(stores(), shippedCentre, new Date(Date.now() + dayMs));
    expect([swept.chats, await tablesWith('serviceberry')]).toEqual([0, ['conversations']]);
    await sweep(stores(), shippedCentre, new Date(Date.now() + 3 * dayMs));
    // What it was about, as of every call that is over.
    expect(await tablesWith('serviceberry')).toEqual(['interactions']);
    const person = await findPerson(on.db, { phone: '+966551230020' }, 'SA');
    await erasePerson(stores(), person, { withOpenWork: false });
    for (const word of ['serviceberry', '+966551230020']) expect(await tablesWith(word)).toEqual([]);
  });

  test('a person is handed everything that is stored of them, and nothing of anybody else', async () => {
    const { customerId } = await caller('loganberry', '+966551230002');
    await caller('dewberry', '+966551230003');
    const { files, ...rows } = await exportPerson(
      stores(),
      await findPerson(on.db, { phone: '055 123 0002' }, 'SA'),
    );
    expect(files).toEqual([]);
    for (const [table, found] of Object.entries(rows)) expect(found, table).not.toEqual([]);
    expect(rows.customer[0]?.id).toBe(customerId);
    expect(JSON.stringify(rows)).not.toContain('dewberry');
  });

  test('who is erased is nowhere in the database any more, while what was counted stays', async () => {
    const { customerId, ticket } = await caller('cloudberry', '+966551230004');
    await caller('salmonberry', '+966551230005');
    const others = await tablesWith('salmonberry');
    const person = await findPerson(on.db, { email: 'Cloudberry@example.com' }, 'SA');
    await expect(erasePerson(stores(), person, { withOpenWork: false })).rejects.toMatchObject({
      code: 'person_has_open_work',
    });
    expect(await tablesWith('cloudberry')).not.toEqual([]);
    await erasePerson(stores(), person, { withOpenWork: true });
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
    await expect(erasePerson(stores(), person, { withOpenWork: true })).rejects.toMatchObject({
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
    const after = (days: number) => sweep(stores(), centre, new Date(Date.now() + days * dayMs));
    const before = await tablesWith('boysenberry');
    const attempts = () => on.db.$count(callBackAttempts, sql`number = '+966551230007'`);
    const told = () => on.db.$count(notifications, sql`data ->> 'conversationId' = ${conversationId}`);
    expect(await told()).toBeGreaterThan(0);
    await after(9);
    expect(await told()).toBeGreaterThan(0);
    expect(await tablesWith('boysenberry')).toEqual(before);
    expect(await attempts()).toBe(1);
    await after(11);
    expect(await attempts()).toBe(0);
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
      'call_queue',
      'handoffs',
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
      stores(),
      { retention: { words: null, tickets: null, origins: null } },
      new Date(Date.now() + 1e6 * dayMs),
    );
    expect(await tablesWith('boysenberry')).not.toEqual([]);
  });

  describe('what was said and the database never took', () => {
    /** The folder of a machine, with files of a call: one being written by a process that is gone, and two set aside. */
    const machine = async (
      name: string,
      word: string,
      { id: callId, epoch }: { id: string; epoch: number },
    ) => {
      const dataDir = path.join(on.dir, name);
      const dir = journalDir(dataDir);
      const { db, logger } = on;
      const clock = () => new Date();
      const line = {
        ...({ speaker: 'caller', text: word, language: 'en', endedAt: null, heard: null } as const),
        ...({ interrupted: false, channel: 'voice' } as const),
      };
      const refused = openJournal({ dir, callId, epoch, db, logger, clock });
      refused.line({ ...line, startedAt: new Date(8.64e15) });
      await refused.close();
      const promised = new DeferredEffects({ dir, callId, epoch });
      const effect = { key: 'ticket', data: { subject: word } };
      promised.add(effect);
      promised.reject(effect);
      promised.close();
      const aside =
        readdirSync(dir).find((file) => file.startsWith(callId) && file.endsWith('.jsonl.rejected')) ?? '';
      const text = readFileSync(path.join(dir, aside), 'utf8').replace(/"pid":\d+/, '"pid":999999999');
      const left = path.join(dir, aside.replace('.rejected', '').replace(`.${epoch}.`, `.${epoch + 1}.`));
      writeFileSync(left, text.replace(`"epoch":${epoch}`, `"epoch":${epoch + 1}`));
      return { dataDir, dir };
    };
    /** The files below a folder that hold a word, those of the database server apart, which it writes over in its time. */
    const filesWith = (dataDir: string, word: string): string[] =>
      readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => {
        const file = path.join(dataDir, name);
        return statSync(file).isFile() && readFileSync(file, 'latin1').includes(word);
      });

    test('is handed to them, and is gone from the disk when they are erased', async () => {
      const { customerId, call } = await caller('mulberry', '+966551230008');
      const other = await caller('elderberry', '+966551230009');
      const { dataDir } = await machine('machine', 'mulberry', call);
      await machine('machine', 'elderberry', other.call);
      expect(filesWith(dataDir, 'mulberry')).toHaveLength(3);
      const person = await findPerson(on.db, { id: customerId }, 'SA');
      const { files } = await exportPerson({ db: on.db, dataDir }, person);
      expect(files).toHaveLength(3);
      for (const { content } of files) expect(JSON.stringify(content)).toContain('mulberry');
      await erasePerson({ db: on.db, dataDir }, person, { withOpenWork: true });
      expect(filesWith(dataDir, 'mulberry')).toEqual([]);
      expect(filesWith(dataDir, 'elderberry')).toHaveLength(3);
    });

    test('comes back from no other machine after they were erased, and is removed there', async () => {
      const { customerId, conversationId, call } = await caller('gooseberry', '+966551230010');
      const here = await machine('here', 'gooseberry', call);
      const there = await machine('there', 'gooseberry', call);
      const person = await findPerson(on.db, { id: customerId }, 'SA');
      await erasePerson({ db: on.db, dataDir: here.dataDir }, person, { withOpenWork: true });
      expect(await recoverJournals(there.dir, on.db, on.logger)).toBe(0);
      const holder = { callId: call.id, epoch: call.epoch, recovering: true };
      const late = once(on.db, { holder, key: 'late', kind: 'open_ticket' }, async (tx) =>
        openTestTicket(tx, { conversationId, subject: 'gooseberry' }),
      );
      await expect(late).rejects.toMatchObject({ code: 'conversation_emptied' });
      expect(await tablesWith('gooseberry')).toEqual([]);
      const swept = await sweep({ db: on.db, dataDir: there.dataDir }, shippedCentre, new Date());
      expect(swept.files).toBe(2);
      expect(filesWith(there.dataDir, 'gooseberry')).toEqual([]);
    });

    test('is kept no longer than what the database has, whoever it was', async () => {
      const { call } = await caller('huckleberry', '+966551230011');
      const { dataDir, dir } = await machine('old', 'huckleberry', call);
      const days = (count: number) => new Date(Date.now() + count * dayMs);
      const centre = { retention: { words: 30, tickets: null, origins: null } };
      await sweep({ db: on.db, dataDir }, centre, days(29));
      expect(filesWith(dataDir, 'huckleberry')).toHaveLength(3);
      await sweep({ db: on.db, dataDir }, centre, days(31));
      expect(filesWith(dataDir, 'huckleberry')).toEqual([]);

      // Of a call that no database knows any more.
      const name = '00000000-0000-4000-8000-00000000dead.1.jsonl.rejected';
      writeFileSync(path.join(dir, name), 'huckleberry');
      utimesSync(path.join(dir, name), days(-29), days(-29));
      await sweep({ db: on.db, dataDir }, centre, new Date());
      expect(filesWith(dataDir, 'huckleberry')).toEqual([path.join('journal', name)]);
      await sweep({ db: on.db, dataDir }, centre, days(2));
      expect(filesWith(dataDir, 'huckleberry')).toEqual([]);
    });

    test('waits for nobody who is erased while a job may still write it down', async () => {
      const { customerId, call } = await caller('whortleberry', '+966551230012');
      const dataDir = path.join(on.dir, 'busy');
      const promised = new DeferredEffects({ dir: journalDir(dataDir), callId: call.id, epoch: call.epoch });
      promised.add({ key: 'ticket', data: { subject: 'whortleberry' } });
      const person = await findPerson(on.db, { id: customerId }, 'SA');
      await expect(erasePerson({ db: on.db, dataDir }, person, { withOpenWork: true })).rejects.toMatchObject(
        { code: 'person_in_conversation' },
      );
      expect(await tablesWith('whortleberry')).not.toEqual([]);
      promised.close();
    });
  });
}
