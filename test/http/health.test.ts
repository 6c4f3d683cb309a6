import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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

test('readyz names a database that is gone', async () => {
  const db = await openDatabase(service.context.config, service.context.logger);
  await db.close();
  const app = await createApp({ ...service.context, db }, { webDir: 'none' });
  const answer = await app.inject({ url: '/readyz' });
  await app.close();
  expect(answer.json()).toMatchObject({ status: 503, detail: 'Not ready: database.' });
});
