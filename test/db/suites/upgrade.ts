import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { migrateDatabase } from '../../../src/db/client.ts';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import { migrationsFolder } from '../../../src/db/migrations.ts';
import { closeCall, describeCall, recoverJournals, takeUpCall } from '../../../src/domain/calls/index.ts';
import { leadsOf } from '../../../src/domain/leads/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';

const row = z.record(z.string(), z.unknown());
const fixtureSchema = z.object({
  ids: z.object({ ended: z.string(), human: z.string(), broken: z.string(), active: z.string() }),
  journal: z.array(z.string()),
  rows: z.record(z.string(), z.array(row)),
});
const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ idx: z.number() })) });

/** Everything that the version before conversations held business data left behind, and a journal of a dead job. */
const before = fixtureSchema.parse(
  readJson(path.resolve(import.meta.dirname, '../fixtures/before-conversations.json')),
);
const lastMigrationBefore = 9;

/** A database that the version before filled is brought up to date. */
export function upgradeSuite(on: TestDatabase): void {
  const rowsOf = (table: string) => before.rows[table] ?? [];
  const find = (table: string, id: string): z.infer<typeof row> =>
    rowsOf(table).find((one) => one['id'] === id) ?? {};

  beforeAll(async () => {
    await on.db.execute(sql`drop schema if exists public, drizzle cascade`);
    await on.db.execute(sql`create schema public`);
    await on.db.execute(sql`grant usage on schema public to public`);
    await migrate(on.db, { migrationsFolder: earlierMigrations(on.dir) });
    for (const [table, rows] of Object.entries(before.rows)) {
      const name = sql.identifier(table);
      await on.db.execute(sql`alter table ${name} disable trigger user`);
      await on.db.execute(sql`insert into ${name} overriding system value
        select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)`);
      await on.db.execute(sql`alter table ${name} enable trigger user`);
    }
    await on.db.execute(
      sql`select setval(pg_get_serial_sequence('events', 'id'), (select max(id) from events))`,
    );
    await migrateDatabase(on.config);
  }, 60_000);

  test('no row is lost and none is changed by the way', async () => {
    const renamed: Record<string, string> = {
      call_fields: 'conversation_fields',
      call_steps: 'conversation_steps',
    };
    for (const [table, rows] of Object.entries(before.rows)) {
      const name = sql.identifier(renamed[table] ?? table);
      const [counted] = await on.db.execute(sql`select count(*)::int as n from ${name}`);
      expect([table, counted?.['n']]).toEqual([table, rows.length]);
    }
    const [conversation] = await on.db.execute(
      sql`select count(*)::int as n from conversations, json_populate_recordset(null::conversations, ${JSON.stringify(rowsOf('conversations'))}::json) as old
        where old.id = conversations.id and old.updated_at = conversations.updated_at`,
    );
    expect(conversation?.['n']).toBe(rowsOf('conversations').length);
  });

  test('every call is there with its customer, its words, its tickets and its end', async () => {
    for (const old of rowsOf('calls')) {
      const callId = String(old['id']);
      const report = await describeCall(on.db, callId);
      expect(report.call).toMatchObject({
        status: old['status'],
        language: old['language'],
        department: old['department'],
        outcome: old['outcome'],
        customerId: old['customer_id'],
        createdCustomer: old['created_customer'],
        checkpoint: old['checkpoint'],
        crashes: old['deaths'],
      });
      const of = (table: string) => rowsOf(table).filter((one) => one['call_id'] === callId).length;
      expect(report.lines).toHaveLength(of('messages'));
      expect(report.steps).toHaveLength(of('call_steps'));
      expect(report.fields).toHaveLength(of('call_fields'));
      expect(report.decisions).toHaveLength(of('decisions'));
      expect(report.effects).toHaveLength(of('effects'));
      expect(report.tickets).toHaveLength(of('tickets'));
      expect(report.escalations).toHaveLength(of('escalations'));
      expect(report.interaction === null).toBe(of('interactions') === 0);
    }
    expect((await describeCall(on.db, before.ids.ended)).tickets).toHaveLength(1);
    expect((await describeCall(on.db, before.ids.human)).escalations).toHaveLength(1);
  });

  test('a journal that a dead job left on disk is taken into the conversation', async () => {
    const dir = path.join(on.dir, 'journal-before');
    mkdirSync(dir, { recursive: true });
    writeFileSync(path.join(dir, `${before.ids.active}.1.jsonl`), `${before.journal.join('\n')}\n`);
    expect(await recoverJournals(dir, on.db, on.logger)).toBe(1);
    const { lines, captured } = await describeCall(on.db, before.ids.active);
    expect(lines.map(({ text }) => text)).toContain('only on the disk');
    expect(captured).toMatchObject({ email: 'disk@example.com' });
  });

  test('a call that broke off is gone on with from its checkpoint, and ends', async () => {
    const callId = before.ids.broken;
    const old = find('calls', callId);
    const needs = { db: on.db, logger: on.logger, journalDir: path.join(on.dir, 'journal-none') };
    const job = { callId, epoch: Number(old['epoch']), workerId: crypto.randomUUID(), jobId: 'next' };
    const { opened, checkpoint, lines } = await takeUpCall(needs, job);
    expect(opened).toMatchObject({ epoch: job.epoch + 1, crashes: 1 });
    expect(lines.length).toBeGreaterThan(3);
    expect(checkpoint?.state).toMatchObject({
      name: { value: expect.stringMatching(/sarah ahmed/i) },
      phone: { value: '+966551234567' },
      service: { department: 'complaints' },
    });
    await closeCall(on.db, callId, { at: new Date() });
    expect((await describeCall(on.db, callId)).call).toMatchObject({ status: 'ended', language: 'en' });
  });

  test('humans still see their own leads alone, and history is still never changed', async () => {
    const lead = rowsOf('leads').find((one) => one['agent_id'] !== null);
    const agentId = String(lead?.['agent_id']);
    const own = await leadsOf(on.db, agentId);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((one) => one.agentId === agentId)).toBe(true);
    const changed = on.db.execute(sql`update decisions set rule = 'other'`);
    await expect(changed.catch((error: unknown) => databaseErrorCode(error))).resolves.toBe('HT002');
  });
}

/** A folder of the migrations that the version before had. */
function earlierMigrations(dir: string): string {
  const folder = path.join(dir, 'migrations-before');
  cpSync(migrationsFolder, folder, { recursive: true });
  const file = path.join(folder, 'meta', '_journal.json');
  const journal = journalSchema.parse(readJson(file));
  const entries = journal.entries.filter(({ idx }) => idx <= lastMigrationBefore);
  writeFileSync(file, JSON.stringify({ ...journal, entries }));
  return folder;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
