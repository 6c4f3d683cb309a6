import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { WorkerHealth } from './worker-health.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** The address of a worker that answers its health check with `status` and `body`. */
async function workerThatAnswers(status: number, body = 'OK'): Promise<string> {
  server = createServer((_request, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
}

test('a registered worker is there', async () => {
  await expect(new WorkerHealth(await workerThatAnswers(200)).ping()).resolves.toBeUndefined();
});

test.each([
  ['{"status":"ready","hears":false}', false],
  ['{"status":"ready","hears":true}', true],
  ['OK', null],
])('a worker tells whether callers are heard: %s', async (body, heard) => {
  await expect(new WorkerHealth(await workerThatAnswers(200, body)).hear()).resolves.toBe(heard);
});

test('nobody knows whether callers are heard where no worker is', async () => {
  await expect(new WorkerHealth('http://127.0.0.1:9').hear()).resolves.toBeNull();
});

test('a worker that lost LiveKit is told apart from none at all', async () => {
  const lost = new WorkerHealth(await workerThatAnswers(503));
  await expect(lost.ping()).rejects.toMatchObject({
    code: 'no_agent',
    status: 503,
    message: expect.stringContaining('not registered'),
  });
  const none = new WorkerHealth('http://127.0.0.1:9');
  await expect(none.ping()).rejects.toMatchObject({
    code: 'no_agent',
    message: 'No voice worker is running.',
  });
});

test.each(['centre_busy', 'disk_full'])('a worker that would not serve a call says why: %s', async (code) => {
  const address = await workerThatAnswers(503, JSON.stringify({ code }));
  await expect(new WorkerHealth(address).ping()).rejects.toMatchObject({ code, status: 503 });
});
