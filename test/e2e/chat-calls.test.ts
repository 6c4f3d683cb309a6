import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/db/client.ts';
import { writeCentreFile } from '../helpers/centre-file.ts';
import { hatif } from '../helpers/centre.ts';
import { ChatCaller } from '../helpers/chat-caller.ts';
import { converse } from '../helpers/converse.ts';
import { expectEvents, expectRows } from '../helpers/expect-call.ts';
import { openRows, rowsOf } from '../helpers/rows.ts';
import { englishCaller, scriptedCallers } from '../helpers/scripted-callers.ts';

const env: Record<string, string> = { NODE_ENV: 'test', LOG_LEVEL: 'error' };
let db: Database;

beforeAll(async () => {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'hatif-chat-'));
  env['DATA_DIR'] = dir;
  env['CENTRE_FILE'] = await writeCentreFile(dir);
  await hatif(env, 'db', 'demo');
  await hatif(env, 'kb', 'sync');
  db = await openRows(env);
}, 240_000);

afterAll(async () => {
  await db.close();
  await rm(env['DATA_DIR'] ?? '', { recursive: true, force: true, maxRetries: 5 });
});

// Where the machine is busy with something else a call is slow, and a turn that waits too long for the database makes a
// promise in place of a ticket. Such a call is made again; what is broken fails every time.
describe('calls held in a terminal', { timeout: 120_000, retry: 2 }, () => {
  it.concurrent.for(scriptedCallers)('a caller who $name', async (script) => {
    await using caller = new ChatCaller(env, {
      ...(script.from ? { from: script.from } : {}),
      ...(script.language ? { language: script.language } : {}),
    });
    await converse(caller, script.steps);
    const end = await caller.log.next('end', 0);
    expect(await caller.exited(), caller.errors).toBe(0);
    expectEvents(caller.log, script.expected);
    expectRows(await rowsOf(db, { id: end.callId }), script.expected);
  });

  it('tells who calls by their number, greets them by name and asks only for what is missing', async () => {
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

  it('prints what a call was with `calls show`', async () => {
    await using caller = new ChatCaller(env, { language: 'en' });
    await converse(caller, englishCaller.steps);
    const end = await caller.log.next('end', 0);
    const shown = await hatif(env, 'calls', 'show', end.callId);
    for (const said of ['my name is sarah ahmed', 'Sarah Ahmed', end.ticket ?? '', 'ticket'])
      expect(shown).toContain(said);
  });
});
