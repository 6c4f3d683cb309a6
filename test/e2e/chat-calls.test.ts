import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context } from '../../src/context.ts';
import { seedDemo } from '../../src/db/demo/seed.ts';
import { syncKnowledge } from '../../src/knowledge/index.ts';
import { createLogger } from '../../src/logger.ts';
import { writeCentreFile } from '../helpers/centre-file.ts';
import { hatif } from '../helpers/centre.ts';
import { ChatCaller } from '../helpers/chat-caller.ts';
import { converse } from '../helpers/converse.ts';
import { expectEvents, expectRows } from '../helpers/expect-call.ts';
import { layDatabase } from '../helpers/migrated-database.ts';
import { rowsOf } from '../helpers/rows.ts';
import { englishCaller, scriptedCallers, type ScriptedCaller } from '../helpers/scripted-callers.ts';
import { TextCaller } from '../helpers/text-caller.ts';

const env: Record<string, string> = { NODE_ENV: 'test', LOG_LEVEL: 'error' };
let context: Context;

beforeAll(async () => {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-chat-'));
  env['DATA_DIR'] = dir;
  env['CENTRE_FILE'] = await writeCentreFile(dir);
  await layDatabase(dir);
  const config = loadConfig(env);
  context = await createContext(config, { logger: createLogger('test', 'silent') });
  const { db, centre, embedders, clock } = context;
  await seedDemo(db, centre, clock());
  await syncKnowledge({ db, folder: config.knowledge.folder, embedder: embedders.configured, clock });
});

afterAll(async () => {
  await context[Symbol.asyncDispose]();
  await rm(env['DATA_DIR'] ?? '', { recursive: true, force: true, maxRetries: 5 });
});

const optionsOf = ({ from, language }: ScriptedCaller) => ({
  ...(from ? { from } : {}),
  ...(language ? { language } : {}),
});

describe('calls held by typing', { timeout: 120_000 }, () => {
  it.concurrent.for(scriptedCallers)('a caller who $name', async (script) => {
    await using caller = await TextCaller.begin(context, optionsOf(script));
    await converse(caller, script.steps);
    const end = await caller.log.next('end', 0);
    expectEvents(caller.log, script.expected);
    expectRows(await rowsOf(context.db, { id: end.callId }), script.expected);
  });
});

describe('calls held in a terminal', { timeout: 120_000 }, () => {
  it('are on record as they were, and `calls show` prints them', async () => {
    await using caller = new ChatCaller(env, { language: 'en' });
    await converse(caller, englishCaller.steps);
    const end = await caller.log.next('end', 0);
    expect(await caller.exited(), caller.errors).toBe(0);
    expectRows(await rowsOf(context.db, { id: end.callId }), englishCaller.expected);
    const shown = await hatif(env, 'calls', 'show', end.callId);
    for (const said of ['my name is sarah ahmed', 'Sarah Ahmed', end.ticket ?? '', 'ticket'])
      expect(shown).toContain(said);
  });

  it('tell who calls by their number, greet them by name and ask only for what is missing', async () => {
    await using caller = new ChatCaller(env, { from: '+12025550123' });
    await converse(caller, {
      service: englishCaller.steps.service ?? [],
      confirm: [{ say: 'yes' }],
      since: englishCaller.steps.since ?? [],
      order: englishCaller.steps.order ?? [],
      wanted: englishCaller.steps.wanted ?? [],
      anything_else: [{ say: 'no thank you' }],
    });
    expect(caller.log.stages).toEqual(['service', 'confirm', 'department']);
    expect(caller.log.said.join(' ')).toContain('John');
  });

  it('hear keys and silence, and end where the caller hangs up', async () => {
    await using caller = new ChatCaller(env);
    await converse(caller, {
      language: [{ keys: '2' }],
      name: [{ silence: 30 }, { say: 'my name is sarah ahmed' }],
      phone: [{ hangup: true }],
    });
    const end = await caller.log.next('end', 0);
    expect(await caller.exited(), caller.errors).toBe(0);
    expect(caller.log.stages).toEqual(['language', 'name', 'phone']);
    expect(caller.log.all('listening').filter(({ ask }) => ask === 'name')).toHaveLength(2);
    expect(end).toMatchObject({ language: 'en', outcome: 'abandoned', fields: { name: 'Sarah Ahmed' } });
  });
});
