import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listCalls } from '../../src/domain/calls/index.ts';
import { HatifError } from '../../src/errors.ts';
import { createCallResponseSchema, problemSchema } from '../../src/shared/call-events.ts';
import { NotedRooms, startHttpService, type HttpService } from '../helpers/http-service.ts';

const asJson = { 'content-type': 'application/json' };

describe('POST /api/calls', () => {
  let service: HttpService;
  let rooms: NotedRooms;
  let workerThere: boolean;
  beforeAll(async () => {
    service = await startHttpService({
      env: { CALLS_PER_MINUTE: '1000' },
      overrides: {
        rooms: (rooms = new NotedRooms()),
        agents: {
          ping: async () => {
            if (!workerThere)
              throw new HatifError('no_agent', 'No voice worker is running.', { status: 503 });
          },
        },
      },
    });
  });
  afterAll(() => service[Symbol.asyncDispose]());
  beforeEach(() => {
    workerThere = true;
    rooms.failing = null;
  });

  const call = (payload: object | string = {}, headers: Record<string, string> = {}) =>
    service.app.inject({ method: 'POST', url: '/api/calls', payload, headers: { ...asJson, ...headers } });

  test('makes a room, sends the agent there with the call, and answers with where to connect', async () => {
    const answer = await call({ language: 'ar' });
    expect(answer.statusCode).toBe(201);
    const body = createCallResponseSchema.parse(answer.json());
    expect(body).toMatchObject({ url: 'ws://127.0.0.1:7880', token: 'a-token' });
    expect(rooms.created).toContain(body.room);
    expect(rooms.dispatched.at(-1)).toEqual({
      room: body.room,
      metadata: { callId: body.callId, source: 'web', language: 'ar' },
    });
    expect(rooms.granted.at(-1)?.room).toBe(body.room);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('two calls share neither room nor identity', async () => {
    await call();
    await call();
    const [first, second] = rooms.granted.slice(-2);
    expect(first?.room).not.toBe(second?.room);
    expect(first?.identity).not.toBe(second?.identity);
  });

  test('answers no_agent at once when nobody would answer, and makes nothing', async () => {
    workerThere = false;
    const before = rooms.created.length;
    const answer = await call();
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'no_agent' });
    expect(rooms.created).toHaveLength(before);
    const { body } = await service.app.inject('/metrics');
    expect(body).toContain('hatif_calls_refused_total{reason="no_agent",process="server"} 1');
  });

  test('removes the room and ends the call when the agent cannot be sent', async () => {
    const error = new HatifError('rooms_unavailable', 'The LiveKit server did not do it.', { status: 503 });
    rooms.failing = { method: 'dispatchAgent', error };
    const answer = await call();
    expect(answer.json()).toMatchObject({ status: 503, code: 'rooms_unavailable' });
    expect(rooms.removed.at(-1)).toBe(rooms.created.at(-1));
    const [newest] = await listCalls(service.context.db, { limit: 1 });
    expect(newest?.outcome).toBe('failed');
  });

  test.each([
    ['an unknown language', { language: 'fr' }, {}, 400, 'invalid_request'],
    ['no JSON', '{"language":', {}, 400, 'malformed_body'],
    ['another media type', 'language=ar', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['a body too large', { language: 'x'.repeat(70_000) }, {}, 413, 'body_too_large'],
  ])('refuses %s with a problem document', async (_what, payload, headers, status, code) => {
    const answer = await call(payload, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(problemSchema.parse(answer.json())).toMatchObject({ status, code });
  });

  test('names the field that is wrong', async () => {
    const { errors } = problemSchema.parse((await call({ language: 'fr' })).json());
    expect(errors).toEqual([{ path: 'language', message: expect.any(String) }]);
  });

  describe('the visitor cookie', () => {
    const cookieOf = (answer: Awaited<ReturnType<typeof call>>) =>
      answer.cookies.find(({ name }) => name === 'hatif_visitor');
    const visitorOf = (value = '') => decodeURIComponent(value).split('.')[0];

    test('is signed, out of reach of scripts, and not sent along from other sites', async () => {
      expect(cookieOf(await call())).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    });

    test('recognises the browser when it comes back', async () => {
      const first = cookieOf(await call());
      const again = cookieOf(await call({}, { cookie: `hatif_visitor=${first?.value}` }));
      expect(visitorOf(again?.value)).toBe(visitorOf(first?.value));
    });

    test('that was tampered with is not believed', async () => {
      const first = cookieOf(await call());
      const forged = encodeURIComponent(`x${decodeURIComponent(first?.value ?? '')}`);
      const again = cookieOf(await call({}, { cookie: `hatif_visitor=${forged}` }));
      expect(visitorOf(again?.value)).not.toBe(visitorOf(decodeURIComponent(forged)));
    });
  });
});

describe('limits and origins', () => {
  let service: HttpService;
  beforeAll(async () => {
    service = await startHttpService({
      env: { CALLS_PER_MINUTE: '3', TRUST_PROXY: 'true', CORS_ORIGINS: 'https://shop.example' },
    });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  const callFrom = (address: string, headers: Record<string, string> = {}) =>
    service.app.inject({
      method: 'POST',
      url: '/api/calls',
      payload: {},
      headers: { ...asJson, 'x-forwarded-for': address, ...headers },
    });

  test('an address that calls too often is told to wait, others are served', async () => {
    for (let count = 0; count < 3; count += 1) {
      expect((await callFrom('192.0.2.1')).statusCode).toBe(201);
    }
    const refused = await callFrom('192.0.2.1');
    expect(refused.json()).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await callFrom('192.0.2.2')).statusCode).toBe(201);
  });

  test('addresses of one IPv6 network count together', async () => {
    for (const last of ['1', '2', '3']) await callFrom(`2001:db8:1:2::${last}`);
    expect((await callFrom('2001:db8:1:2:ffff::9')).statusCode).toBe(429);
    expect((await callFrom('2001:db8:1:3::1')).statusCode).toBe(201);
  });

  test('pages of a configured origin may call, of others not', async () => {
    const allowed = await callFrom('192.0.2.9', { origin: 'https://shop.example' });
    expect(allowed.headers['access-control-allow-origin']).toBe('https://shop.example');
    const other = await callFrom('192.0.2.9', { origin: 'https://evil.example' });
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example');
  });
});
