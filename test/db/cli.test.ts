import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registerCalls } from '../../src/cli/calls.ts';
import { registerDb } from '../../src/cli/db.ts';
import { registerQuestions, registerToday } from '../../src/cli/overview.ts';
import { registerTickets } from '../../src/cli/tickets.ts';
import { openDatabase, type Database } from '../../src/db/client.ts';
import { calls, conversations, tickets } from '../../src/db/schema/index.ts';
import { openCall, openJournal, finishCall } from '../../src/domain/calls/index.ts';
import { once } from '../../src/domain/conversations/index.ts';
import { escalate, setCallbackNumber } from '../../src/domain/escalations/index.ts';
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
  registerQuestions(program);
  registerToday(program);
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

test('lists say that there is nothing', async () => {
  expect(await hatif('questions')).toBe('Every question of the last 30 days had an answer.');
  expect(await hatif('today', '--day', '2020-01-01')).toContain('Nobody waits for a call back.');
  expect(await hatif('calls', 'list', '--day', '2020-01-01')).toBe('No such call.');
  expect(JSON.parse(await hatif('questions', '--json'))).toEqual([]);
});

test('calls are found by day, outcome, department and words, in whatever spelling', async () => {
  const mine = await held('2026-05-05T22:30:00Z', ['عندي مشكلة في الأنترنت', 'الشبكة مقطوعة'], 'escalated');
  // Half past one in the night, by the clock of the centre.
  expect(await hatif('calls', 'list', '--day', '2026-05-06')).toContain(mine);
  expect(await hatif('calls', 'list', '--day', '2026-05-05')).not.toContain(mine);
  expect(await hatif('calls', 'list', '--text', 'مشكله في الانترنت')).toContain(mine);
  expect(await hatif('calls', 'list', '--text', '100%')).toBe('No such call.');
  expect(await hatif('calls', 'list', '--outcome', 'escalated', '--department', 'support')).toContain(mine);
  expect(await hatif('calls', 'list', '--outcome', 'no_input', '--day', '2026-05-06')).toBe('No such call.');
  await expect(hatif('calls', 'list', '--department', 'bakery')).rejects.toMatchObject({
    code: 'department_unknown',
  });
});

test('questions that nothing answered are listed, the most frequent first, each once a call', async () => {
  let seconds = 60;
  const asked = (question: string) => {
    const at = new Date(Date.now() - 1_000 * (seconds -= 1)).toISOString();
    return held(at, [question], 'resolved', [question, question]);
  };
  await asked('بتركبوا كاميرات مراقبة؟');
  await asked('do you sell umbrellas');
  const last = await asked('Do you sell umbrellas?');
  const found: unknown = JSON.parse(await hatif('questions', '--json'));
  expect(found).toMatchObject([
    { question: 'Do you sell umbrellas?', times: 2, calls: [last, expect.any(String)] },
    { question: 'بتركبوا كاميرات مراقبة؟', times: 1 },
  ]);
  expect(await hatif('questions', '-n', '1')).toMatch(
    /^ *2 ×  Do you sell umbrellas\?  \(en, support, call/u,
  );
  expect(await hatif('questions', '--department', 'sales')).toContain('had an answer');
});

test('a day is told in numbers, with whom we promised to call back and when', async () => {
  await hatif('db', 'reset', '--yes');
  const at = new Date('2026-06-07T09:00:00Z');
  await held(at.toISOString(), ['my router is broken'], 'ticket', ['do you repair kettles']);
  const promised = { conversationId: await conversationOf(), department: 'support', summary: 's' } as const;
  const { number } = await openTestTicket(db, { subject: 'Call back', department: 'support' });
  const [ticket] = await db.select({ id: tickets.id }).from(tickets).where(eq(tickets.number, number));
  const callbackBy = new Date('2026-06-07T13:00:00Z');
  const { id } = await escalate(db, {
    ...promised,
    reason: 'wants a person',
    transcriptPointer: null,
    ticketId: ticket?.id,
    callbackBy,
  });
  await setCallbackNumber(db, { id, phone: '+966551234567' });
  const day = JSON.parse(await hatif('today', '--day', '2026-06-07', '--json')) as object;
  expect(day).toMatchObject({
    day: '2026-06-07',
    calls: { total: 1, byOutcome: { ticket: 1 }, byDepartment: { support: 1 }, medianSeconds: 60 },
    unanswered: 1,
    callbacks: [{ number: '+966551234567', ticket: number, reason: 'wants a person' }],
  });
  const told = await hatif('today', '--day', '2026-06-07');
  expect(told).toContain('by 2026-06-07 16:00');
  expect(told).toMatch(/calls +1 {2}ticket 1; support 1; half of them over 1:00 min/u);
  expect(await hatif('today', '--day', '2026-06-06')).toContain('Nobody waits for a call back.');
  expect(await hatif('today')).toMatch(/OVERDUE {2}\+966551234567/u);
  await hatif('tickets', 'status', number, 'in_progress');
  await hatif('tickets', 'status', number, 'resolved');
  expect(await hatif('today', '--day', '2026-06-07')).toContain('Nobody waits for a call back.');
});

/** A call of a minute that ended, in which a caller said some lines and nothing answered some questions. */
async function held(
  began: string,
  lines: readonly string[],
  outcome: 'resolved' | 'ticket' | 'escalated',
  unanswered: readonly string[] = [],
): Promise<string> {
  const at = new Date(began);
  const { id: callId, epoch } = await openCall(db, { source: 'sip', room: randomUUID(), at });
  await db.update(calls).set({ createdAt: at }).where(eq(calls.id, callId));
  const journal = openJournal({ dir: path.join(dir, 'journal'), callId, epoch, db, logger, clock: () => at });
  const said = { language: 'en', startedAt: at, endedAt: at, channel: 'voice', heard: null } as const;
  for (const text of lines) journal.line({ ...said, speaker: 'caller', text, interrupted: false });
  for (const question of unanswered)
    journal.field('unanswered', question, { source: 'caller', confidence: 1 });
  await journal.close();
  const endedAt = new Date(at.getTime() + 60_000);
  const end = { language: 'en', department: 'support', summary: 's', sentiment: 0, followUp: false } as const;
  await finishCall(db, { callId, epoch, outcome, ...end, endedAt });
  return callId;
}

/** A conversation that is no call. */
async function conversationOf(): Promise<string> {
  const [row] = await db.insert(conversations).values({ channel: 'web_form' }).returning();
  return row?.id ?? '';
}

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
