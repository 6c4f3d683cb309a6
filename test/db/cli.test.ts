import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerCalls } from '../../src/cli/calls.ts';
import { registerDb } from '../../src/cli/db.ts';
import { registerTickets } from '../../src/cli/tickets.ts';
import { openDatabase, type Database } from '../../src/db/client.ts';
import { openCall, openJournal, finishCall } from '../../src/domain/calls/index.ts';
import { once } from '../../src/domain/conversations/index.ts';
import { leadsOf } from '../../src/domain/leads/index.ts';
import { createLogger } from '../../src/logger.ts';
import { unclean } from '../helpers/dirty-texts.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { openTestTicket } from '../helpers/tickets.ts';
import { embeddedConfig, endProcess, startHost, temporaryDir } from '../helpers/embedded-host.ts';

const dir = temporaryDir();
const logger = createLogger('test', 'silent');
let host: Awaited<ReturnType<typeof startHost>>;
let db: Database;

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', dir);
  vi.stubEnv('DATABASE_URL', '');
  await layDatabase(dir);
  host = await startHost(dir);
  db = await openDatabase(embeddedConfig(dir), logger);
}, 120_000);
afterAll(async () => {
  await db.close();
  await endProcess(host);
  rmSync(dir, { recursive: true, force: true });
});

/** Runs a command and returns what it printed. Rejects as the command does. */
async function hatif(...args: string[]): Promise<string> {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => printed.push(String(line)));
  const program = new Command();
  registerCalls(program);
  registerDb(program);
  registerTickets(program);
  await program.parseAsync(args, { from: 'user' }).finally(() => log.mockRestore());
  return printed.join('\n');
}

test('a call is listed, and shown as it happened', async () => {
  const at = new Date('2026-03-01T09:00:00Z');
  const opened = await openCall(db, { source: 'sip', room: 'shown', callerNumber: '+12025550123', at });
  const { id: callId, epoch } = opened;
  const journal = openJournal({ dir: path.join(dir, 'journal'), callId, epoch, db, logger, clock: () => at });
  const said = { language: 'en', startedAt: at, endedAt: at, channel: 'voice' } as const;
  journal.line({
    ...said,
    speaker: 'agent',
    text: 'What is your name?',
    heard: 'What is',
    interrupted: true,
  });
  journal.line({ ...said, speaker: 'caller', text: 'Sara', heard: null, interrupted: false });
  journal.stage('phone', { rule: 'name.given', input: 'speech' });
  journal.decision({ kind: 'escalate', value: 'angry', rule: 'angry_twice' });
  journal.field('name', 'Sara', { source: 'caller', confidence: 0.8 });
  await journal.close();
  const { number } = await once(
    db,
    { holder: { callId, epoch }, key: 'ticket', kind: 'open_ticket' },
    (tx, conversationId) =>
      openTestTicket(tx, {
        conversationId,
        subject: 'Router broken',
        description: 'd',
        category: 'technical',
        severity: 'low',
        priority: 'normal',
        department: 'support',
        source: 'call',
      }),
  );
  const end = {
    language: 'en',
    department: 'support',
    summary: 'A broken router.',
    sentiment: -0.5,
  } as const;
  const endedAt = new Date(at.getTime() + 125_000);
  await finishCall(db, { callId, epoch, outcome: 'ticket', followUp: true, ...end, endedAt });

  const list = await hatif('calls', 'list');
  expect(list).toContain(callId);
  expect(list).toContain(number);
  const shown = await hatif('calls', 'show', callId.slice(0, 8));
  for (const part of [
    `Call ${callId}`,
    'from +12025550123',
    'agent (en): What is your name?  [interrupted; heard: What is]',
    'caller (en): Sara',
    '→ phone, by name.given on speech',
    'name = Sara (caller, 0.80)',
    'escalate is angry, by rule angry_twice',
    'done once: open_ticket (ticket)',
    `ticket ${number} (support, technical, normal, open): Router broken`,
    'ended: ticket, 2:05 min, sentiment -0.50, to be followed up',
    'A broken router.',
  ])
    expect(shown).toContain(part);
  const json: unknown = JSON.parse(await hatif('calls', 'show', callId, '--json'));
  expect(json).toMatchObject({
    call: { id: callId },
    captured: { name: 'Sara' },
    interaction: { durationSeconds: 125 },
  });
});

test('what somebody wrote gives the terminal no orders, and JSON loses nothing of it', async () => {
  const written = 'Ali\u001B[2J\u009B31m \u202Emoc.lapyap\u0007';
  const { number } = await openTestTicket(db, { subject: written, description: written });
  for (const command of [['list'], ['show', number]])
    expect(await hatif('tickets', ...command)).not.toMatch(unclean);
  const json = await hatif('tickets', 'show', number, '--json');
  expect(json).not.toMatch(unclean);
  expect(JSON.parse(json)).toMatchObject({ ticket: { subject: written } });
});

test('a call that is not there is said to be unknown', async () => {
  await expect(hatif('calls', 'show', 'ffffffff')).rejects.toMatchObject({
    code: 'call_unknown',
    message: 'No call begins with ffffffff.',
  });
});

test('a ticket is listed, shown, noted on, assigned and brought on, and the history says by whom', async () => {
  await hatif('db', 'demo');
  const { number } = await openTestTicket(db, { subject: 'Printer jams', department: 'support' });
  expect(await hatif('tickets', 'list', '--department', 'support', '--status', 'open')).toContain(number);
  expect(await hatif('tickets', 'note', number, 'Called back.', '--agent', 'Olivia')).toBe('Noted.');
  expect(await hatif('tickets', 'assign', number, 'ماجد')).toBe(`${number} is assigned to ماجد.`);
  await hatif('tickets', 'status', number, 'in_progress');
  const shown = await hatif('tickets', 'show', number);
  for (const part of [
    `${number}  Printer jams`,
    'in_progress, priority low',
    /first answer due \d{4}-.*: met/,
    'assigned to Majed Al-Ghamdi',
    'agent: Called back.',
    'status: open → in_progress',
    'by operator',
  ])
    expect(shown).toMatch(part);
  const mine: unknown = JSON.parse(await hatif('tickets', 'list', '--agent', 'Majed', '--json'));
  expect(mine).toMatchObject([{ ticket: { number }, agentName: 'Majed Al-Ghamdi' }]);
  await hatif('tickets', 'status', number, 'closed');
  await expect(hatif('tickets', 'status', number, 'open')).rejects.toMatchObject({
    code: 'ticket_transition',
  });
  await expect(hatif('tickets', 'assign', number, 'Nobody Known')).rejects.toMatchObject({
    code: 'agent_unknown',
  });
  await hatif('db', 'reset', '--yes');
});

test('the demonstration is added, and everything is removed, but not without a word', async () => {
  expect(await hatif('db', 'demo')).toBe('Added 6 customers and 8 agents.');
  await expect(hatif('db', 'reset')).rejects.toMatchObject({ code: 'confirmation_needed' });
  expect(await hatif('calls', 'list')).toContain('محمد الشمري');
  expect(await hatif('tickets', 'list', '--text', 'توصيل')).toContain('TKT-6235968');
  expect(await hatif('db', 'reset', '--yes')).toContain('is empty');
  expect(await hatif('calls', 'list')).toBe('There has been no call yet.');
  expect(await leadsOf(db, randomUUID())).toEqual([]);
  expect(await hatif('db', 'migrate')).toContain('up to date');
});
