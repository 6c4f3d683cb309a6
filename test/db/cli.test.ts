import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase, type Database } from '../../src/db/client.ts';
import { openCall, openJournal, onceForCall, finishCall } from '../../src/domain/calls/index.ts';
import { createTicket } from '../../src/domain/tickets/index.ts';
import { createLogger } from '../../src/logger.ts';
import { embeddedConfig, endProcess, exitCode, startHost, temporaryDir } from '../helpers/embedded-host.ts';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 180_000 });

const dir = temporaryDir();
const logger = createLogger('test', 'silent');
let host: Awaited<ReturnType<typeof startHost>>;
let db: Database;

beforeAll(async () => {
  host = await startHost(dir);
  db = await openDatabase(embeddedConfig(dir), logger);
}, 120_000);
afterAll(async () => {
  await db.close();
  await endProcess(host);
  rmSync(dir, { recursive: true, force: true });
});

async function hatif(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const script = path.resolve(import.meta.dirname, '../../src/cli/hatif.ts');
  const env = { ...process.env, DATA_DIR: dir, DATABASE_URL: '' };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exitCode(child)]);
  return { code, out, err };
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
  journal.field('name', 'Sara', { source: 'caller', confidence: 0.8 });
  await journal.close();
  const { number } = await onceForCall(db, { callId, epoch, key: 'ticket', kind: 'open_ticket' }, (tx) =>
    createTicket(tx, {
      customerId: null,
      callId,
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
  expect(list.out).toContain(callId);
  expect(list.out).toContain(number);
  const shown = await hatif('calls', 'show', callId.slice(0, 8));
  expect(shown).toMatchObject({ code: 0, err: '' });
  for (const part of [
    `Call ${callId}`,
    'from +12025550123',
    'agent (en): What is your name?  [interrupted; heard: What is]',
    'caller (en): Sara',
    '→ phone, by name.given on speech',
    'name = Sara (caller, 0.80)',
    'done once: open_ticket (ticket)',
    `ticket ${number} (support, technical, normal, open): Router broken`,
    'ended: ticket, 2:05 min, sentiment -0.50, to be followed up',
    'A broken router.',
  ])
    expect(shown.out).toContain(part);
  const json: unknown = JSON.parse((await hatif('calls', 'show', callId, '--json')).out);
  expect(json).toMatchObject({
    call: { id: callId },
    captured: { name: 'Sara' },
    interaction: { durationSeconds: 125 },
  });
});

test('a call that is not there is said to be unknown', async () => {
  const shown = await hatif('calls', 'show', 'ffffffff');
  expect(shown).toMatchObject({ code: 1, out: '', err: 'No call begins with ffffffff.\n' });
});

test('the demonstration is added, and everything is removed, but not without a word', async () => {
  expect((await hatif('db', 'demo')).out).toContain('Added 6 customers and 8 agents.');
  const refused = await hatif('db', 'reset');
  expect(refused).toMatchObject({ code: 1, err: 'Nobody is there to confirm: add --yes.\n' });
  expect((await hatif('calls', 'list')).out).toContain('محمد الشمري');
  expect((await hatif('db', 'reset', '--yes')).code).toBe(0);
  expect((await hatif('calls', 'list')).out).toBe('There has been no call yet.\n');
  expect((await hatif('db', 'migrate')).out).toContain('up to date');
});
