import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  describeCall,
  finishCall,
  openCall,
  openJournal,
  recoverJournals,
} from '../../../src/domain/calls/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { exitCode } from '../../helpers/embedded-host.ts';

const line = (text: string) => ({
  ...({ speaker: 'caller', text, language: 'en', startedAt: new Date(), endedAt: new Date() } as const),
  ...({ heard: null, interrupted: false, channel: 'voice' } as const),
});

export function journalSuite(on: TestDatabase): void {
  const folder = (name: string) => path.join(on.dir, 'journals', name);
  const open = async (name: string) => {
    const call = await openCall(on.db, { source: 'sip', room: name });
    const { db, logger } = on;
    const options = {
      dir: folder(name),
      callId: call.id,
      epoch: call.epoch,
      db,
      logger,
      clock: () => new Date(),
    };
    return { call, journal: openJournal({ ...options, patienceMs: 2_000 }) };
  };

  test('what is said, decided and captured is in the database, in its order, with the last checkpoint', async () => {
    const { call, journal } = await open('whole');
    const by = randomUUID();
    journal.stage('name', { rule: 'start' });
    journal.line({ ...line('What is your name?'), speaker: 'agent', heard: 'What is', interrupted: true });
    journal.line({ ...line('Sara'), confidence: 0.9 });
    journal.line({ ...line('Huda speaking.'), speaker: 'human', by });
    journal.field('name', 'Zara', { source: 'caller', confidence: 0.6 });
    journal.field('name', 'Sara', { source: 'caller', confidence: 1 });
    journal.field('email', null, { source: 'caller', confidence: 1 });
    journal.stage('phone', { rule: 'name.given', input: 'speech' });
    journal.decision({ kind: 'department', value: 'sales', rule: 'departments.sales' });
    journal.checkpoint({ stage: 'name' });
    journal.checkpoint({ stage: 'phone', name: 'Sara' });
    await journal.flush();
    const report = await describeCall(on.db, call.id);
    expect(report.lines).toMatchObject([
      { speaker: 'agent', text: 'What is your name?', heard: 'What is', interrupted: true },
      { speaker: 'caller', text: 'Sara', heard: null, interrupted: false, confidence: expect.closeTo(0.9) },
      { speaker: 'human', by, text: 'Huda speaking.' },
    ]);
    expect(report.steps).toMatchObject([
      { stage: 'name', rule: 'start', input: null },
      { stage: 'phone', rule: 'name.given', input: 'speech' },
    ]);
    expect(report.fields.map(({ value }) => value)).toEqual(['Zara', 'Sara', null]);
    expect(report.captured).toEqual({ name: 'Sara', email: null });
    expect(report.call.checkpoint).toEqual({ stage: 'phone', name: 'Sara' });
    expect(report.decisions).toMatchObject([
      { kind: 'department', value: 'sales', rule: 'departments.sales', epoch: 1 },
    ]);
    const { lines, steps, fields, decisions } = report;
    const places = [...lines, ...steps, ...fields, ...decisions].map(({ seq }) => seq);
    expect(new Set(places).size).toBe(9);
    await journal.close();
    expect(readdirSync(folder('whole'))).toEqual([]);
  });

  test('what is still being said when the call is over goes into no file that somebody opens next', async () => {
    const { journal } = await open('over');
    const asked = journal.line({ ...line('What is your name?'), speaker: 'agent', endedAt: null });
    await journal.close();
    const other = path.join(on.dir, 'opened-next');
    const descriptor = openSync(other, 'w');
    journal.spoken(asked, { endedAt: new Date(), heard: 'What is' });
    journal.line(line('Thank you for'));
    closeSync(descriptor);
    expect(readFileSync(other, 'utf8')).toBe('');
    expect(journal.broken).toBe(false);
  });

  test('nothing waits for a flush: a line is in the database by itself', async () => {
    const { call, journal } = await open('by-itself');
    journal.line(line('hello'));
    await expect
      .poll(async () => (await describeCall(on.db, call.id)).lines.length, { timeout: 5_000, interval: 20 })
      .toBe(1);
    await journal.close();
  });

  test('text that the database cannot hold is stored without what it cannot hold', async () => {
    const { call, journal } = await open('odd');
    journal.line({ ...line('a\0b\ud800'), confidence: Number.NaN });
    journal.checkpoint({ odd: 'a\0b', literal: '\\u0000' });
    await journal.close();
    const report = await describeCall(on.db, call.id);
    expect(report.lines).toMatchObject([{ text: 'ab\ufffd', confidence: 0 }]);
    expect(report.call.checkpoint).toEqual({ odd: 'ab', literal: '\\u0000' });
  });

  test('the file of a call that goes on and on stays small while the database takes what is in it', async () => {
    const { call, journal } = await open('long');
    const state = { requests: Array.from({ length: 20 }, () => 'x'.repeat(200)) };
    for (let turn = 0; turn < 200; turn += 1) {
      journal.line(line(`turn ${turn} ${'y'.repeat(1_000)}`));
      journal.checkpoint(state);
      if (turn % 20 === 19) await journal.flush();
    }
    const [file = ''] = readdirSync(folder('long'));
    expect(statSync(path.join(folder('long'), file)).size).toBeLessThan(400_000);
    journal.line(line('the last'));
    await journal.close();
    expect(readdirSync(folder('long'))).toEqual([]);
    const { lines, call: row } = await describeCall(on.db, call.id);
    expect([lines.length, lines.at(-1)?.text]).toEqual([201, 'the last']);
    expect(row.checkpoint).toEqual(state);
  });

  test('an entry that the database refuses is set aside, and the others are stored', async () => {
    const { call, journal } = await open('refused');
    journal.line(line('before'));
    journal.line({ ...line('when?'), startedAt: new Date(8.64e15) });
    journal.line(line('after'));
    await journal.close();
    expect((await describeCall(on.db, call.id)).lines.map(({ text }) => text)).toEqual(['before', 'after']);
    expect(readdirSync(folder('refused'))).toEqual([expect.stringMatching(/\.rejected$/)]);
  });

  test('lines that are forgotten while the database refuses one of them take nothing else with them', async () => {
    const { call, journal } = await open('forgotten');
    journal.line({ ...line('when?'), startedAt: new Date(8.64e15) });
    const written = journal.flush();
    journal.forgetLines();
    journal.stage('phone', { rule: 'name.given' });
    await written;
    await journal.close();
    const { lines, steps } = await describeCall(on.db, call.id);
    expect(lines).toEqual([]);
    expect(steps).toMatchObject([{ stage: 'phone' }]);
  });

  test('the journal of a job whose epoch has passed writes no more', async () => {
    const { call, journal } = await open('fenced');
    journal.line(line('in time'));
    await journal.flush();
    await openCall(on.db, { source: 'sip', room: 'fenced' });
    journal.line(line('too late'));
    await expect(journal.flush()).rejects.toMatchObject({ code: 'stale_epoch' });
    await journal.close();
    expect((await describeCall(on.db, call.id)).lines.map(({ text }) => text)).toEqual(['in time']);
  });

  test('a process killed at any moment loses nothing that it had written down', async () => {
    const { call, journal } = await open('killed');
    await journal.close();
    const said = await sayUntilKilled({ dir: folder('killed'), callId: call.id, epoch: call.epoch }, 200);
    expect((await describeCall(on.db, call.id)).lines).toHaveLength(0);
    expect(await recoverJournals(folder('killed'), on.db, on.logger)).toBe(1);
    const { lines } = await describeCall(on.db, call.id);
    expect(lines.map(({ text }) => text).slice(0, said)).toEqual(
      Array.from({ length: said }, (_, n) => `line ${n}`),
    );
    expect(await recoverJournals(folder('killed'), on.db, on.logger)).toBe(0);
  });

  test('what a dead job left is kept although another has the call, and comes before what that one says', async () => {
    const first = await open('resumed');
    await first.journal.close();
    const { id: callId, epoch } = first.call;
    const said = await sayUntilKilled({ dir: folder('resumed'), callId, epoch }, 5);
    const second = await open('resumed');
    second.journal.line(line('I am the second job'));
    second.journal.checkpoint({ job: 2 });
    await second.journal.flush();
    // The second job lives: its journal is left alone.
    expect(await recoverJournals(folder('resumed'), on.db, on.logger)).toBe(1);
    const { lines, call } = await describeCall(on.db, callId);
    expect(lines.length).toBeGreaterThan(said);
    expect(lines[0]?.text).toBe('line 0');
    expect(lines.at(-1)?.text).toBe('I am the second job');
    expect(call.checkpoint).toEqual({ job: 2 });
    await second.journal.close();
  });

  test('a call can be over while its journal is still being recovered', async () => {
    const { call, journal } = await open('over');
    await journal.close();
    await sayUntilKilled({ dir: folder('over'), callId: call.id, epoch: call.epoch }, 3);
    const what = {
      outcome: 'abandoned',
      language: null,
      department: null,
      summary: '',
      sentiment: 0,
    } as const;
    const end = { callId: call.id, epoch: call.epoch, ...what, followUp: false, endedAt: new Date() };
    await finishCall(on.db, end);
    expect(await recoverJournals(folder('over'), on.db, on.logger)).toBe(1);
    expect((await describeCall(on.db, call.id)).call).toMatchObject({ status: 'ended', checkpoint: null });
  });
}

/** Has another process write lines, with a database that is away, kills it, and returns how many it told of. */
async function sayUntilKilled(
  journal: { dir: string; callId: string; epoch: number },
  atLeast: number,
): Promise<number> {
  const script = path.resolve(import.meta.dirname, '../processes/say-lines.ts');
  const job = fork(script, [JSON.stringify(journal)], { execArgv: [] });
  let said = 0;
  await new Promise<void>((resolve, reject) => {
    job.on('message', (count) => {
      said = Number(count);
      if (said >= atLeast) resolve();
    });
    job.once('exit', () => reject(new Error('the job ended by itself')));
  });
  job.removeAllListeners('exit');
  job.kill('SIGKILL');
  await exitCode(job);
  return said;
}
