import type { Centre } from '../../config/centre.ts';
import type { Database } from '../../db/client.ts';
import { selectEmptied, selectLeftChats } from '../../db/queries/calls.ts';
import { removeSessions } from '../../db/queries/assist-retention.ts';
import { databaseErrorCode } from '../../db/errors.ts';
import { removeNotifications } from '../../db/queries/notifications.ts';
import { removeExpiredCounts } from '../../db/queries/request-counts.ts';
import {
  forgetCheckpoints,
  forgetOrigins,
  forgetVisitors,
  forgetWords,
  removeAttempts,
  removeTickets,
} from '../../db/queries/retention.ts';
import { removeExpiredSignIns } from '../../db/queries/users.ts';
import type { Logger } from '../../logger.ts';
import { closeCall, journalDir, leftFiles, removeLeft, resumableMs } from '../calls/index.ts';
import { partKeptSince } from '../desk/part.ts';

/** What a sweep did, in rows and files. */
export interface Swept {
  checkpoints: number;
  words: number;
  /** Calls of other systems that the assistant listened to. */
  sessions: number;
  origins: number;
  /** Attempts to call somebody back. */
  attempts: number;
  visitors: number;
  tickets: number;
  notifications: number;
  requestCounts: number;
  /** Sessions and links of people that are over. */
  signIns: number;
  chats: number;
  files: number;
}

const dayMs = 86_400_000;
/** How long what the outside was to be told is kept, taken or not. */
const notificationDays = 30;
/** How long a call in a terminal may be on, in days: none may last so long, so its process has died. */
const chatDays = 2;
const sweepEveryMs = 10 * 60_000;

/**
 * Removes whatever is older than the centre keeps it, in small statements, and from the disk of this machine what was said
 * by who has been erased. Nothing of an open conversation is touched.
 */
export async function sweep(
  { db, dataDir }: { db: Database; dataDir: string },
  { retention }: Pick<Centre, 'retention'>,
  at: Date,
): Promise<Swept> {
  const before = (days: number): Date => new Date(at.getTime() - days * dayMs);
  const { words, origins, tickets } = retention;
  const chats = await endLeftChats(db, before(chatDays), at);
  const over = { resumableBefore: new Date(at.getTime() - resumableMs), casesSince: partKeptSince(at) };
  return {
    chats,
    checkpoints: await untilNone(() => forgetCheckpoints(db, over)),
    words: words === null ? 0 : await untilNone(() => db.transaction((tx) => forgetWords(tx, before(words)))),
    sessions: words === null ? 0 : await untilNone(() => removeSessions(db, before(words))),
    origins: origins === null ? 0 : await untilNone(() => forgetOrigins(db, before(origins))),
    attempts: origins === null ? 0 : await untilNone(() => removeAttempts(db, before(origins))),
    visitors: origins === null ? 0 : await forgetVisitors(db, before(origins)),
    tickets: tickets === null ? 0 : await untilNone(() => removeTickets(db, before(tickets))),
    notifications: await removeNotifications(db, before(notificationDays)),
    requestCounts: await removeExpiredCounts(db),
    signIns: await removeExpiredSignIns(db),
    files: await sweepFiles(db, dataDir, words === null ? null : before(words)),
  };
}

/** Ends what a terminal left behind: while it counts as open nothing of it is ever removed. */
async function endLeftChats(db: Database, before: Date, at: Date): Promise<number> {
  const left = await selectLeftChats(db, before);
  for (const id of left) await closeCall(db, id, { at });
  return left.length;
}

/** Removes what the database never took, where its conversation has been emptied or it is older than `before`. */
async function sweepFiles(db: Database, dataDir: string, before: Date | null): Promise<number> {
  const left = leftFiles(journalDir(dataDir)).filter(({ held }) => !held);
  if (left.length === 0) return 0;
  const emptied = await selectEmptied(
    db,
    left.map(({ callId }) => callId),
  );
  const due = left.filter(
    ({ callId, changedAt }) => emptied.has(callId) || (before !== null && changedAt < before),
  );
  for (const file of due) removeLeft(file);
  return due.length;
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
  config: { dataDir: string };
}): AsyncDisposable {
  const run = (): Promise<void> =>
    sweep({ db: context.db, dataDir: context.config.dataDir }, context.centre, context.clock()).then(
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
      await Promise.race([running, context.db.health.gone()]);
    },
  };
}

async function untilNone(work: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let count = await work(); count > 0; count = await work()) sum += count;
  return sum;
}
