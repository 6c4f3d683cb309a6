import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/context.ts';
import { databaseAway } from '../../src/db/errors.ts';
import { conversationFields, messages, tickets } from '../../src/db/schema/index.ts';
import { beginTypedCall } from '../../src/conversation/typed/begin-typed.ts';
import { CallLog } from '../helpers/call-log.ts';
import { ChatCaller } from '../helpers/chat-caller.ts';
import { ofCall } from '../helpers/rows.ts';
import { openTypingContext, type TypingContext } from '../helpers/typing-context.ts';

const complaint = [
  'my name is sarah ahmed',
  '0551234567',
  'no email',
  'i want to complain about a delivery that is two weeks late',
  'yes that is right',
  'skip',
];

describe('a conversation in writing', { timeout: 60_000 }, () => {
  let typing: TypingContext;
  let context: Context;
  /** Transactions with rows of a turn are refused while this is set. */
  let away = false;

  beforeAll(async () => {
    typing = await openTypingContext();
    context = typing.context;
  }, 120_000);
  afterAll(() => typing[Symbol.asyncDispose]());

  /** The same context, whose database gives up in the middle of a turn's rows: after its lines, before its steps. */
  function failing(): Context {
    const { db } = context;
    const refuse = <T extends object>(tx: T): T =>
      new Proxy(tx, {
        get(target, name) {
          if (name === 'insert')
            return (table: unknown) => {
              if (away && table === conversationFields) throw databaseAway();
              return (target as typeof db).insert(table as typeof messages);
            };
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    const failingDb = new Proxy(db, {
      get(target, name) {
        if (name === 'transaction')
          return (work: (tx: object) => Promise<unknown>) =>
            target.transaction((tx) => work(refuse(tx)) as Promise<never>);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    return { ...context, db: failingDb };
  }

  const linesOf = async (callId: string): Promise<string[]> => {
    const rows = await context.db.select().from(messages).where(ofCall(messages.conversationId, callId));
    return rows.toSorted((a, b) => a.seq - b.seq).map(({ speaker, text }) => `${speaker}: ${text}`);
  };

  it('has every row of a turn in the database when its answer is given', async () => {
    const log = new CallLog();
    const written: Promise<string[]>[] = [];
    let greeted = false;
    const call = await beginTypedCall(context, {
      language: 'en',
      written: 'by_turns',
      emit: (event) => {
        log.take(event);
        if (event.type === 'listening' && greeted) written.push(linesOf(call.id));
      },
    });
    greeted = true;
    await call.say('my name is sarah ahmed');
    const atAnswer = await written[0];
    expect(atAnswer).toContain('caller: my name is sarah ahmed');
    expect(atAnswer?.at(-1)).toMatch(/^agent: .*phone/);
    await call.hangUp();
  });

  it('says that a turn was not stored, keeps nothing of it, and takes it again as if it came first', async () => {
    const log = new CallLog();
    const call = await beginTypedCall(failing(), {
      language: 'en',
      written: 'by_turns',
      emit: (event) => log.take(event),
    });
    await call.say('my name is sarah ahmed');
    const before = { lines: await linesOf(call.id), events: log.events.length };
    away = true;
    await expect(call.say('0551234567')).rejects.toMatchObject({ code: 'turn_not_stored', status: 503 });
    away = false;
    await context.db.health.back();
    expect({ lines: await linesOf(call.id), events: log.events.length }).toEqual(before);
    for (const text of complaint.slice(1)) await call.say(text);
    await call.say('i want it delivered');
    const lines = await linesOf(call.id);
    expect(lines.filter((line) => line === 'caller: 0551234567')).toHaveLength(1);
    await call.hangUp();
    const rows = await context.db.select().from(tickets).where(ofCall(tickets.conversationId, call.id));
    expect(rows).toHaveLength(1);
    expect(log.end?.outcome).toBe('ticket');
  });

  it('is held in a terminal without a part of the framework, to its end', async () => {
    const refuse = `import { registerHooks } from 'node:module';
      registerHooks({ resolve: (name, from, next) => {
        if (/^@livekit\\/(agents|rtc-node)/.test(name)) throw new Error('framework: ' + name);
        return next(name, from);
      } });`;
    const env = {
      DATA_DIR: context.config.dataDir,
      NODE_ENV: 'test',
      EMBEDDINGS: 'none',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(refuse)}`,
    };
    await using caller = new ChatCaller(env, { language: 'en' });
    await caller.log.turn();
    await caller.act({ say: 'goodbye' });
    expect(await caller.exited(), caller.errors).toBe(0);
    expect(caller.log.end).toMatchObject({ outcome: 'abandoned' });
    expect(caller.errors).not.toContain('framework');
    await expect(
      context.db
        .select()
        .from(messages)
        .where(ofCall(messages.conversationId, caller.log.end?.callId ?? '')),
    ).resolves.not.toEqual([]);
  });
});
