import path from 'node:path';
import { ne } from 'drizzle-orm';
import type { Database } from '../../src/db/client.ts';
import { calls } from '../../src/db/schema/index.ts';
import { isUnwritten } from '../../src/domain/calls/index.ts';
import type { Centre } from '../helpers/centre.ts';
import { eventually } from '../helpers/eventually.ts';
import type { ChaosCaller } from './caller.ts';

/** When everybody has hung up, every call comes to its end within this time. */
const settleMs = 60_000;

/**
 * Resolves when every call is over and written. Those that broke off last are still to be found and closed, and what the
 * last jobs left on the disk to be written; what was not in time is for the check to name.
 */
export async function settled(
  db: Database,
  centre: Pick<Centre, 'dataDir'>,
  callers: readonly ChaosCaller[],
): Promise<void> {
  const journals = path.join(centre.dataDir, 'journal');
  const unwritten = (): boolean =>
    callers.some((caller) => caller.promised.some((callId) => isUnwritten(journals, callId)));
  await eventually(
    'every call to be over',
    async () =>
      !unwritten() && (await db.$count(calls, ne(calls.status, 'ended'))) === 0 ? true : undefined,
    settleMs,
  ).catch(() => undefined);
}
