import { rmSync } from 'node:fs';
import {
  openDatabase,
  migrateDatabase,
  type Database,
  type DatabaseConfig,
  type Transaction,
} from '../../../src/db/client.ts';
import { selectCall } from '../../../src/db/queries/calls.ts';
import { selectQueued } from '../../../src/db/queries/desk-queue.ts';
import { becomeHuman } from '../../../src/db/queries/human-role.ts';
import { callQueue, queueOffers } from '../../../src/db/schema/index.ts';
import { createLogger } from '../../../src/logger.ts';
import { embeddedConfig, endProcess, startHost } from '../../helpers/embedded-host.ts';
import { layDatabase } from '../../helpers/migrated-database.ts';
import { startPostgres } from '../../helpers/postgres.ts';
import { TestQueue } from '../../helpers/queue.ts';
import { figureOf, type Figure } from '../measure.ts';
import type { DatabaseKind } from './desk-server.ts';

const humans = 200;
const waiting = 500;
/** How long a line is of which the role reads. */
const read = 50;
const reads = 300;
const passes = 20;
const departments = ['sales', 'support', 'complaints', 'reception'];

/**
 * The role under which people are served beside the same reads without it, and a pass over a queue of 500 callers with 200
 * humans: in which all are free, and in which all desks ring.
 */
export async function rowTimes(kind: DatabaseKind): Promise<Figure[]> {
  return withDatabase(kind, async (db) => {
    const queue = new TestQueue(() => db, new Date());
    queue.centre.queue.maximum = waiting;
    const line = [];
    for (let at = 0; at < waiting; at += 1) {
      if (at === read) line.push(...(await roleTimes(kind, db)));
      await queue.caller({ department: departments[at % departments.length] ?? '' });
    }
    for (let at = 0; at < humans; at += 1)
      await queue.human({
        name: `Human ${at}`,
        departments: [
          departments[at % departments.length] ?? '',
          departments[(at + 1) % departments.length] ?? '',
        ],
      });
    return [...line, ...(await passTimes(kind, db, queue))];
  });
}

async function roleTimes(kind: DatabaseKind, db: Database): Promise<Figure[]> {
  const [row] = await db.select().from(callQueue).limit(1);
  const sight = { userId: 'nobody', departments };
  const queries: Record<string, (tx: Transaction) => Promise<unknown>> = {
    'one call': (tx) => selectCall(tx, row?.callId ?? ''),
    [`a line of ${read}`]: (tx) => selectQueued(tx),
  };
  const figures: Figure[] = [];
  for (const [what, query] of Object.entries(queries)) {
    const [plain, asRole]: [number[], number[]] = [[], []];
    for (let time = -20; time < reads; time += 1) {
      const without = await timed(() => db.transaction(query));
      const within = await timed(() =>
        db.transaction(async (tx) => {
          await becomeHuman(tx, sight);
          return query(tx);
        }),
      );
      if (time < 0) continue;
      plain.push(without);
      asRole.push(within);
    }
    figures.push(figureOf(`desk, ${kind}: ${what}, without the role`, 'ms', plain));
    figures.push(figureOf(`desk, ${kind}: ${what}, under the role`, 'ms', asRole));
  }
  return figures;
}

async function passTimes(kind: DatabaseKind, db: Database, queue: TestQueue): Promise<Figure[]> {
  const [free, ringing]: [number[], number[]] = [[], []];
  for (let time = -2; time < passes; time += 1) {
    await db.update(callQueue).set({ state: 'waiting', agentId: null, offerId: null, offerUntil: null });
    await db.delete(queueOffers);
    await queue.allBeat();
    const first = await timed(() => queue.pass());
    const second = await timed(() => queue.pass());
    if (time < 0) continue;
    free.push(first);
    ringing.push(second);
  }
  const rung = await db.$count(queueOffers);
  const name = `desk, ${kind}: pass, ${waiting} wait`;
  return [
    figureOf(`${name}, ${rung} are offered`, 'ms', free),
    figureOf(`${name}, nobody free`, 'ms', ringing),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function withDatabase(
  kind: DatabaseKind,
  work: (db: Database) => Promise<Figure[]>,
): Promise<Figure[]> {
  const config = embeddedConfig();
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rmSync(config.dataDir, { recursive: true, force: true }));
  if (kind === 'embedded') {
    await layDatabase(config.dataDir);
    const host = await startHost(config.dataDir);
    opened.defer(() => endProcess(host));
    return await onDatabase(config, work);
  }
  const server = await startPostgres();
  opened.defer(() => server.stop());
  const url = await server.createDatabase();
  const own = { ...config, database: { ...config.database, url } };
  await migrateDatabase(own);
  return await onDatabase(own, work);
}

async function onDatabase(
  config: DatabaseConfig,
  work: (db: Database) => Promise<Figure[]>,
): Promise<Figure[]> {
  const db = await openDatabase(config, createLogger('bench', 'error', 'stderr'));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}
