import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  createCall,
  describeCall,
  finishCall,
  listCalls,
  openCall,
} from '../../../src/domain/calls/index.ts';
import { once } from '../../../src/domain/conversations/index.ts';
import { databaseErrorCode } from '../../../src/db/errors.ts';
import { conversations } from '../../../src/db/schema/index.ts';
import { escalate, setCallbackNumber } from '../../../src/domain/escalations/index.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { openTestTicket } from '../../helpers/tickets.ts';

const ending = {
  outcome: 'ticket',
  language: 'en',
  department: 'sales',
  summary: 'Wanted a second line.',
  sentiment: 0.25,
  followUp: true,
} as const;

export function callsSuite(on: TestDatabase): void {
  test('a call that the token server made is opened with what is known of it', async () => {
    const { id } = await createCall(on.db, {
      source: 'web',
      room: 'room-1',
      language: 'ar',
      visitorId: 'v-1',
    });
    const opened = await openCall(on.db, { callId: id, source: 'web', room: 'room-1' });
    expect(opened).toMatchObject({ id, epoch: 1, language: 'ar', visitorId: 'v-1', checkpoint: null });
    expect((await describeCall(on.db, id)).call.status).toBe('active');
  });

  test('a call whose room a telephone rule made gets its row when it is opened, and the same one again', async () => {
    const sip = {
      source: 'sip',
      room: 'sip-1',
      callerNumber: '+12025550123',
      dialledNumber: '+966112345678',
    } as const;
    const first = await openCall(on.db, sip);
    const second = await openCall(on.db, { source: 'sip', room: 'sip-1' });
    expect(second).toMatchObject({ id: first.id, epoch: 2, callerNumber: '+12025550123' });
    expect(second.startedAt).toEqual(first.startedAt);
  });

  test('a room holds one call', async () => {
    await createCall(on.db, { source: 'web', room: 'taken' });
    await expect(createCall(on.db, { source: 'web', room: 'taken' })).rejects.toMatchObject({
      code: 'room_taken',
    });
  });

  test('an effect is done once, however many ask at the same time', async () => {
    const { id: callId, epoch } = await openCall(on.db, { source: 'chat' });
    const effect = { holder: { callId, epoch }, key: 'ticket', kind: 'open_ticket' };
    let times = 0;
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        once(on.db, effect, async (tx, conversationId) => {
          times += 1;
          return openTestTicket(tx, { conversationId });
        }),
      ),
    );
    expect(times).toBe(1);
    expect(new Set(results.map(({ number }) => number)).size).toBe(1);
    expect((await describeCall(on.db, callId)).tickets).toHaveLength(1);
  });

  test('in a conversation held in writing an effect is done once too, without any call', async () => {
    const [thread] = await on.db.insert(conversations).values({ channel: 'whatsapp' }).returning();
    const conversationId = thread?.id ?? '';
    let times = 0;
    const effect = { holder: { conversationId }, key: 'ticket', kind: 'open_ticket' };
    const open = () =>
      once(on.db, effect, async (tx) => {
        times += 1;
        return openTestTicket(tx, { conversationId, source: 'whatsapp' });
      });
    const [first, second] = await Promise.all([open(), open()]);
    expect([times, second]).toEqual([1, first]);
  });

  test('an effect of a call is done by one of its jobs alone', async () => {
    const { conversationId } = await openCall(on.db, { source: 'chat' });
    const wanted = { holder: { conversationId }, key: 'k', kind: 'k' };
    const effect = once(on.db, wanted, () => Promise.resolve(true));
    await expect(effect.catch((error: unknown) => databaseErrorCode(error))).resolves.toBe('HT001');
  });

  test('an effect that fails leaves nothing and may be tried again', async () => {
    const { id: callId, conversationId, epoch } = await openCall(on.db, { source: 'chat' });
    const effect = { holder: { callId, epoch }, key: 'escalate', kind: 'escalate' };
    const asHuman = {
      conversationId,
      department: 'support',
      reason: 'asked',
      summary: 's',
      transcriptPointer: callId,
    } as const;
    const failing = once(on.db, effect, async (tx) => {
      await escalate(tx, { ...asHuman, callbackBy: null });
      throw new Error('the tool failed');
    });
    await expect(failing).rejects.toThrow('the tool failed');
    expect((await describeCall(on.db, callId)).escalations).toHaveLength(0);
    const { id } = await once(on.db, effect, (tx) => escalate(tx, { ...asHuman, callbackBy: null }));
    await setCallbackNumber(on.db, { id, phone: '+966550012345' });
    expect((await describeCall(on.db, callId)).escalations).toMatchObject([
      { id, callbackNumber: '+966550012345' },
    ]);
  });

  test('a job whose epoch has passed does no effect and does not end the call', async () => {
    const late = await openCall(on.db, { source: 'sip', room: 'late' });
    await openCall(on.db, { source: 'sip', room: 'late' });
    const { id: callId, epoch } = late;
    const key = { holder: { callId, epoch }, key: 'k', kind: 'k' };
    const effect = once(on.db, key, () => Promise.resolve(true));
    await expect(effect).rejects.toMatchObject({ code: 'stale_epoch', status: 409 });
    const finish = finishCall(on.db, { callId, epoch, ...ending, endedAt: new Date() });
    await expect(finish).rejects.toMatchObject({ code: 'stale_epoch' });
    expect((await describeCall(on.db, callId)).interaction).toBeNull();
  });

  test('a call ends once, with its interaction', async () => {
    const at = new Date('2026-01-05T08:00:00Z');
    const { id: callId, epoch } = await openCall(on.db, { source: 'chat', at });
    const endedAt = new Date(at.getTime() + 95_000);
    await finishCall(on.db, { callId, epoch, ...ending, endedAt });
    await finishCall(on.db, { callId, epoch, ...ending, outcome: 'failed', endedAt: new Date() });
    const { call, interaction } = await describeCall(on.db, callId);
    expect(call).toMatchObject({
      status: 'ended',
      outcome: 'ticket',
      language: 'en',
      department: 'sales',
      endedAt,
    });
    expect(interaction).toMatchObject({ ...ending, durationSeconds: 95, startedAt: at, endedAt });
  });

  test('a call that is over is not opened again', async () => {
    const { id: callId, epoch } = await openCall(on.db, { source: 'chat' });
    await finishCall(on.db, { callId, epoch, ...ending, endedAt: new Date() });
    await expect(openCall(on.db, { callId, source: 'chat' })).rejects.toMatchObject({ code: 'call_ended' });
  });

  test('a call that nobody knows is said to be unknown', async () => {
    const callId = randomUUID();
    await expect(describeCall(on.db, callId)).rejects.toMatchObject({ code: 'call_unknown', status: 404 });
    await expect(openCall(on.db, { callId, source: 'web' })).rejects.toMatchObject({ code: 'call_unknown' });
    const key = { holder: { callId, epoch: 1 }, key: 'k', kind: 'k' };
    const effect = once(on.db, key, () => Promise.resolve(null));
    await expect(effect).rejects.toMatchObject({ code: 'call_unknown' });
  });

  test('calls are listed newest first, page by page, each once', async () => {
    const all = await listCalls(on.db, { limit: 100 });
    const pages = [];
    for (let page = await listCalls(on.db, { limit: 3 }); page.length > 0;) {
      pages.push(...page);
      page = await listCalls(on.db, { limit: 3, before: page.at(-1) });
    }
    expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(6);
  });
}
