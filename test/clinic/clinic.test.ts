import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context } from '../../src/context.ts';
import { appointments, leads } from '../../src/db/schema/index.ts';
import { decide } from '../../src/domain/routing/index.ts';
import { syncKnowledge } from '../../src/knowledge/index.ts';
import { createLogger } from '../../src/logger.ts';
import { converse, type Steps } from '../helpers/converse.ts';
import { expectEvents, expectRows } from '../helpers/expect-call.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { rowsOf } from '../helpers/rows.ts';
import type { ScriptedCaller } from '../helpers/scripted-callers.ts';
import { TextCaller } from '../helpers/text-caller.ts';

/** The clinic as an operator starts it: its business file alone, with the articles beside it. */
const env = { NODE_ENV: 'test', CENTRE_FILE: 'examples/clinic/centre.yaml', EMBEDDINGS: 'none' };
/** A Tuesday, 10:00 in Riyadh. */
const tuesday = new Date('2026-11-24T07:00:00Z');
let dataDir: string;
let context: Context;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-clinic-'));
  await layDatabase(dataDir);
  const config = loadConfig({ ...env, DATA_DIR: dataDir });
  context = await createContext(config, {
    logger: createLogger('test', 'silent'),
    clock: () => tuesday,
  });
  const { db, clock } = context;
  const synced = await syncKnowledge({ db, folder: config.knowledge.folder, embedder: null, clock });
  if (synced.mistakes.length > 0) throw new Error(`articles refused: ${JSON.stringify(synced.mistakes)}`);
});

afterAll(async () => {
  await context[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const phone = '+966551234567';
const english = {
  language: [{ say: 'english' }],
  name: [{ say: 'my name is sarah ahmed' }],
  phone: [{ say: '0551234567' }],
  confirm: [{ say: 'yes that is correct' }],
  anything_else: [{ say: 'no thank you' }],
} as const satisfies Steps;
const arabic = {
  language: [{ say: 'عربي' }],
  name: [{ say: 'اسمي سارة أحمد' }],
  phone: [{ say: '٠٥٥١٢٣٤٥٦٧' }],
  confirm: [{ say: 'نعم صحيح' }],
  anything_else: [{ say: 'لا شكرا' }],
} as const satisfies Steps;
const ofSarah = (service: string) => ({ name: 'Sarah Ahmed', phone, email: null, service });
const ofSara = (service: string) => ({ name: 'سارة أحمد', phone, email: null, service });
const plain = { ticket: false, escalation: false } as const;

const callers: ScriptedCaller[] = [
  {
    name: 'asks when a blood test is ready',
    steps: { ...english, service: [{ say: 'when are the results of my blood test ready' }] },
    expected: {
      ...plain,
      language: 'en',
      outcome: 'resolved',
      fields: ofSarah('results'),
      department: 'results',
      source: 'results/',
    },
  },
  {
    name: 'disputes a bill',
    steps: {
      ...english,
      service: [{ say: 'i was charged twice for my visit last week' }],
      since: [{ say: 'since last sunday' }],
      order: [{ say: 'skip' }],
      wanted: [{ say: 'i want a refund' }],
    },
    expected: {
      language: 'en',
      outcome: 'ticket',
      fields: ofSarah('billing'),
      department: 'billing',
      ticket: true,
      escalation: false,
    },
  },
  {
    name: 'asks in Arabic when X-rays are ready, and goes on to an appointment',
    steps: {
      ...arabic,
      service: [{ say: 'متى يجهز تقرير الأشعة' }],
      anything_else: [{ say: 'أبغى أحجز موعد بكرة الساعة خمسة العصر' }, { say: 'لا شكرا' }],
      take_time: [{ say: 'نعم' }],
    },
    expected: {
      ...plain,
      language: 'ar',
      outcome: 'resolved',
      fields: ofSara('results'),
      department: 'results',
      source: 'results/when-results-are-ready',
    },
  },
];

describe('a clinic with departments of its own', { timeout: 120_000 }, () => {
  it.each(callers)('serves a caller who $name', async ({ steps, expected }) => {
    await using caller = await TextCaller.begin(context);
    await converse(caller, steps);
    const end = await caller.log.next('end', 0);
    expectEvents(caller.log, expected);
    expectRows(await rowsOf(context.db, { id: end.callId }), expected);
    expect(caller.log.said.join(' ')).not.toMatch(/sales|technical support|المبيعات|الدعم الفني/i);
  });

  it('keeps an order for the pharmacy, which is reached by its key', async () => {
    await using caller = await TextCaller.begin(context);
    await converse(caller, {
      ...arabic,
      service: [{ keys: '4' }],
      describe: [{ say: 'أبي أطلب إعادة صرف دواء الضغط' }],
    });
    expectEvents(caller.log, {
      ...plain,
      language: 'ar',
      outcome: 'resolved',
      fields: ofSara('pharmacy'),
      department: 'pharmacy',
    });
    const ordered = await context.db.select().from(leads);
    expect(ordered).toMatchObject([{ department: 'pharmacy', interest: expect.stringContaining('الضغط') }]);
  });

  it('has its front desk give the appointments of those that give none', async () => {
    const booked = await context.db.select().from(appointments);
    expect(booked).toMatchObject([
      { department: 'appointments', startsAt: new Date('2026-11-25T14:00:00Z') },
    ]);
  });

  it('asks for what its own departments need, names them in its one menu, and then offers a person', async () => {
    await using caller = await TextCaller.begin(context, { language: 'en' });
    await converse(caller, {
      ...english,
      service: [{ say: 'blue' }, { say: 'green' }, { hangup: true }],
    });
    const said = caller.log.said.join(' ');
    expect(said).not.toContain('e-mail');
    const about = Object.values(context.centre.departments).map(({ texts }) => texts.about?.en ?? 'none');
    expect(said).toContain(`Is it about ${about.slice(0, -1).join(', ')}, or ${about.at(-1)}?`);
    expect(said).toContain('Would you like to speak to a person?');
  });

  it('passes a caller from one front desk to the one whose matter it is', async () => {
    await using caller = await TextCaller.begin(context, { language: 'en' });
    await converse(caller, {
      ...english,
      service: [{ say: 'when are the results of my blood test ready' }],
      anything_else: [{ say: 'i need to see a dentist tomorrow at ten' }, { hangup: true }],
      department: [{ hangup: true }],
    });
    expect(caller.log.all('department').map(({ department }) => department)).toEqual([
      'results',
      'appointments',
    ]);
  });

  it('tells somebody in danger what to do, in its own words', async () => {
    await using caller = await TextCaller.begin(context, { language: 'en' });
    await caller.act({ say: 'my father has chest pain and cannot breathe' });
    expect(caller.log.said.join(' ')).toContain('nine, nine, seven');
  });

  it('has a pharmacy that is open when the clinic is not', () => {
    const night = new Date('2026-11-24T19:00:00Z');
    const asked = (department: string) =>
      decide(
        {
          text: 'let me speak to a person',
          language: 'en',
          channel: 'call',
          department,
          tier: 'standard',
          at: night,
          askedForHuman: true,
          angryTurns: 0,
          failedTurns: 0,
          history: { openTickets: 0, callsLast30Days: 0 },
        },
        context.centre,
      );
    expect(asked('pharmacy')).toMatchObject({ open: true, callback: false });
    expect(asked('results')).toMatchObject({ open: false, callback: true });
  });
});
