import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCall, openCall } from '../../src/domain/calls/index.ts';
import { agents, callQueue } from '../../src/db/schema/index.ts';
import { createApp } from '../../src/http/app.ts';
import { escalate } from '../../src/domain/escalations/index.ts';
import { queueOf } from '../../src/domain/queue/index.ts';
import { metrics } from '../../src/telemetry/metrics.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';
import { TestQueue } from '../helpers/queue.ts';

const token = 'a-token-of-these-tests';

describe('GET /metrics', () => {
  let service: HttpService;

  beforeAll(async () => {
    service = await startHttpService();
  });
  afterAll(() => service[Symbol.asyncDispose]());

  async function read(): Promise<string> {
    const answer = await service.app.inject({ url: '/metrics' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('text/plain');
    return answer.body;
  }

  test('says how many calls there are', async () => {
    const { db } = service.context;
    await createCall(db, { source: 'chat' });
    const { id } = await createCall(db, { source: 'chat' });
    await openCall(db, { callId: id, source: 'chat' });
    const text = await read();
    expect(text).toContain('hatif_calls{state="created",process="server"} 1');
    expect(text).toContain('hatif_calls{state="active",process="server"} 1');
  });

  test('says who is in line for humans, and for how long; who is to be called back is not', async () => {
    const { db } = service.context;
    const queue = new TestQueue(() => db, new Date());
    const { callId, conversationId } = await queue.caller();
    await queue.caller({ department: 'complaints' });
    await queue.human();
    await queue.pass();
    await queue.human({ name: 'Huda', departments: ['complaints'] });
    await queue.pass();
    const rung = await queueOf(db, callId);
    if (rung.entry) await queue.talk(rung.entry);
    await queue.caller({ premium: true });
    await db.update(callQueue).set({ placeSince: new Date(Date.now() - 90_000) });
    await escalate(db, {
      conversationId,
      department: 'support',
      reason: 'asked',
      summary: '-',
      transcriptPointer: null,
      callbackBy: new Date(),
    });
    const text = await read();
    expect(text).toContain('hatif_queue_waiting{department="sales",process="server"} 1');
    expect(text).toContain('hatif_queue_waiting{department="complaints",process="server"} 1');
    expect(text).toContain('hatif_queue_waiting{department="support",process="server"} 0');
    const oldest = /hatif_queue_oldest_seconds\{department="sales",process="server"\} (\S+)/u.exec(text)?.[1];
    expect(Number(oldest)).toBeGreaterThanOrEqual(90);
    expect(text).toContain('hatif_queue_oldest_seconds{department="support",process="server"} 0');
    expect(text).toContain('hatif_agents_by_status{status="available",process="server"} 1');
    expect(text).toContain('hatif_agents_by_status{status="on_call",process="server"} 1');
    expect(text).toContain('hatif_agents_by_status{status="offline",process="server"} 0');
    await db.update(agents).set({ seenAt: new Date(Date.now() - 60_000) });
    expect(await read()).toContain('hatif_agents_by_status{status="offline",process="server"} 2');
  });

  test('counts and measures, and lets no words of a person into a label', async () => {
    metrics.toolErrors.inc({ tool: 'createTicket', code: 'internal' });
    metrics.toolErrors.inc({ tool: 'my name is Sarah', code: 'sarah@example.com' });
    metrics.turn.observe({ part: 'whole' }, 420);
    const text = await read();
    expect(text).toContain('hatif_tool_errors_total{tool="createTicket",code="internal",process="server"} 1');
    expect(text).toContain('hatif_tool_errors_total{tool="other",code="other",process="server"} 1');
    expect(text).toContain('hatif_turn_seconds_bucket{le="0.5",process="server",part="whole"} 1');
    expect(text).not.toMatch(/sarah/i);
  });

  test('is for this machine alone where no token is set', async () => {
    const far = await service.app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' });
    expect([far.statusCode, far.json()]).toMatchObject([403, { code: 'metrics_forbidden' }]);
  });

  test.each([
    { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' },
    { via: '1.1 proxy' },
    { 'x-real-ip': '203.0.113.9' },
    { 'cf-connecting-ip': '203.0.113.9' },
    { host: 'centre.example' },
  ])('is not for whoever comes through a proxy on this machine: %j', async (headers) => {
    expect((await service.app.inject({ url: '/metrics', headers })).statusCode).toBe(403);
  });

  test('needs a token in production, where a proxy may say nothing of itself', async () => {
    const config = { ...service.context.config, mode: 'production' as const };
    const app = await createApp({ ...service.context, config }, { webDir: 'no-page' });
    expect((await app.inject({ url: '/metrics' })).statusCode).toBe(403);
    await app.close();
  });

  test('is for whoever shows the token where one is set, and for nobody else', async () => {
    const { config } = service.context;
    const telemetry = { ...config.telemetry, metricsToken: token };
    const app = await createApp(
      { ...service.context, config: { ...config, telemetry } },
      { webDir: 'no-page' },
    );
    const ask = async (authorization?: string): Promise<number> => {
      const headers = authorization ? { authorization } : {};
      const answer = await app.inject({ url: '/metrics', remoteAddress: '203.0.113.9', headers });
      return answer.statusCode;
    };
    expect(await ask()).toBe(403);
    expect(await ask('Bearer another')).toBe(403);
    expect(await ask(`Bearer ${token}`)).toBe(200);
    expect((await app.inject({ url: '/metrics' })).statusCode).toBe(403);
    await app.close();
  });
});
