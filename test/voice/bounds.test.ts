import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { Context } from '../../src/context.ts';
import { calls, escalations, interactions, messages, tickets } from '../../src/db/schema/index.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import { beginChat } from '../../src/cli/begin-chat.ts';
import { CallLog } from '../helpers/call-log.ts';
import { openTypingContext, type TypingContext } from '../helpers/typing-context.ts';
import { ofCall } from '../helpers/rows.ts';

const phrases = {
  cut: { en: /too long, so I've only read the beginning/, ar: /رسالتك طويلة، فقرأت أولها فقط/ },
  pace: { en: /faster than I can read/, ar: /أسرع مما أقرأ/ },
  spent: { en: /as long as a call may/, ar: /طالت هذه المكالمة/ },
};

describe('a caller who types', { timeout: 60_000 }, () => {
  let typing: TypingContext;
  let context: Context;

  beforeAll(async () => {
    typing = await openTypingContext({}, { CALL_TURNS: '12' });
    context = typing.context;
  }, 120_000);
  afterAll(() => typing[Symbol.asyncDispose]());

  async function begin(language: Language, base = context) {
    const log = new CallLog();
    const call = await beginChat(base, { language, emit: (event) => log.take(event) });
    return { call, log };
  }
  const linesOf = async (callId: string): Promise<string[]> => {
    const rows = await context.db.select().from(messages).where(ofCall(messages.conversationId, callId));
    return rows.filter(({ speaker }) => speaker === 'caller').map(({ text }) => text);
  };

  it.each<[Language]>([['en'], ['ar']])(
    'a line too long is heard to its longest, and is told so (%s)',
    async (language) => {
      const { call, log } = await begin(language);
      await call.say('😀 '.repeat(20_000));
      expect(log.said.join(' ')).toMatch(phrases.cut[language]);
      await call.hangUp();
      const [line = ''] = await linesOf(call.id);
      expect(line.length).toBeGreaterThan(1_900);
      expect(line.length).toBeLessThanOrEqual(2_000);
      expect(line.isWellFormed()).toBe(true);
    },
  );

  it('a line as long as it may be is heard whole, and nothing is told', async () => {
    const { call, log } = await begin('en');
    const line = 'a'.repeat(2_000);
    await call.say(line);
    await call.hangUp();
    expect(log.said.join(' ')).not.toMatch(phrases.cut.en);
    expect(await linesOf(call.id)).toEqual([line]);
  });

  it('is served although a line holds what no database and no terminal wants', async () => {
    const { call, log } = await begin('en');
    await call.say('I want to talk\0 to a \u001B[31mhuman\u202E please\uD800');
    await call.hangUp();
    const rows = await context.db
      .select()
      .from(escalations)
      .where(ofCall(escalations.conversationId, call.id));
    expect(rows).toMatchObject([{ reason: 'I want to talk to a human please' }]);
    expect(log.end?.outcome).toBe('escalated');
    const [row] = await context.db.select().from(calls).where(eq(calls.id, call.id));
    expect(row?.status).toBe('ended');
  });

  it.each<[Language]>([['en'], ['ar']])(
    'and does not wait for answers is told once to slow down, and what came too fast is not read (%s)',
    async (language) => {
      const { call, log } = await begin(language);
      const lines = Array.from({ length: 40 }, (_, n) => `line ${n}`);
      await Promise.all(lines.map((line) => call.say(line)));
      expect(log.said.filter((said) => phrases.pace[language].test(said))).toHaveLength(1);
      await call.say('after all of that');
      await call.hangUp();
      const heard = await linesOf(call.id);
      // The first comes at the caller's turn; five may follow at once, and one more for each second that passed.
      expect(heard.length).toBeLessThanOrEqual(11);
      expect(heard.slice(0, 6)).toEqual(lines.slice(0, 6));
      expect(heard.at(-1)).toBe('after all of that');
    },
  );

  it('may go on at any pace who waits for each answer', async () => {
    const { call, log } = await begin('en');
    const lines = Array.from({ length: 11 }, (_, n) => `hello ${n}`);
    for (const line of lines) await call.say(line);
    await call.hangUp();
    expect(await linesOf(call.id)).toEqual(lines);
    expect(log.said.join(' ')).not.toMatch(phrases.pace.en);
  });

  it.each<[Language]>([['en'], ['ar']])(
    'is said goodbye to after as many turns as a call may have, with a ticket of what is open (%s)',
    async (language) => {
      const { call, log } = await begin(language);
      const details = {
        en: ['Sarah Ahmed', '0551234567', 'no e-mail', 'my router keeps restarting', 'yes'],
        ar: ['سارة أحمد', '0551234568', 'تخطي', 'الراوتر يعيد التشغيل باستمرار', 'نعم'],
      }[language];
      for (const line of details) await call.say(line);
      for (let turn = details.length; turn < 12; turn += 1)
        await call.say(language === 'en' ? 'wait' : 'انتظر');
      expect(log.end).toBeNull();
      await call.say('and what about');
      await call.ended;
      const last = log.said.slice(log.said.findIndex((said) => phrases.spent[language].test(said)));
      expect(last.join(' ')).toMatch(/TKT-\d{7}/);
      expect(last.join(' ')).not.toMatch(/[?؟]/);
      expect(log.end?.outcome).toBe('ticket');
      const rows = await context.db.select().from(tickets).where(ofCall(tickets.conversationId, call.id));
      expect(rows).toMatchObject([{ department: 'support' }]);
    },
  );

  it('is said goodbye to after as many minutes as a call may have', async () => {
    let skipped = 0;
    const clock = (): Date => new Date(Date.now() + skipped);
    const { call, log } = await begin('en', { ...context, clock });
    await call.say('Sarah Ahmed');
    skipped = 59 * 60_000;
    await call.say('wait');
    expect(log.end).toBeNull();
    skipped = 60 * 60_000;
    await call.say('0551234567');
    await call.ended;
    expect(log.said.join(' ')).toMatch(phrases.spent.en);
    const [interaction] = await context.db
      .select()
      .from(interactions)
      .where(ofCall(interactions.conversationId, call.id));
    expect(interaction?.outcome).toBe('abandoned');
  });
});
