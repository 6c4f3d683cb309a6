import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createContext } from '../../src/context.ts';
import { closeCall } from '../../src/domain/calls/index.ts';
import { sweep } from '../../src/domain/privacy/index.ts';
import { createApp } from '../../src/http/app.ts';
import { createCallResponseSchema } from '../../src/shared/api/calls.ts';
import { NotedRooms, startHttpService, type HttpService } from '../helpers/http-service.ts';

const limits = { CALLS_PER_ADDRESS: '2', CALLBACKS_PER_DAY: '3', TRUST_PROXY: '1' };

/** Two servers of one centre, and how they answer whoever asks each in turn. */
class TwoServers implements AsyncDisposable {
  readonly service: HttpService;
  readonly #servers: FastifyInstance[];
  readonly #close: () => Promise<void>;
  #asked = 0;

  private constructor(service: HttpService, other: FastifyInstance, close: () => Promise<void>) {
    this.service = service;
    this.#servers = [service.app, other];
    this.#close = close;
  }

  static async start(env: Record<string, string>): Promise<TwoServers> {
    const service = await startHttpService({ env: { ...limits, ...env } });
    const { agents } = service.context;
    const second = await createContext(service.context.config, { rooms: new NotedRooms(), agents });
    const other = await createApp(second, { webDir: service.dataDir });
    return new TwoServers(service, other, async () => {
      await other.close();
      await second[Symbol.asyncDispose]();
    });
  }

  ask(url: string, from: string, payload: object = {}) {
    this.#asked += 1;
    const server = this.#servers[this.#asked % 2] ?? this.service.app;
    return server.inject({ method: 'POST', url, payload, headers: { 'x-forwarded-for': from } });
  }

  async statuses(times: number, url: string, from: string, payload: object = {}): Promise<number[]> {
    const statuses: number[] = [];
    for (let count = 0; count < times; count += 1)
      statuses.push((await this.ask(url, from, payload)).statusCode);
    return statuses;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#close();
    await this.service[Symbol.asyncDispose]();
  }
}

const wish = { phone: '055 123 4567' };

describe('two servers that share their limits', () => {
  let servers: TwoServers;
  beforeAll(async () => {
    servers = await TwoServers.start({ SHARED_LIMITS: 'true', CALLS_PER_MINUTE: '5' });
  });
  afterAll(() => servers[Symbol.asyncDispose]());

  test('let one address do together what it may do, a minute and a day, and others theirs', async () => {
    expect(await servers.statuses(5, '/api/callbacks', '192.0.2.1', wish)).toEqual([201, 201, 201, 429, 429]);
    expect(await servers.statuses(1, '/api/callbacks', '192.0.2.2', wish)).toEqual([201]);
    const empty = await servers.statuses(7, '/api/contact', '192.0.2.3', { name: '' });
    expect(empty.filter((status) => status === 429)).toHaveLength(2);
  });

  test('let one address have no more calls on than it may, and one more when one of them is over', async () => {
    const first = await servers.ask('/api/calls', '192.0.2.10');
    expect(await servers.statuses(2, '/api/calls', '192.0.2.10')).toEqual([201, 429]);
    expect(await servers.statuses(1, '/api/calls', '192.0.2.11')).toEqual([201]);
    const { callId } = createCallResponseSchema.parse(first.json());
    await closeCall(servers.service.context.db, callId, { at: new Date(), failed: false });
    expect(await servers.statuses(1, '/api/calls', '192.0.2.10')).toEqual([201]);
  });

  test('write down no address, and keep nothing longer than it counts', async () => {
    const { db, centre, config } = servers.service.context;
    for (const table of ['request_counts', 'calls']) {
      const rows = await db.execute(sql`select t::text as row from ${sql.identifier(table)} as t`);
      expect(rows.length, table).toBeGreaterThan(0);
      expect(JSON.stringify(rows), table).not.toContain('192.0.2.');
    }
    await db.execute(sql`update request_counts set expires_at = now() - interval '1 second'`);
    const { requestCounts } = await sweep({ db, dataDir: config.dataDir }, centre, new Date());
    expect(requestCounts).toBeGreaterThan(3);
    expect(await servers.statuses(1, '/api/callbacks', '192.0.2.1', wish)).toEqual([201]);
  });
});

describe('servers that do not', () => {
  let servers: TwoServers;
  beforeAll(async () => {
    servers = await TwoServers.start({ CALLS_PER_MINUTE: '100' });
  });
  afterAll(() => servers[Symbol.asyncDispose]());

  test('count each for itself', async () => {
    const statuses = await servers.statuses(8, '/api/callbacks', '192.0.2.1', wish);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
    const { db } = servers.service.context;
    expect(await db.execute(sql`select 1 from request_counts`)).toHaveLength(0);
  });
});
