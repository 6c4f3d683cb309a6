import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { desc, eq } from 'drizzle-orm';
import {
  agents,
  auditLog,
  callQueue,
  conversations,
  customers,
  escalations,
  handoffs,
  interactions,
  messages,
  tickets,
} from '../../src/db/schema/index.ts';
import { sweep } from '../../src/domain/privacy/index.ts';
import type { WrapUp } from '../../src/shared/api/desk-case.ts';
import type { Language } from '../../src/shared/vocabulary.ts';
import { endCaller, queueCaller, type CallerWish, type QueuedCaller } from '../helpers/desk-caller.ts';
import { DeskHuman } from '../helpers/desk-human.ts';
import { onEveryDesk } from '../helpers/desk.ts';
import { shippedCentre } from '../helpers/tickets.ts';

onEveryDesk((desk) => {
  let named = 0;
  const db = () => desk.context.db;
  afterEach(async () => {
    await db().delete(callQueue);
    await db().delete(handoffs);
    await db().update(agents).set({ status: 'offline', breakReason: null });
  });
  const talking = async (wish: CallerWish = {}, language: Language = 'en') => {
    named += 1;
    const human = await DeskHuman.open(desk, `Closer-${named}`, { language });
    const caller = await queueCaller(db(), wish);
    const { handoff } = await human.takeNext();
    return { human, caller, handoff, path: `/calls/${caller.callId}` };
  };
  const customer = async (name: string): Promise<string> => {
    const [row] = await db().insert(customers).values({ name, preferredLanguage: 'en' }).returning();
    return row?.id ?? '';
  };
  const says = async ({ conversationId, epoch }: QueuedCaller, text: string) => {
    const at = new Date();
    const line = { speaker: 'caller', channel: 'voice', text, startedAt: at, endedAt: at } as const;
    await db()
      .insert(messages)
      .values({ conversationId, epoch, seq: 4, ...line });
  };
  const historyOf = async ({ conversationId }: { conversationId: string }) => {
    const [row] = await db()
      .select()
      .from(interactions)
      .where(eq(interactions.conversationId, conversationId));
    return row;
  };

  test('a note goes to the ticket of the call, once however often its form is sent', async () => {
    const { human, caller, path } = await talking();
    const note = { text: 'They will send a photo.', key: randomUUID() };
    for (const _ of [1, 2])
      expect(await human.do('POST', `${path}/notes`, note)).toEqual({ ticket: caller.ticket });
    const { card } = await human.call(caller.callId);
    expect(card.tickets).toEqual([
      expect.objectContaining({
        notes: [expect.objectContaining({ author: 'agent', text: 'They will send a photo.' })],
      }),
    ]);
  });

  test('a note goes to another open ticket of the caller, and to none of anybody else', async () => {
    const customerId = await customer('Sara');
    const { human, caller } = await talking({ customerId });
    const { ticket: other } = await queueCaller(db(), { customerId, department: 'support' });
    const { ticket: foreign } = await queueCaller(db(), { customerId: await customer('Ali') });
    const add = (number: string, callId = caller.callId) =>
      human.ask('POST', `/tickets/${number}/notes`, { callId, text: 'It belongs to this.' });
    expect((await add(other)).json()).toEqual({ ticket: other });
    expect((await add(foreign)).json()).toMatchObject({ status: 404, code: 'ticket_unknown' });
    const { callId } = await queueCaller(db());
    expect((await add(other, callId)).json()).toMatchObject({ status: 403, code: 'not_in_call' });
  });

  test('a ticket is opened in the call, filed by its words where the human does not say', async () => {
    const customerId = await customer('Huda');
    const { human, caller, path } = await talking({ customerId });
    const form = {
      subject: 'Refund',
      description: 'My bill is wrong, I was charged twice and want a refund.',
      key: randomUUID(),
    };
    const opened = await human.do<{ ticket: string }>('POST', `${path}/tickets`, form);
    expect(await human.do('POST', `${path}/tickets`, form)).toEqual(opened);
    const [row] = await db().select().from(tickets).where(eq(tickets.number, opened.ticket));
    expect(row).toMatchObject({
      customerId,
      conversationId: caller.conversationId,
      category: 'billing',
      department: 'sales',
      source: 'staff',
      agentId: await human.agentId(),
    });
    const unknown = await human.ask('POST', `${path}/tickets`, {
      ...form,
      key: randomUUID(),
      category: 'moon',
    });
    expect(unknown.json()).toMatchObject({ status: 400, code: 'category_unknown' });
  });

  test('a caller who drops is called back by one key, and their wish for a human stands again', async () => {
    const { human, caller, path } = await talking();
    await endCaller(db(), caller);
    const promised = await human.do<{ callbackBy: string }>('POST', `${path}/callback`);
    expect(await human.do('POST', `${path}/callback`)).toEqual(promised);
    const [row] = await db().select().from(escalations).where(eq(escalations.id, caller.escalationId));
    expect(row).toMatchObject({ status: 'callback', closedAt: null, agentId: await human.agentId() });
    expect(row?.callbackBy?.toISOString()).toBe(promised.callbackBy);
    expect(await human.do('GET', '/queue')).toMatchObject({ callbacks: [{ id: caller.escalationId }] });
  });

  test('a call back that was promised before the job has ended the call stands after it', async () => {
    const { human, caller, path } = await talking();
    await human.do('POST', `${path}/callback`);
    await endCaller(db(), caller);
    const [row] = await db().select().from(escalations).where(eq(escalations.id, caller.escalationId));
    expect(row).toMatchObject({ status: 'callback', closedAt: null });
  });

  test('a case is proposed by rules and closed by one call; what was proposed stays beside what was saved', async () => {
    const { human, caller, path, handoff } = await talking({
      customerId: await customer('Nora'),
      state: { requests: ['my bill is wrong'], moods: [-0.8] },
    });
    await says(caller, 'thank you, that is great');
    expect((await human.ask('PUT', `${path}/wrap-up`, someWrapUp)).json()).toMatchObject({ code: 'in_call' });
    await human.do('POST', `${path}/end`);
    await endCaller(db(), caller);
    expect((await human.view()).status).toBe('wrap_up');
    const { proposed, saved, categories } = await human.do<{
      proposed: WrapUp;
      saved: WrapUp | null;
      categories: object[];
    }>('GET', `${path}/wrap-up`);
    expect(saved).toBeNull();
    expect(categories.length).toBeGreaterThan(1);
    expect(proposed).toMatchObject({
      outcome: 'ticket',
      category: 'other',
      followUp: true,
      ticket: { number: caller.ticket, status: 'in_progress' },
    });
    expect(proposed.summary).toContain('“thank you, that is great”');
    expect(proposed.sentiment).toBeGreaterThan(0);
    const wrapUp: WrapUp = {
      ...proposed,
      summary: 'The bill was corrected.',
      outcome: 'resolved',
      category: 'billing',
      followUp: false,
      ticket: { number: caller.ticket, status: 'resolved', note: 'Corrected by hand.' },
    };
    for (const _ of [1, 2]) await human.do('PUT', `${path}/wrap-up`, wrapUp);
    expect(await historyOf(caller)).toMatchObject({
      summary: 'The bill was corrected.',
      outcome: 'resolved',
      followUp: false,
    });
    const [row] = await db().select().from(handoffs).where(eq(handoffs.id, handoff.id));
    expect(row).toMatchObject({ wrapUpProposed: proposed, wrapUpSaved: wrapUp });
    expect(await human.view()).toMatchObject({ status: 'available', wrapUps: [] });
    const { card } = await human.call(caller.callId);
    expect(card.tickets).toEqual([
      expect.objectContaining({
        status: 'resolved',
        category: 'billing',
        notes: [expect.objectContaining({ text: 'Corrected by hand.' })],
      }),
    ]);
    const [told] = await db()
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, 'save_wrap_up'))
      .orderBy(desc(auditLog.id))
      .limit(1);
    expect(told).toMatchObject({ actor: `user:${human.person.id}` });
    expect(JSON.stringify(told?.after)).not.toContain('bill');
  });

  test('a case that is dismissed stays as the rules have it and is asked for no more, however often they led the call', async () => {
    const { human, caller, path, handoff } = await talking({ state: { requests: ['my bill is wrong'] } });
    expect((await human.ask('DELETE', `${path}/wrap-up`)).json()).toMatchObject({ code: 'in_call' });
    await human.do('POST', `${path}/transfer`, { to: { assistant: { instruction: 'take their address' } } });
    const [led] = await db().select().from(handoffs).where(eq(handoffs.id, handoff.id));
    if (!led) throw new Error('the handoff is gone');
    const again = { ...led, id: randomUUID(), identity: `human-${randomUUID()}` };
    await db()
      .insert(handoffs)
      .values({ ...again, createdAt: new Date() });
    await endCaller(db(), caller);
    expect((await human.view()).wrapUps).toHaveLength(2);
    await human.do('DELETE', `${path}/wrap-up`);
    expect(await human.view()).toMatchObject({ wrapUps: [] });
    expect(await human.do('GET', `${path}/wrap-up`)).toMatchObject({ saved: null });
    // They may change their mind.
    await human.do('PUT', `${path}/wrap-up`, someWrapUp);
    expect(await human.do('GET', `${path}/wrap-up`)).toMatchObject({ saved: someWrapUp });
  });

  test('a case is proposed in the language of the human whose form it is, the words of the caller as they were said', async () => {
    const appointments = [{ id: randomUUID(), startsAt: '2026-11-19T13:30:00.000Z' }];
    const wish = { state: { requests: ['my bill is wrong'], appointments } };
    const { human, caller, path } = await talking(wish, 'ar');
    await says(caller, 'أشكرك، this is great');
    await human.do('POST', `${path}/end`);
    await endCaller(db(), caller);
    const { proposed } = await human.do<{ proposed: WrapUp }>('GET', `${path}/wrap-up`);
    expect(proposed.summary).toMatch(
      /^طلب المتصل: «my bill is wrong»\. الموعد: الخميس، ١٩ نوفمبر ٢٠٢٦ .*٤:٣٠ م\./,
    );
    expect(proposed.summary).toMatch(
      /دام حديثه مع Closer-\d+ .*(?:ثانية|ثوانٍ|ثانيتين).*\. ومما قاله في الحديث: «أشكرك، this is great»\.$/,
    );
    expect(proposed.ticket?.note).toMatch(/^دام حديثه مع .*«أشكرك، this is great»\.$/);
    // As it was shown, so it is kept: what is saved as proposed was not corrected.
    await human.do('PUT', `${path}/wrap-up`, proposed);
    const kept = await human.do<{ proposed: WrapUp; saved: WrapUp }>('GET', `${path}/wrap-up`);
    expect(kept).toMatchObject({ proposed, saved: proposed });
  });

  test('where the dialogue stood is known until the case is closed, and for a day at the most', async () => {
    const { human, caller, path } = await talking({ state: { requests: ['my bill is wrong'] } });
    await human.do('POST', `${path}/end`);
    await endCaller(db(), caller);
    const keptAt = async (at: Date, { conversationId }: QueuedCaller) => {
      await sweep({ db: db(), dataDir: desk.context.config.dataDir }, shippedCentre, at);
      const [row] = await db().select().from(conversations).where(eq(conversations.id, conversationId));
      return row?.checkpoint !== null;
    };
    expect(await keptAt(new Date(), caller)).toBe(true);
    const { proposed } = await human.do<{ proposed: WrapUp }>('GET', `${path}/wrap-up`);
    expect(proposed.summary).toMatch(/^Asked: “my bill is wrong”\./);
    await human.do('PUT', `${path}/wrap-up`, proposed);
    expect(await keptAt(new Date(), caller)).toBe(false);
    const left = await queueCaller(db());
    await human.takeNext();
    await human.do('POST', `/calls/${left.callId}/end`);
    await endCaller(db(), left);
    expect(await keptAt(new Date(Date.now() + 25 * 3_600_000), left)).toBe(false);
  });

  test('a case that is closed before the job has ended the call is what the history says', async () => {
    const { human, caller, path } = await talking();
    await human.do('POST', `${path}/end`);
    await human.do('PUT', `${path}/wrap-up`, someWrapUp);
    await endCaller(db(), caller);
    expect(await historyOf(caller)).toMatchObject({ summary: someWrapUp.summary, outcome: 'resolved' });
  });

  test('whoever passed the caller on closes their part, and leaves the history to whoever comes behind', async () => {
    const { human, caller, path } = await talking();
    await human.do('POST', `${path}/transfer`, { to: { assistant: { instruction: 'Take the address.' } } });
    await human.do('PUT', `${path}/wrap-up`, someWrapUp);
    await endCaller(db(), caller);
    expect(await historyOf(caller)).toMatchObject({ summary: 'Asked for a human.', outcome: 'escalated' });
  });

  test('a ticket goes only where it may, and then nothing of the case is saved', async () => {
    const { human, caller, path } = await talking();
    await human.do('POST', `${path}/end`);
    const close = (status: string) =>
      human.ask('PUT', `${path}/wrap-up`, {
        ...someWrapUp,
        ticket: { number: caller.ticket, status, note: '' },
      });
    expect((await close('closed')).statusCode).toBe(204);
    expect((await close('open')).json()).toMatchObject({ status: 409, code: 'ticket_transition' });
    const saved = await human.do<{ saved: WrapUp }>('GET', `${path}/wrap-up`);
    expect(saved.saved.ticket?.status).toBe('closed');
  });
});

const someWrapUp: WrapUp = {
  summary: 'A line was ordered.',
  outcome: 'resolved',
  category: 'other',
  sentiment: 0.5,
  followUp: false,
  ticket: null,
};
