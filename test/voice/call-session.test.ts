import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/context.ts';
import type { Findings } from '../../src/knowledge/types.ts';
import type { TypedCall } from '../../src/conversation/typed/typed-call.ts';
import { beginSessionCall } from '../helpers/session-call.ts';
import { CallLog } from '../helpers/call-log.ts';
import { openTypingContext, type TypingContext } from '../helpers/typing-context.ts';

const toSales = ['Sarah Ahmed', '0551234567', 'sara@gmail.com', 'how much is the fiber plan', 'yes'];

describe('a session keeps the order of things', () => {
  let typing: TypingContext;
  let context: Context;
  /** Searches wait for this. */
  let searched = Promise.withResolvers<Findings>();

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

  async function begin(): Promise<{ call: TypedCall; log: CallLog }> {
    const log = new CallLog();
    const call = await beginSessionCall(context, { language: 'en', emit: (event) => log.take(event) });
    return { call, log };
  }

  it('the caller is greeted and asked before it is their turn, and each stage is told before its question', async () => {
    const { call, log } = await begin();
    const kinds = log.events.map(({ type }) => type);
    expect(kinds.indexOf('say')).toBeLessThan(kinds.indexOf('listening'));
    await call.say('Sarah Ahmed');
    const told = log.events.slice(kinds.length);
    const at = (wanted: (event: (typeof told)[number]) => boolean): number => told.findIndex(wanted);
    const stage = at((event) => event.type === 'stage' && event.stage === 'phone');
    const question = at((event) => event.type === 'say' && event.text.includes('phone number'));
    expect(at(({ type }) => type === 'field')).toBeGreaterThanOrEqual(0);
    expect(stage).toBeGreaterThanOrEqual(0);
    expect(question).toBeGreaterThan(stage);
    expect(told.at(-1)).toMatchObject({ type: 'listening', ask: 'phone' });
    await call.hangUp();
  });

  it('lines typed without waiting are taken in their order, each by the stage that then asks', async () => {
    const { call, log } = await begin();
    await Promise.all(toSales.slice(0, 3).map((line) => call.say(line)));
    const fields = log.events.flatMap((event) => (event.type === 'field' ? [event.field] : []));
    expect(fields).toEqual(['name', 'phone', 'email']);
    expect(log.events.at(-1)).toMatchObject({ type: 'listening', ask: 'service' });
    await call.hangUp();
  });

  it('who hangs up while an answer is looked for is told nothing after the end', async () => {
    const { call, log } = await begin();
    for (const line of toSales.slice(0, -1)) await call.say(line);
    const answered = call.say('yes');
    await log.until('the department', () => log.stage === 'department');
    const over = call.hangUp();
    searched.resolve({ passages: [], answers: false, either: null, mode: 'lexical' });
    await Promise.all([answered, over, call.ended]);
    expect(log.events.at(-1)?.type).toBe('end');
    expect(log.all('end')).toHaveLength(1);
    searched = Promise.withResolvers();
  });

  it('the words with which a department takes over are said by it, whole, before it listens', async () => {
    searched.resolve({ passages: [], answers: false, either: null, mode: 'lexical' });
    const { call, log } = await begin();
    for (const line of toSales) await call.say(line);
    const department = log.events.findIndex(({ type }) => type === 'department');
    const after = log.events.slice(department).map(({ type }) => type);
    expect(after.indexOf('say')).toBeGreaterThan(0);
    expect(after.lastIndexOf('listening')).toBe(after.length - 1);
    expect(after.filter((type) => type === 'listening')).toHaveLength(1);
    await call.hangUp();
  });

  it('silence is answered once, and asks for what was asked', async () => {
    const { call, log } = await begin();
    const asked = log.all('listening').at(-1)?.ask;
    const said = log.said.length;
    await call.silence(context.centre.ivr.timeoutSeconds);
    expect(log.said.length).toBeGreaterThan(said);
    expect(log.all('listening').at(-1)?.ask).toBe(asked);
    await call.hangUp();
  });
});
