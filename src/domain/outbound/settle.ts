import type { Centre } from '../../config/centre.ts';
import type { Database, Transaction } from '../../db/client.ts';
import { reopenEscalation, selectEscalation } from '../../db/queries/escalations.ts';
import {
  closeWish,
  insertDoNotCall,
  lockAttempt,
  lockOutbound,
  selectAttemptsOf,
  selectOpenAttempts,
  updateAttempt,
  type AttemptRow,
} from '../../db/queries/outbound.ts';
import { insertTicketNote } from '../../db/queries/tickets.ts';
import { transact } from '../../db/transact.ts';
import type { AttemptResult } from '../../shared/vocabulary.ts';
import { appendEvent } from '../events/index.ts';
import { notify } from '../notify/index.ts';
import { isAttempt } from './plan.ts';
import type { Outcome } from './types.ts';

type Policy = Pick<Centre, 'telephone'>;

/** What the ticket of a call back is told of the attempt that ended it. */
const notes: Partial<Record<AttemptResult, string>> = {
  spoken: 'Called back, and spoken with.',
  refused: 'Called back: they do not want to be called again.',
  wrong_number: 'Called back: somebody else has this number.',
};

/** Notes that somebody has answered, and until when an agent has to be with them. */
export async function noteAnswered(db: Database, id: string, at: Date, agentBy: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, id);
    if (attempt?.endedAt === null && attempt.answeredAt === null)
      await updateAttempt(tx, id, { answeredAt: at, dialsUntil: agentBy });
  });
}

/** Ends an attempt of which no call came. One that has its result already keeps it. */
export async function endAttempt(
  db: Database,
  id: string,
  { result, sipStatus = null }: Outcome,
  { centre, at }: { centre: Policy; at: Date },
): Promise<void> {
  await transact(db, async (tx) => {
    const attempt = await lockAttempt(tx, id);
    if (!attempt || attempt.endedAt !== null || attempt.answeredAt !== null) return;
    await settle(tx, attempt, result, { centre, at });
    await updateAttempt(tx, id, { endedAt: at, sipStatus });
  });
}

/** What came of talking with somebody who was called back: it stands before the call is over. Within a transaction. */
export async function settleAttempt(
  tx: Transaction,
  id: string,
  result: AttemptResult,
  now: { centre: Policy; at: Date },
): Promise<void> {
  const attempt = await lockAttempt(tx, id);
  if (attempt) await settle(tx, attempt, result, now);
}

/** What is left of an attempt that nobody goes on with. */
export interface LeftAttempt {
  room: string;
  /** The call that a human waits in. */
  callId: string | null;
}

/**
 * Ends attempts whose calls are over, and those of which nobody said in time what came of them: their process died. Gives
 * what is left of these.
 */
export async function endLeftAttempts(
  db: Database,
  now: { centre: Policy; at: Date },
): Promise<LeftAttempt[]> {
  if (!(await selectOpenAttempts(db)).some((open) => isOver(open, now.at))) return [];
  return transact(db, async (tx) => {
    await lockOutbound(tx);
    const left: LeftAttempt[] = [];
    for (const attempt of await selectOpenAttempts(tx)) {
      if (!isOver(attempt, now.at)) continue;
      await settle(tx, attempt, isTalkedWith(attempt) ? 'hung_up' : 'failed', now);
      await updateAttempt(tx, attempt.id, { endedAt: attempt.callEndedAt ?? now.at });
      if (attempt.callEndedAt === null) left.push({ room: attempt.room, callId: attempt.callId });
    }
    return left;
  });
}

function isOver(attempt: AttemptRow & { callEndedAt: Date | null }, at: Date): boolean {
  return attempt.callEndedAt !== null || (!isTalkedWith(attempt) && attempt.dialsUntil <= at);
}

/** Whether somebody has answered, and an agent has the call. */
function isTalkedWith({ answeredAt, callId }: AttemptRow): boolean {
  return answeredAt !== null && callId !== null;
}

async function settle(
  tx: Transaction,
  { id, escalationId, number, withHuman, result: before }: AttemptRow,
  result: AttemptResult,
  { centre, at }: { centre: Policy; at: Date },
): Promise<void> {
  if (before !== null) return;
  await updateAttempt(tx, id, { result });
  if (result === 'refused') await insertDoNotCall(tx, number);
  // With a human in the call the wish goes as their talk does.
  if (withHuman && result === 'spoken') return;
  if (withHuman) await keepWish(tx, escalationId);
  const note = notes[result];
  if (note !== undefined) {
    const status = result === 'spoken' ? 'resolved' : 'cancelled';
    if (await closeWish(tx, escalationId, { status, closedAt: at })) await tell(tx, escalationId, note);
    return;
  }
  const tried = (await selectAttemptsOf(tx, [escalationId])).filter(isAttempt).length;
  const { outbound } = centre.telephone;
  if (!outbound?.callBacks || result === 'no_human' || tried < outbound.callBacks.attempts) return;
  await tell(
    tx,
    escalationId,
    `Not reached in ${tried} attempts to call back: nobody calls by itself any more.`,
  );
  await tellOutside(tx, escalationId);
}

/** The human who was to talk with them has done all that there was to do: the wish stands, for whoever is free next. */
async function keepWish(tx: Transaction, escalationId: string): Promise<void> {
  const wish = await selectEscalation(tx, escalationId);
  if (wish?.status !== 'accepted') return;
  await reopenEscalation(tx, escalationId, {
    status: 'callback',
    agentId: null,
    callbackBy: wish.callbackBy,
  });
}

async function tell(tx: Transaction, escalationId: string, note: string): Promise<void> {
  const wish = await selectEscalation(tx, escalationId);
  if (!wish) return;
  const { ticketId, department } = wish;
  if (ticketId) await insertTicketNote(tx, { ticketId, author: 'system', text: note });
  await appendEvent(tx, { type: 'escalation_changed', escalationId, data: { department } });
}

/** Whoever else can reach them is told that the telephone could not. */
async function tellOutside(tx: Transaction, escalationId: string): Promise<void> {
  const wish = await selectEscalation(tx, escalationId);
  if (!wish) return;
  const { department, conversationId, customerId, ticketId } = wish;
  const about = { department, conversationId, customerId, ticketId };
  await notify(tx, { type: 'callback_unreached', escalationId, ...about, reason: wish.reasonCode });
}
