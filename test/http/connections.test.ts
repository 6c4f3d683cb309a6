import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { eventually } from '../helpers/eventually.ts';
import { startHttpService, type HttpService } from '../helpers/http-service.ts';

let service: HttpService;
let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  service = await startHttpService({ env: { CONNECTIONS_PER_ADDRESS: '8', CALLS_PER_MINUTE: '2' } });
  app = await createApp(service.context, { webDir: service.dataDir, requestMs: 500 });
  await app.listen({ host: '0.0.0.0', port: 0 });
  ({ port } = app.server.address() as AddressInfo);
});
afterAll(async () => {
  await app.close();
  await service[Symbol.asyncDispose]();
});

/** A connection from an address of this machine; what it is sent is in `heard`. */
class Line {
  readonly socket: Socket;
  heard = '';
  readonly closed: Promise<unknown>;

  constructor(localAddress: string) {
    this.socket = connect({ host: '127.0.0.1', port, localAddress });
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk: Buffer) => void (this.heard += chunk.toString()));
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
  }

  /** Sends a form whose body comes drop by drop and never ends. */
  drip(): this {
    this.socket.write(
      'POST /api/contact HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n{',
    );
    const drops = setInterval(() => this.socket.write(' '), 50);
    void this.closed.finally(() => clearInterval(drops));
    return this;
  }

  /** Resolves with whether the centre answers on it. */
  async served(): Promise<boolean> {
    this.socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    await Promise.race([once(this.socket, 'data'), this.closed]);
    return this.heard.startsWith('HTTP/1.1 200');
  }

  async end(): Promise<void> {
    this.socket.destroy();
    await this.closed;
  }
}

test('who sends a form drop by drop is cut off, also when it had been refused before it ended', async () => {
  const slow = Array.from({ length: 6 }, () => new Line('127.0.0.3').drip());
  const began = performance.now();
  await Promise.all(slow.map(({ closed }) => closed));
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(slow.filter(({ heard }) => heard.startsWith('HTTP/1.1 429')).length).toBeGreaterThan(0);
});

describe('connections of one address', () => {
  test('are closed beyond their share, and others are served meanwhile', async () => {
    const held = Array.from({ length: 8 }, () => new Line('127.0.0.4'));
    expect(await Promise.all(held.map((line) => line.served()))).toEqual(held.map(() => true));
    const more = new Line('127.0.0.4');
    expect(await more.served()).toBe(false);
    const other = new Line('127.0.0.5');
    expect(await other.served()).toBe(true);
    await held[0]?.end();
    await eventually('a place to be free', async () => {
      const next = new Line('127.0.0.4');
      const served = await next.served();
      await next.end();
      return served || undefined;
    });
    await Promise.all([...held, other].map((line) => line.end()));
  });
});
