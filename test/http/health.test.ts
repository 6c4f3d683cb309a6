import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { HatifError } from '../../src/errors.ts';
import { createApp } from '../../src/http/app.ts';
import { NotedRooms, startHttpService, type HttpService } from '../helpers/http-service.ts';

let service: HttpService;
let workerThere: boolean;
const rooms = new NotedRooms();
const away = (what: string) => new HatifError('away', `${what} is away`, { status: 503 });

beforeAll(async () => {
  const agents = {
    ping: async () => {
      if (!workerThere) throw away('the worker');
    },
    hear: async () => null,
  };
  service = await startHttpService({ overrides: { rooms, agents } });
});
afterAll(() => service[Symbol.asyncDispose]());
beforeEach(() => {
  workerThere = true;
  rooms.failing = null;
});

const get = (url: string) => service.app.inject({ url });

test('healthz says that the process lives', async () => {
  expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
});

test('readyz says ready when database, LiveKit and a worker are there', async () => {
  const answer = await get('/readyz');
  const knowledge = { articles: 0, chunks: 0, model: null, building: null };
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ready', knowledge }]);
});

test('readyz names each part that is missing', async () => {
  workerThere = false;
  rooms.failing = { method: 'ping', error: away('LiveKit') };
  const answer = await get('/readyz');
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({
    code: 'not_ready',
    detail: 'Not ready: livekit, agent.',
    errors: [
      { path: 'livekit', message: 'LiveKit is away' },
      { path: 'agent', message: 'the worker is away' },
    ],
  });
});

describe('who does not run the centre', () => {
  const asStranger = (app = service.app) => app.inject({ url: '/readyz', remoteAddress: '203.0.113.9' });

  test('learns that it is ready, and nothing of its parts', async () => {
    expect((await asStranger()).json()).toEqual({ status: 'ready' });
  });

  test('learns that it is not, and neither why nor where its parts are', async () => {
    rooms.failing = { method: 'ping', error: away('http://10.0.0.5:7880') };
    const app = await createApp(service.context, { webDir: 'none' });
    const answer = await asStranger(app);
    await app.close();
    expect(answer.json()).toMatchObject({ status: 503, code: 'not_ready', detail: 'Not ready.' });
    expect(answer.body).not.toMatch(/livekit|10\.0\.0\.5/i);
  });

  test('costs the centre one look, however often they ask', async () => {
    let looks = 0;
    const agents = {
      ping: async () => {
        looks += 1;
      },
      hear: async () => null,
    };
    const app = await createApp({ ...service.context, agents }, { webDir: 'none' });
    await Promise.all(Array.from({ length: 200 }, () => asStranger(app)));
    await app.close();
    expect(looks).toBe(1);
  });
});

test('readyz names a database that is gone', async () => {
  const db = await openDatabase(service.context.config, service.context.logger);
  await db.close();
  const app = await createApp({ ...service.context, db }, { webDir: 'none' });
  const answer = await app.inject({ url: '/readyz' });
  await app.close();
  expect(answer.json()).toMatchObject({ status: 503, detail: 'Not ready: database.' });
});
