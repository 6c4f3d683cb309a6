import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { loadConfig } from '../../src/config/config.ts';
import { createContext, type Context, type ContextOverrides } from '../../src/context.ts';
import { migrateDatabase } from '../../src/db/client.ts';
import type { RoomGrant, Rooms } from '../../src/domain/calls/rooms.ts';
import { createApp } from '../../src/http/app.ts';
import type { JobMetadata } from '../../src/shared/job-metadata.ts';
import { layDatabase } from './migrated-database.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** Rooms that only write down what was asked of them; `failing` names a method that refuses. */
export class NotedRooms implements Rooms {
  readonly created: string[] = [];
  readonly dispatched: { room: string; metadata: JobMetadata }[] = [];
  readonly granted: RoomGrant[] = [];
  readonly removed: string[] = [];
  failing: { method: keyof Rooms; error: Error } | null = null;

  async createRoom(room: string): Promise<void> {
    this.#refuse('createRoom');
    this.created.push(room);
  }
  async dispatchAgent(room: string, metadata: JobMetadata): Promise<void> {
    this.#refuse('dispatchAgent');
    this.dispatched.push({ room, metadata });
  }
  async callerToken(grant: RoomGrant): Promise<string> {
    this.granted.push(grant);
    return 'a-token';
  }
  async humanToken(grant: RoomGrant): Promise<string> {
    this.granted.push(grant);
    return 'a-token';
  }
  async removeRoom(room: string): Promise<void> {
    this.removed.push(room);
  }
  async occupants(): Promise<null> {
    return null;
  }
  async removeOccupant(): Promise<void> {}
  async setHearing(): Promise<void> {}
  async busyRooms(): Promise<string[]> {
    return [];
  }
  async ping(): Promise<void> {
    this.#refuse('ping');
  }

  #refuse(method: keyof Rooms): void {
    if (this.failing?.method === method) throw this.failing.error;
  }
}

export interface HttpService extends AsyncDisposable {
  app: FastifyInstance;
  context: Context;
  dataDir: string;
}

export interface HttpServiceOptions {
  env?: Record<string, string>;
  overrides?: ContextOverrides;
  webDir?: string;
}

/** The HTTP edge on an embedded database of its own, with a worker that is there and no LiveKit. */
export async function startHttpService(options: HttpServiceOptions = {}): Promise<HttpService> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hatif-http-'));
  const livekit = {
    LIVEKIT_URL: 'ws://127.0.0.1:7880',
    LIVEKIT_API_KEY: 'http-tests',
    LIVEKIT_API_SECRET: 'a-secret-that-only-these-tests-know',
  };
  const env = { LOG_LEVEL: 'silent', ...livekit, ...options.env, DATA_DIR: dataDir };
  const config = loadConfig(env, repository);
  if (config.database.url === undefined) await layDatabase(dataDir);
  else await migrateDatabase(config);
  const context = await createContext(config, {
    rooms: new NotedRooms(),
    agents: { ping: async () => undefined, hear: async () => true },
    ...options.overrides,
  });
  const app = await createApp(context, { webDir: options.webDir ?? path.join(dataDir, 'no-page') });
  return {
    app,
    context,
    dataDir,
    async [Symbol.asyncDispose]() {
      await app.close();
      await context[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
