import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context } from '../../src/context.ts';
import { effects, tickets } from '../../src/db/schema/index.ts';
import { describeCall, openCall, takeUpCall } from '../../src/domain/calls/index.ts';
import type { CallEvent } from '../../src/shared/call-events.ts';
import { allOf } from '../../src/conversation/answers.ts';
import { newCall } from '../../src/conversation/open.ts';
import { temporaryDir } from '../helpers/embedded-host.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { ofCall } from '../helpers/rows.ts';

const complaint = [
  'my name is sarah ahmed',
  '0551234567',
  'no email',
  'i want to complain about a delivery that is two weeks late',
  'yes that is right',
  'skip',
  'i want it delivered',
];

describe('what a dead job was doing for the caller', () => {
  const dataDir = temporaryDir();
  let context: Context;
  beforeAll(async () => {
    const config = loadConfig({ DATA_DIR: dataDir, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    await layDatabase(dataDir);
    context = await createContext(config);
  }, 120_000);
  afterAll(async () => {
    await context[Symbol.asyncDispose]();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** A job that dies between asking for a ticket and noting that it has it. Returns the call. */
  async function dieOverTicket(): Promise<{ callId: string; epoch: number }> {
    const opened = await openCall(context.db, { source: 'chat', language: 'en' });
    const call = newCall({ context, opened, known: null, emit: () => undefined, reader: null });
    await allOf(call.begin());
    for (const text of complaint) await allOf(call.take({ type: 'said', text, final: true }, 'text'));
    await call.record.flush();
    // The journal as it was when the deed had been asked for: what follows was never written.
    const file = path.join(dataDir, 'journal', `${call.id}.${opened.epoch}.jsonl`);
    const written = readFileSync(file, 'utf8').split('\n');
    const asked = written.findLastIndex((line) => line.includes('"open_ticket"'));
    expect(asked).toBeGreaterThan(0);
    writeFileSync(file, `${written.slice(0, asked + 1).join('\n')}\n`);
    return { callId: call.id, epoch: opened.epoch };
  }

  async function goOn(died: {
    callId: string;
    epoch: number;
  }): Promise<{ said: string; events: CallEvent[] }> {
    const { db, logger } = context;
    const needs = { db, logger, journalDir: path.join(dataDir, 'journal') };
    const takenUp = await takeUpCall(needs, {
      ...died,
      workerId: crypto.randomUUID(),
      jobId: crypto.randomUUID(),
    });
    const events: CallEvent[] = [];
    const resumed = { ...takenUp, cause: 'broken' } as const;
    const emit = (event: CallEvent): void => void events.push(event);
    const call = newCall({ context, opened: takenUp.opened, known: null, resumed, emit, reader: null });
    const { say } = await allOf(call.begin());
    await call.finish();
    return { said: say.map(({ screen }) => screen).join(' '), events };
  }

  it('was done: it is not done again, and the caller is told once', async () => {
    const died = await dieOverTicket();
    const { said, events } = await goOn(died);
    const report = await describeCall(context.db, died.callId);
    const numbers = report.tickets.map(({ number }) => number);
    expect(numbers).toHaveLength(1);
    expect(said.split(numbers[0] ?? '?')).toHaveLength(2);
    expect(events.filter(({ type }) => type === 'ticket')).toEqual([{ type: 'ticket', number: numbers[0] }]);
    expect(report.interaction).toMatchObject({ outcome: 'ticket' });
  });

  it('was not done: it is done now', async () => {
    const died = await dieOverTicket();
    await context.db.delete(tickets).where(ofCall(tickets.conversationId, died.callId));
    await context.db.delete(effects).where(ofCall(effects.conversationId, died.callId));
    const { said } = await goOn(died);
    const report = await describeCall(context.db, died.callId);
    expect(report.tickets).toHaveLength(1);
    expect(said).toContain(report.tickets[0]?.number);
  });
});
