import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Centre } from '../../config/centre.ts';
import { withHoursOf } from '../../config/departments.ts';
import type { Database, Transaction } from '../../db/client.ts';
import {
  countMinutesSince,
  insertAttempt,
  lockOutbound,
  selectAttemptsOf,
  selectDoNotCall,
  selectOpenAttempts,
  selectPromised,
  type PromisedRow,
} from '../../db/queries/outbound.ts';
import { selectCall } from '../../db/queries/calls.ts';
import { transact } from '../../db/transact.ts';
import type { Department } from '../../shared/vocabulary.ts';
import { createCall } from '../calls/index.ts';
import { roomPrefix } from '../calls/rooms.ts';
import { linesBusy } from '../escalations/index.ts';
import { enqueue, freeHumans } from '../queue/index.ts';
import { openingAt } from '../routing/index.ts';
import { planCalls, type CallBack, type Rules, type Standing } from './plan.ts';
import type { Attempt } from './types.ts';

/** How the names of rooms begin in which people who are called back are waited for. */
export const callBackRoomPrefix = `${roomPrefix}back-`;
/** Of so many call backs the first promised are looked at. */
const mostAtOnce = 500;
/** How much longer than a telephone rings it may take to say what came of it. */
const graceSeconds = 30;
/** How long a human may take to be in the room. */
export const humanSeconds = 60;

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
    for (const wish of planCalls(promised, standing, rules)) attempts.push(await begin(tx, wish, rules, at));
    return { attempts, spent: standing.minutesToday >= rules.callBacks.minutesADay && promised.length > 0 };
  });
}

/** Writes an attempt down; where a human was promised, with the call for which desks ring. */
async function begin(tx: Transaction, wish: Wish, { callBacks, centre }: Rules, at: Date): Promise<Attempt> {
  const { id: escalationId, number, human, language, reasonCode } = wish;
  const room = `${callBackRoomPrefix}${randomUUID()}`;
  const withHuman = human !== null;
  const seconds = callBacks.ringSeconds + graceSeconds + (withHuman ? humanSeconds : 0);
  const dialsUntil = new Date(at.getTime() + seconds * 1_000);
  const attempt = { escalationId, number, room, withHuman, startedAt: at, dialsUntil };
  if (human === null) return { ...(await insertAttempt(tx, attempt)), callId: null };
  const { id: callId } = await createCall(tx, {
    source: 'sip',
    room,
    callerNumber: number,
    language: language ?? undefined,
  });
  const call = await selectCall(tx, callId);
  if (!call) throw new Error('the call was made a moment ago');
  const { conversationId } = call;
  const wanted = {
    callId,
    conversationId,
    escalationId,
    department: human,
    language,
    reasonCode,
    premium: false,
    at,
  };
  await enqueue(tx, wanted, centre);
  return { ...(await insertAttempt(tx, { ...attempt, callId })), callId };
}

/** Whether anything is promised: else nobody has to be ready for it. */
export async function isAnythingPromised(db: Database): Promise<boolean> {
  return (await selectPromised(db, { limit: 1 })).length > 0;
}

/** A call back with what its call begins with. */
type Wish = CallBack & Pick<PromisedRow, 'language' | 'reasonCode'>;

async function promisedCalls(tx: Transaction): Promise<Wish[]> {
  const promised = await selectPromised(tx, { limit: mostAtOnce });
  const attempts = Map.groupBy(
    await selectAttemptsOf(
      tx,
      promised.map(({ id }) => id),
    ),
    ({ escalationId }) => escalationId,
  );
  return promised.flatMap(({ id, number, department, reasonCode, language, callbackBy, createdAt }) => {
    if (number === null) return [];
    const past = (attempts.get(id) ?? []).flatMap(({ startedAt, result }) =>
      result === null ? [] : [{ at: startedAt, result }],
    );
    const human = reasonCode === linesBusy ? null : department;
    const asked = { promisedBy: callbackBy, askedAt: createdAt };
    return [{ id, number, human, reasonCode, language, ...asked, attempts: past }];
  });
}

async function standingOf(
  tx: Transaction,
  promised: readonly CallBack[],
  centre: Centre,
  at: Date,
): Promise<Standing> {
  const busy = (await selectOpenAttempts(tx)).map(({ number }) => number);
  const refused = await selectDoNotCall(
    tx,
    promised.map(({ number }) => number),
  );
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(centre.timeZone);
  const midnight = new Date(local.startOfDay().epochMilliseconds);
  const freeHumans = new Map<string, number>();
  for (const { human } of promised)
    if (human !== null && !freeHumans.has(human))
      freeHumans.set(human, await humansFree(tx, human, centre, at));
  const minutesToday = await countMinutesSince(tx, midnight, at);
  return { at, busy: new Set(busy), refused, freeHumans, minutesToday };
}

/** How many humans of a department could be offered a call; none while it is closed. */
async function humansFree(
  tx: Transaction,
  department: Department,
  centre: Centre,
  at: Date,
): Promise<number> {
  return openingAt(at, withHoursOf(centre, department)).open ? freeHumans(tx, department, at) : 0;
}
