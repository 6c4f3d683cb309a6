import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { auditLog, messages } from '../../src/db/schema/index.ts';
import type { DeskCall } from '../../src/shared/api/desk-calls.ts';
import { agentOf, putInCall, queueCaller } from '../helpers/desk-caller.ts';
import { onEveryDesk, type Desk } from '../helpers/desk.ts';

onEveryDesk((desk) => {
  test('who waits is shown to the department of the caller, with why and how they sound', async () => {
    const { db } = desk.context;
    const { callId } = await queueCaller(db, {
      reason: 'the router smokes',
      department: 'support',
      state: { moods: [0.5, -1, -1, -0.5] },
    });
    const { browser } = await desk.member('Sees-support', 'agent', { departments: ['support'] });
    const { waiting } = (await browser.ask('GET', '/queue')).json<{ waiting: object[] }>();
    expect(waiting).toEqual([
      expect.objectContaining({ callId, state: 'waiting', place: 1, reason: 'the router smokes', by: null }),
    ]);
    expect(waiting[0]).toHaveProperty('mood', -2.5 / 3);
    const other = await desk.member('Sees-sales', 'agent', { departments: ['sales'] });
    expect((await other.browser.ask('GET', '/queue')).json()).toEqual({ waiting: [], callbacks: [] });
  });

  test('a human in a call is told who calls as far as it is proved, why, and what not to ask again', async () => {
    const { caller, browser } = await talking(desk, 'Told-of-caller');
    const call = (await browser.ask('GET', `/calls/${caller.callId}`)).json<DeskCall>();
    expect(call.brief).toMatchObject({
      who: { name: 'Sara', known: 'recognised', company: null },
      why: { reason: 'wants a human', asked: ['my bill is wrong'] },
      tickets: [caller.ticket],
    });
    expect(call.brief.doNotAsk).toEqual([
      expect.objectContaining({ field: 'name', value: 'Sara' }),
      expect.objectContaining({ field: 'phone', value: '••67' }),
    ]);
    expect(call.brief.who.told.ar).not.toMatch(/[\u064B-\u0652]/u);
    expect(call.humans).toEqual([expect.objectContaining({ you: true, part: 'lead', held: false })]);
    expect(call.card.tickets).toEqual([expect.objectContaining({ number: caller.ticket, ofThisCall: true })]);
  });

  test('a look at a call is in the audit once, however often it is looked at', async () => {
    const { caller, browser, id } = await talking(desk, 'Looks-twice');
    for (const _ of [1, 2]) await browser.ask('GET', `/calls/${caller.callId}`);
    const looks = await desk.context.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `call:${caller.callId}`));
    expect(looks).toEqual([expect.objectContaining({ action: 'read_call', actor: `user:${id}` })]);
  });

  test('the transcript goes on behind a place, and a line that had not ended is told again', async () => {
    const { caller, browser, handoffId: by } = await talking(desk, 'Reads-along');
    const { db } = desk.context;
    const { conversationId, epoch } = caller;
    const line = { conversationId, epoch, channel: 'voice', language: 'en' } as const;
    const at = new Date();
    await db.insert(messages).values([
      { ...line, seq: 3, speaker: 'caller', text: 'hello', startedAt: at, endedAt: at },
      { ...line, seq: 7, speaker: 'human', by, text: 'how can I help', startedAt: at },
    ]);
    const read = async (after: number) =>
      (await browser.ask('GET', `/calls/${caller.callId}/transcript?after=${after}`)).json();
    expect(await read(-1)).toMatchObject({
      transcript: 'kept',
      next: 6,
      lines: [
        { seq: 3, speaker: 'caller', by: null },
        { seq: 7, speaker: 'human', by: { en: 'Reads-along' }, endedAt: null },
      ],
    });
    await db.update(messages).set({ endedAt: at }).where(eq(messages.conversationId, conversationId));
    expect(await read(6)).toMatchObject({ lines: [{ seq: 7 }], next: 7 });
    expect(await read(7)).toMatchObject({ lines: [], next: 7 });
  });
});

/** Somebody who talks with a caller whom their number makes known. */
async function talking(desk: Desk, name: string) {
  const { db } = desk.context;
  const caller = await queueCaller(db, {
    state: {
      name: { value: 'Sara Ahmed', source: 'stored' },
      phone: { value: '+966551234567', source: 'stored' },
      requests: ['my bill is wrong'],
    },
  });
  const member = await desk.member(name, 'agent', { departments: ['sales'] });
  return { ...member, caller, handoffId: await putInCall(db, caller, await agentOf(db, member)) };
}
