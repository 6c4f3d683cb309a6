import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCall } from '../../../src/domain/calls/index.ts';
import { escalate } from '../../../src/domain/escalations/index.ts';
import { notify, startNotifications } from '../../../src/domain/notify/index.ts';
import { webhookTarget } from '../../../src/integrations/webhook/webhook-target.ts';
import type { TestDatabase } from '../../helpers/databases.ts';
import { endProcess } from '../../helpers/embedded-host.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTestTicket } from '../../helpers/tickets.ts';
import { WebhookReceiver } from '../../helpers/webhook-receiver.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
/** Patient with a machine that is busy: an answer that came too late would be asked for again. */
const quick = { timeoutMs: 20_000, firstRetryMs: 20, lastRetryMs: 100, lookEveryMs: 20 };

export function notificationsSuite(on: TestDatabase): void {
  const processes: ChildProcess[] = [];
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((sender) => endProcess(sender, 'SIGKILL')));
  });
  beforeEach(async () => {
    await on.db.execute(sql`delete from notifications`);
  });
  const note = () =>
    notify(on.db, { type: 'escalation', escalationId: randomUUID(), department: 'sales', reason: 'angry' });
  const waiting = async () =>
    on.db.execute<{ id: string; attempts: number; last_failure: string | null }>(
      sql`select id, attempts, last_failure from notifications where delivered_at is null`,
    );
  const allDelivered = (withinMs = 15_000) =>
    eventually('all is delivered', async () => ((await waiting()).length === 0 ? true : undefined), withinMs);
  const sending = (receiver: WebhookReceiver, options: object = {}) =>
    startNotifications(
      { ...on, targets: [webhookTarget({ url: receiver.url, secret })] },
      { ...quick, ...options },
    );

  test('an escalation and the call back it promises are told, signed, with ids and codes and nobody’s words', async () => {
    const { id: callId, conversationId } = await openCall(on.db, { source: 'chat' });
    const { id: ticketId } = await openTestTicket(on.db, { conversationId, department: 'support' });
    const { id: escalationId } = await escalate(on.db, {
      conversationId,
      department: 'support',
      reason: 'My name is Sara and I am furious',
      reasonCode: 'angry',
      summary: 'Sara is furious.',
      transcriptPointer: callId,
      ticketId,
      callbackBy: new Date('2026-11-25T10:00:00Z'),
    });
    await using receiver = await WebhookReceiver.start();
    await using _sender = sending(receiver);
    await allDelivered();
    const bodies = receiver.taken.map(({ body, headers }) => new Webhook(secret).verify(body, headers));
    const facts = { escalationId, conversationId, callId, ticketId, department: 'support', reason: 'angry' };
    expect(bodies).toHaveLength(2);
    expect(bodies).toContainEqual({ type: 'escalation', timestamp: expect.any(String), data: facts });
    expect(bodies).toContainEqual({
      type: 'callback',
      timestamp: expect.any(String),
      data: { ...facts, callbackBy: '2026-11-25T10:00:00.000Z' },
    });
    expect(JSON.stringify(receiver.taken)).not.toContain('Sara');
  });

  test('a ticket is told of when its priority is high, or becomes so, and not twice', async () => {
    const description = 'the router loses the connection every evening';
    const { number } = await openTestTicket(on.db, { priority: 'normal' });
    expect(await waiting()).toHaveLength(0);
    const { conversationId } = await openCall(on.db, { source: 'chat' });
    const same = { conversationId, description, category: 'technical' };
    const low = await openTestTicket(on.db, { ...same, priority: 'low' });
    await openTestTicket(on.db, { ...same, priority: 'high' });
    await openTestTicket(on.db, { ...same, priority: 'urgent' });
    await using receiver = await WebhookReceiver.start();
    await using _sender = sending(receiver);
    await allDelivered();
    expect(receiver.taken.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { type: 'ticket_high', data: { number: low.number, priority: 'high', department: 'sales' } },
    ]);
    expect(low.number).not.toBe(number);
  });

  test('what happened in a transaction that failed is not told', async () => {
    const failing = on.db.transaction(async (tx) => {
      await notify(tx, {
        type: 'escalation',
        escalationId: randomUUID(),
        department: 'sales',
        reason: 'vip',
      });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await waiting()).toHaveLength(0);
  });

  test('a receiver that fails, sends elsewhere, or hangs is tried again under the same id until it takes it', async () => {
    const { id } = await note();
    await using receiver = await WebhookReceiver.start(
      (_webhook, attempt) => ([500, 307, 'hangs', 404] as const)[attempt - 1] ?? 200,
    );
    await using _sender = sending(receiver, { timeoutMs: 1_000 });
    await allDelivered();
    expect(receiver.refused).toHaveLength(4);
    expect(receiver.taken.map((webhook) => webhook.id)).toEqual([id]);
    expect(new Set(receiver.refused.map((webhook) => webhook.id))).toEqual(new Set([id]));
    const signatures = [...receiver.refused, ...receiver.taken].map(({ body, headers }) =>
      new Webhook(secret).verify(body, headers),
    );
    expect(signatures).toHaveLength(5);
  });

  test('a stop does not wait for a receiver that hangs; it is told after the next start', async () => {
    const { id } = await note();
    const here = Promise.withResolvers<void>();
    let hanging = true;
    await using receiver = await WebhookReceiver.start(() => {
      here.resolve();
      return hanging ? 'hangs' : 200;
    });
    const sender = sending(receiver, { timeoutMs: 3_600_000, patienceMs: 20 });
    await here.promise;
    await sender[Symbol.asyncDispose]();
    expect(await waiting()).toMatchObject([{ id, attempts: 1, last_failure: 'AbortError' }]);
    hanging = false;
    await using _next = sending(receiver);
    await allDelivered();
    expect(receiver.taken.map((webhook) => webhook.id)).toEqual([id]);
  });

  test('one that is not taken does not hold up the others, and says why it waits', async () => {
    const { id: stuck } = await note();
    const others = await Promise.all(Array.from({ length: 5 }, note));
    await using receiver = await WebhookReceiver.start((webhook) => (webhook.id === stuck ? 503 : 200));
    await using _sender = sending(receiver);
    await eventually('the others are taken', async () => (receiver.taken.length >= 5 ? true : undefined));
    expect(new Set(receiver.taken.map(({ id }) => id))).toEqual(new Set(others.map(({ id }) => id)));
    const left = await eventually('the reason is noted', async () => {
      const [row] = await waiting();
      return row?.last_failure === null ? undefined : row;
    });
    expect(left).toMatchObject({ id: stuck, last_failure: 'status 503' });
  });

  test('no more are on their way at the same time than was said', async () => {
    await Promise.all(Array.from({ length: 12 }, note));
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await using receiver = await WebhookReceiver.start(async () => {
      if (receiver.most === 3) release();
      await gate;
      return 200;
    });
    await using _sender = sending(receiver, { concurrency: 3 });
    await allDelivered();
    expect(receiver.most).toBe(3);
    expect(receiver.taken).toHaveLength(12);
  });

  test(
    'several processes send each once; what one had that is killed, another sends',
    { timeout: 120_000 },
    async () => {
      let hanging = true;
      const held = Promise.withResolvers<void>();
      await using receiver = await WebhookReceiver.start(() => {
        if (!hanging) return 200;
        held.resolve();
        return 'hangs';
      });
      const script = path.resolve(import.meta.dirname, '../processes/send-notifications.ts');
      const process = (timeoutMs: number) => {
        const given = {
          config: on.config,
          receiver: { url: receiver.url, secret },
          pace: { ...quick, timeoutMs },
        };
        const sender = fork(script, [JSON.stringify(given)], { execArgv: [] });
        processes.push(sender);
        return sender;
      };
      const { id: first } = await note();
      const killed = process(500);
      await held.promise;
      await endProcess(killed, 'SIGKILL');
      hanging = false;
      const notes = await Promise.all(Array.from({ length: 30 }, note));
      process(quick.timeoutMs);
      process(quick.timeoutMs);
      await allDelivered(60_000);
      const ids = receiver.taken.map(({ id }) => id);
      expect(ids.toSorted()).toEqual([first, ...notes.map(({ id }) => id)].toSorted());
    },
  );
}
