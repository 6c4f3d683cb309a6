import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { databaseErrorCode } from '../../db/errors.ts';
import { removeNotifications } from '../../db/queries/notifications.ts';
import {
  forgetCheckpoints,
  forgetOrigins,
  forgetVisitors,
  forgetWords,
  removeTickets,
} from '../../db/queries/retention.ts';
import type { Logger } from '../../logger.ts';
import { resumableMs } from '../calls/index.ts';

/** What a sweep did, in rows. */
export interface Swept {
  checkpoints: number;
  words: number;
  origins: number;
  visitors: number;
  tickets: number;
  notifications: number;
}

const dayMs = 86_400_000;
/** How long what the outside was to be told is kept, taken or not. */
const notificationDays = 30;
const sweepEveryMs = 10 * 60_000;

/** Removes whatever is older than the centre keeps it, in small statements. Nothing of an open conversation is touched. */
export async function sweep(
  db: Database,
  { retention }: Pick<Centre, 'retention'>,
  at: Date,
): Promise<Swept> {
  const before = (days: number): Date => new Date(at.getTime() - days * dayMs);
  const { words, origins, tickets } = retention;
  return {
    checkpoints: await untilNone(() => forgetCheckpoints(db, new Date(at.getTime() - resumableMs))),
    words: words === null ? 0 : await untilNone(() => db.transaction((tx) => forgetWords(tx, before(words)))),
    origins: origins === null ? 0 : await untilNone(() => forgetOrigins(db, before(origins))),
    visitors: origins === null ? 0 : await forgetVisitors(db, before(origins)),
    tickets: tickets === null ? 0 : await untilNone(() => removeTickets(db, before(tickets))),
    notifications: await removeNotifications(db, before(notificationDays)),
  };
}

/**
 * {@link sweep}s for as long as the returned object lives. A database that is away is swept when it is back; several
 * servers may do it at the same time.
 */
export function startRetention(context: {
  db: Database;
  readonly centre: Centre;
  logger: Logger;
  clock: () => Date;
}): AsyncDisposable {
  const run = (): Promise<void> =>
    sweep(context.db, context.centre, context.clock()).then(
      (swept) => {
        if (Object.values(swept).some((count) => count > 0)) context.logger.info(swept, 'old data removed');
      },
      (error: unknown) => {
        context.logger.warn({ code: databaseErrorCode(error) }, 'old data not removed');
      },
    );
  let running = run();
  const timer = setInterval(() => {
    running = running.then(run);
  }, sweepEveryMs);
  timer.unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await running;
    },
  };
}

async function untilNone(work: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let count = await work(); count > 0; count = await work()) sum += count;
  return sum;
}
