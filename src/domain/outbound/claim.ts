import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Centre } from '../../config/centre.ts';
import type { Database, Transaction } from '../../db/client.ts';
import {
  countMinutesSince,
  insertAttempt,
  lockOutbound,
  selectAttemptsOf,
  selectDoNotCall,
  selectOpenAttempts,
  selectPromised,
} from '../../db/queries/outbound.ts';
import { transact } from '../../db/transact.ts';
import { roomPrefix } from '../calls/rooms.ts';
import { linesBusy } from '../escalations/index.ts';
import { planCalls, type CallBack, type Rules, type Standing } from './plan.ts';
import type { Attempt } from './types.ts';

/** How the names of rooms begin in which people who are called back are waited for. */
export const callBackRoomPrefix = `${roomPrefix}back-`;
/** Of so many call backs the first promised are looked at. */
const mostAtOnce = 500;
/** How much longer than a telephone rings it may take to say what came of it. */
const graceSeconds = 30;

/** Whom a look found to be called, and whether today's minutes keep others from it. */
export interface Claimed {
  attempts: Attempt[];
  spent: boolean;
}

/**
 * Takes the call backs that are to be dialled now: each is one process's alone, and nobody else dials its number until the
 * attempt is over.
 */
export async function claimCallBacks(db: Database, rules: Rules, at: Date): Promise<Claimed> {
  return transact(db, async (tx) => {
    await lockOutbound(tx);
    const promised = await promisedCalls(tx);
    const standing = await standingOf(tx, promised, rules.centre, at);
    const attempts: Attempt[] = [];
    for (const { id: escalationId, number } of planCalls(promised, standing, rules)) {
      const dialsUntil = new Date(at.getTime() + (rules.callBacks.ringSeconds + graceSeconds) * 1_000);
      const room = `${callBackRoomPrefix}${randomUUID()}`;
      const row = await insertAttempt(tx, { escalationId, number, room, startedAt: at, dialsUntil });
      attempts.push({ id: row.id, number, room });
    }
    return { attempts, spent: standing.minutesToday >= rules.callBacks.minutesADay && promised.length > 0 };
  });
}

/** Whether anything is promised: else nobody has to be ready for it. */
export async function isAnythingPromised(db: Database): Promise<boolean> {
  return (await selectPromised(db, { reasons: [linesBusy], limit: 1 })).length > 0;
}

async function promisedCalls(tx: Transaction): Promise<CallBack[]> {
  const promised = await selectPromised(tx, { reasons: [linesBusy], limit: mostAtOnce });
  const attempts = Map.groupBy(
    await selectAttemptsOf(
      tx,
      promised.map(({ id }) => id),
    ),
    ({ escalationId }) => escalationId,
  );
  return promised.flatMap(({ id, number, callbackBy, createdAt }) => {
    if (number === null) return [];
    const past = (attempts.get(id) ?? []).flatMap(({ startedAt, result }) =>
      result === null ? [] : [{ at: startedAt, result }],
    );
    return [{ id, number, promisedBy: callbackBy, askedAt: createdAt, attempts: past }];
  });
}

async function standingOf(
  tx: Transaction,
  promised: readonly CallBack[],
  { timeZone }: Centre,
  at: Date,
): Promise<Standing> {
  const busy = (await selectOpenAttempts(tx)).map(({ number }) => number);
  const refused = await selectDoNotCall(
    tx,
    promised.map(({ number }) => number),
  );
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const midnight = new Date(local.startOfDay().epochMilliseconds);
  return { at, busy: new Set(busy), refused, minutesToday: await countMinutesSince(tx, midnight, at) };
}
