import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/context.ts';
import { seedDemo } from '../../src/db/demo/seed.ts';
import { conversationFields, interactions, messages } from '../../src/db/schema/index.ts';
import { journalDir } from '../../src/domain/calls/index.ts';
import { parseCheckpoint } from '../../src/domain/dialogue/index.ts';
import type { Findings } from '../../src/knowledge/types.ts';
import { eventsOfState } from '../../src/conversation/resumed.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import { CallLog } from '../helpers/call-log.ts';
import { eventually } from '../helpers/eventually.ts';
import { openTypingContext, type TypingContext } from '../helpers/typing-context.ts';
import { selectCall } from '../../src/db/queries/calls.ts';
import { ofCall } from '../helpers/rows.ts';

const isFiller = (text: string): boolean => text.startsWith('One moment');
const toService = ['Sarah Ahmed', '0551234567', 'sara@gmail.com'];

describe('calls held by typing', () => {
  let typing: TypingContext;
  let context: Context;
  /** Searches wait for this. */
  const searched = Promise.withResolvers<Findings>();

  beforeAll(async () => {
    typing = await openTypingContext({
      knowledge: {
        search: () => searched.promise,
        health: () => Promise.reject(new Error('nobody asks')),
      },
    });
    context = typing.context;
  }, 240_000);
  afterAll(() => typing[Symbol.asyncDispose]());

  it(
    'tell a caller who waits for a slow search that somebody is at it, once, and then answer',
    { timeout: 120_000 },
    async () => {
      const log = new CallLog();
      const call = await beginChat(context, { language: 'en', emit: (event) => log.take(event) });
      for (const said of toService) await call.say(said);
      const turns = log.all('listening').length;
      const answered = call.say('how much is the fiber plan');
      await log.until('the filler', () => log.said.some(isFiller));
      expect(log.all('listening')).toHaveLength(turns);
      searched.resolve({ passages: [], answers: false, either: null, mode: 'lexical' });
      await answered;
      expect(log.said.filter(isFiller)).toHaveLength(1);
      expect(log.all('listening').at(-1)?.ask).toBe('details_right');
      await call.hangUp();
    },
  );

  it(
    'tell a known caller’s client nothing that was stored of them, at the end or when another job goes on',
    { timeout: 120_000 },
    async () => {
      await seedDemo(context.db, context.centre, new Date());
      const log = new CallLog();
      const john = { from: '+12025550123', language: 'en' } as const;
      const call = await beginChat(context, { ...john, emit: (event) => log.take(event) });
      await call.say('I want to buy a laptop');
      const checkpoint = await eventually('the checkpoint', async () => {
        const row = await selectCall(context.db, call.id);
        const found = parseCheckpoint(row?.checkpoint);
        return found?.state.service ? found : undefined;
      });
      await call.say('goodbye');
      await call.ended;
      expect(checkpoint.state.known).toMatchObject({ name: 'John Smith', phone: '+12025550123' });
      const told = JSON.stringify([log.events, eventsOfState({ ...checkpoint, centre: context.centre })]);
      expect(told).toContain('"end"');
      expect(told).not.toMatch(/Smith|5550123|john\.smith/);
    },
  );

  it('take nothing after their end, and keep nobody waiting', { timeout: 60_000 }, async () => {
    const log = new CallLog();
    const call = await beginChat(context, { language: 'en', emit: (event) => log.take(event) });
    await call.say('bye');
    await call.ended;
    const heard = log.events.length;
    await call.say('are you there');
    await call.keys('1');
    await call.silence(60);
    expect(log.events).toHaveLength(heard);
  });

  it(
    'keep no line of a caller who refuses the transcript, and all of their fields',
    { timeout: 120_000 },
    async () => {
      const journal = journalDir(context.config.dataDir);
      const others = new Set(await readdir(journal));
      const log = new CallLog();
      const call = await beginChat(context, { language: 'en', emit: (event) => log.take(event) });
      await call.say('Sarah Ahmed');
      await call.say('please do not record this call');
      await call.say('0551234567');
      const files = (await readdir(journal)).filter((file) => !others.has(file));
      expect(files).toHaveLength(1);
      const written = await Promise.all(files.map((file) => readFile(path.join(journal, file), 'utf8')));
      expect(written.join('\n')).not.toMatch(/"kind":"line"/);
      await call.hangUp();
      const callId = log.end?.callId ?? '';
      expect(await context.db.select().from(messages).where(ofCall(messages.conversationId, callId))).toEqual(
        [],
      );
      const fields = await context.db
        .select()
        .from(conversationFields)
        .where(ofCall(conversationFields.conversationId, callId));
      expect(fields.map(({ value }) => value)).toEqual(['Sarah Ahmed', '+966551234567']);
      const [interaction] = await context.db
        .select()
        .from(interactions)
        .where(ofCall(interactions.conversationId, callId));
      expect(interaction?.summary).toContain('No transcript');
      expect(interaction?.summary).not.toContain('record this call');
    },
  );
});
