import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.ts';
import { calls } from '../../src/db/schema/index.ts';
import { closeCall, listCalls, openCall } from '../../src/domain/calls/index.ts';
import { HatifError } from '../../src/errors.ts';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/shared/problem.ts';
import { createCallResponseSchema } from '../../src/shared/api/calls.ts';
import { NotedRooms, startHttpService, type HttpService } from '../helpers/http-service.ts';

const asJson = { 'content-type': 'application/json' };

describe('POST /api/calls', () => {
  let service: HttpService;
  let rooms: NotedRooms;
  let workerThere: boolean;
  beforeAll(async () => {
    service = await startHttpService({
      env: { CALLS_PER_MINUTE: '1000', CALLS_PER_ADDRESS: '1000' },
      overrides: {
        rooms: (rooms = new NotedRooms()),
        agents: {
          ping: async () => {
            if (!workerThere)
              throw new HatifError('no_agent', 'No voice worker is running.', { status: 503 });
          },
          hear: async () => null,
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

  test.each([{ language: 'ar' }, { browserLanguage: 'en' }])(
    'makes a room, sends the agent there with the call and %o, and answers with where to connect',
    async (wish) => {
      const answer = await call(wish);
      expect(answer.statusCode).toBe(201);
      const body = createCallResponseSchema.parse(answer.json());
      expect(body).toMatchObject({ url: 'ws://127.0.0.1:7880', token: 'a-token' });
      expect(rooms.created).toContain(body.room);
      expect(rooms.dispatched.at(-1)).toEqual({
        room: body.room,
        metadata: { callId: body.callId, source: 'web', ...wish },
      });
      expect(rooms.granted.at(-1)?.room).toBe(body.room);
      expect(answer.headers['cache-control']).toBe('no-store');
    },
  );

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
      env: {
        CALLS_PER_MINUTE: '3',
        CALLS_PER_ADDRESS: '1000',
        TRUST_PROXY: 'true',
        CORS_ORIGINS: 'https://shop.example',
      },
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

  test('what a caller writes before the address that the proxy adds passes no limit', async () => {
    const statuses: number[] = [];
    for (const forged of ['203.0.113.1', '203.0.113.2', '198.51.100.3, 10.0.0.1', 'unknown', '::1'])
      statuses.push((await callFrom(`${forged}, 192.0.2.77`)).statusCode);
    expect(statuses).toEqual([201, 201, 201, 429, 429]);
  });

  test('addresses of one IPv6 network count together', async () => {
    for (const last of ['1', '2', '3']) await callFrom(`2001:db8:1:2::${last}`);
    expect((await callFrom('2001:0DB8:1:2:ffff::9')).statusCode).toBe(429);
    expect((await callFrom('2001:db8:1:3::1')).statusCode).toBe(201);
  });

  test('the networks of one IPv6 site may do four times what one of them may', async () => {
    const statuses: number[] = [];
    for (let network = 1; network <= 13; network += 1)
      statuses.push((await callFrom(`2001:db8:77:${network}::1`)).statusCode);
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 201), 429]);
    expect((await callFrom('2001:db8:78::1')).statusCode).toBe(201);
  });

  test('an IPv4 address counts the same however it is written', async () => {
    for (let count = 0; count < 3; count += 1) await callFrom('192.0.2.88');
    expect((await callFrom('::ffff:192.0.2.88')).statusCode).toBe(429);
  });

  test('pages of a configured origin may call, of others not', async () => {
    const allowed = await callFrom('192.0.2.9', { origin: 'https://shop.example' });
    expect(allowed.headers['access-control-allow-origin']).toBe('https://shop.example');
    const other = await callFrom('192.0.2.9', { origin: 'https://evil.example' });
    expect(other.headers['access-control-allow-origin']).not.toBe('https://evil.example');
  });
});

describe('calls at the same time', () => {
  let service: HttpService;
  beforeAll(async () => {
    service = await startHttpService({ env: { CALLS_PER_MINUTE: '1000', TRUST_PROXY: '1' } });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  const ring = (address: string, cookie?: string) =>
    service.app.inject({
      method: 'POST',
      url: '/api/calls',
      payload: {},
      headers: { ...asJson, 'x-forwarded-for': address, ...(cookie && { cookie }) },
    });
  type Answer = Awaited<ReturnType<typeof ring>>;
  const statusesOf = (answers: Answer[]): Record<number, number> => {
    const counts: Record<number, number> = {};
    for (const { statusCode } of answers) counts[statusCode] = (counts[statusCode] ?? 0) + 1;
    return counts;
  };
  const cookieOf = (answer: Answer): string =>
    `hatif_visitor=${answer.cookies.find(({ name }) => name === 'hatif_visitor')?.value}`;
  const hangUp = (answer: Answer) =>
    closeCall(service.context.db, createCallResponseSchema.parse(answer.json()).callId, {
      at: new Date(),
      failed: false,
    });

  test('over TLS a browser is known by a cookie that no other host can give it', async () => {
    const overTls = (cookie?: string) =>
      service.app.inject({
        method: 'POST',
        url: '/api/calls',
        payload: {},
        headers: {
          'x-forwarded-for': '192.0.2.99',
          'x-forwarded-proto': 'https',
          ...(cookie && { cookie }),
        },
      });
    const first = (await overTls()).cookies.find(({ name }) => name === '__Host-hatif_visitor');
    expect(first).toMatchObject({ secure: true, httpOnly: true, path: '/' });
    expect(first?.domain).toBeUndefined();
    const visitorOf = (value = ''): string => decodeURIComponent(value).split('.')[0] ?? '';
    const again = (await overTls(`__Host-hatif_visitor=${first?.value}`)).cookies[0];
    expect(visitorOf(again?.value)).toBe(visitorOf(first?.value));
    // Any host of the domain may set one of the other name.
    const given = (await overTls(`hatif_visitor=${first?.value}`)).cookies[0];
    expect(visitorOf(given?.value)).not.toBe(visitorOf(first?.value));
  });

  test('one browser has two, and another one once one of them is over', async () => {
    const first = await ring('192.0.2.1');
    const cookie = cookieOf(first);
    expect((await ring('192.0.2.2', cookie)).statusCode).toBe(201);
    const refused = await ring('192.0.2.3', cookie);
    expect(problemSchema.parse(refused.json())).toMatchObject({ status: 429, code: 'too_many_calls' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await hangUp(first);
    expect((await ring('192.0.2.3', cookie)).statusCode).toBe(201);
  });

  test('one address has four, whoever rings from it, and others are served', async () => {
    const rings = await Promise.all(Array.from({ length: 12 }, () => ring('192.0.2.10')));
    expect(statusesOf(rings)).toEqual({ 201: 4, 429: 8 });
    expect((await ring('192.0.2.11')).statusCode).toBe(201);
    const served = rings.find(({ statusCode }) => statusCode === 201);
    if (served) await hangUp(served);
    expect((await ring('192.0.2.10')).statusCode).toBe(201);
  });

  test('a ring that nobody followed up counts no more, and a call that is on does', async () => {
    const rings = await Promise.all(Array.from({ length: 4 }, () => ring('192.0.2.20')));
    const ids = rings.map((answer) => createCallResponseSchema.parse(answer.json()).callId);
    const [answered = ''] = ids;
    await openCall(service.context.db, { callId: answered, source: 'web' });
    const before = new Date(Date.now() - 20_000);
    await service.context.db.update(calls).set({ createdAt: before }).where(inArray(calls.id, ids));
    const again = await Promise.all(Array.from({ length: 4 }, () => ring('192.0.2.20')));
    expect(statusesOf(again)).toEqual({ 201: 3, 429: 1 });
  });

  test('a call that came to nothing does not count', async () => {
    const rooms = service.context.rooms as NotedRooms;
    rooms.failing = {
      method: 'createRoom',
      error: new HatifError('rooms_unavailable', 'It did not.', { status: 503 }),
    };
    for (let count = 0; count < 6; count += 1) expect((await ring('192.0.2.30')).statusCode).toBe(503);
    rooms.failing = null;
    expect((await ring('192.0.2.30')).statusCode).toBe(201);
  });
});

describe('TRUST_PROXY', () => {
  let service: HttpService;
  beforeAll(async () => {
    service = await startHttpService();
  });
  afterAll(() => service[Symbol.asyncDispose]());

  /** What a caller is answered after another one, where an address may call once. */
  async function answered(trust: string, first: string, second: string): Promise<number> {
    const { http } = loadConfig({ CALLS_PER_MINUTE: '1', TRUST_PROXY: trust });
    const config = { ...service.context.config, http };
    const app = await createApp({ ...service.context, config }, { webDir: service.dataDir });
    const call = (forwarded: string) =>
      app.inject({
        method: 'POST',
        url: '/api/calls',
        payload: {},
        headers: { ...asJson, 'x-forwarded-for': forwarded },
      });
    await call(first);
    const { statusCode } = await call(second);
    await app.close();
    return statusCode;
  }

  test.each([
    ['false', '192.0.2.1', '192.0.2.2', 429],
    ['1', '192.0.2.1', '192.0.2.2', 201],
    ['1', '192.0.2.1, 10.0.0.5', '192.0.2.2, 10.0.0.5', 429],
    ['2', '192.0.2.1, 10.0.0.5', '192.0.2.2, 10.0.0.5', 201],
    ['127.0.0.0/8, 10.0.0.5', '192.0.2.1, 10.0.0.5', '192.0.2.2, 10.0.0.5', 201],
    ['127.0.0.1', '192.0.2.1, 10.0.0.6', '192.0.2.2, 10.0.0.6', 429],
    ['loopback', '192.0.2.1', '192.0.2.2', 201],
    ['10.0.0.5', '192.0.2.1', '192.0.2.2', 429],
  ])('%s: after a call from %s one from %s is answered %i', async (trust, first, second, status) => {
    expect(await answered(trust, first, second)).toBe(status);
  });
});
