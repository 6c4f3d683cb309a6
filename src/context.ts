import { loadCentre, type Centre } from './config/centre.ts';
import type { Config } from './config/config.ts';
import { openDatabase, reachDatabase, type Database } from './db/client.ts';
import type { Agents, Rooms } from './domain/calls/rooms.ts';
import { liveKitRooms } from './integrations/livekit/livekit-rooms.ts';
import { WorkerHealth } from './integrations/livekit/worker-health.ts';
import { createLogger, type Logger } from './logger.ts';

/** Everything a process works with, built once and handed on. */
export interface Context extends AsyncDisposable {
  config: Config;
  centre: Centre;
  logger: Logger;
  db: Database;
  rooms: Rooms;
  agents: Agents;
  /** Now; tests and simulations bring their own. */
  clock: () => Date;
}

/** What a test or another composition puts in the place of the real thing. It is not disposed here. */
export type ContextOverrides = Partial<Omit<Context, 'config' | typeof Symbol.asyncDispose>> & {
  /** The process's name in its log lines. */
  name?: string;
  /** The process has work to do without a database too: it is not waited for. */
  startsWithoutDatabase?: boolean;
};

/**
 * Builds every dependency. What is not overridden is opened here and closed, in reverse order, when the
 * context is disposed. Throws `centre_invalid` for a mistake in the business file and what
 * {@link openDatabase} throws when there is no database.
 */
export async function createContext(config: Config, overrides: ContextOverrides = {}): Promise<Context> {
  const logger = overrides.logger ?? createLogger(overrides.name ?? 'hatif', config.logLevel);
  const centre = overrides.centre ?? loadCentre(config.centreFile);
  await using opened = new AsyncDisposableStack();
  const db =
    overrides.db ??
    (overrides.startsWithoutDatabase ? reachDatabase(config) : await openDatabase(config, logger));
  if (!overrides.db) opened.defer(() => db.close());
  const context = {
    config,
    centre,
    logger,
    db,
    rooms: overrides.rooms ?? liveKitRooms(config),
    agents: overrides.agents ?? new WorkerHealth(config.worker.url),
    clock: overrides.clock ?? (() => new Date()),
  };
  const owned = opened.move();
  return { ...context, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
