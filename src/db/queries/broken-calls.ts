import { and, desc, eq, gt, inArray, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { calls, conversations } from '../schema/index.ts';
import { callColumns, type CallRow } from './calls.ts';

/**
 * The newest call of a number or a visitor that broke off within `withinMs` and ended with nothing done for the
 * caller, or that still waits for a visitor who is ringing again.
 */
export async function selectBrokenCall(
  db: Queryable,
  of: { not: string; visitorId: string | null; callerNumber: string | null; withinMs: number },
): Promise<CallRow | null> {
  const visitor = of.visitorId === null ? undefined : eq(calls.visitorId, of.visitorId);
  const number = of.callerNumber === null ? undefined : eq(calls.callerNumber, of.callerNumber);
  const recent = (moment: typeof calls.brokenAt | typeof calls.createdAt) =>
    gt(moment, sql`now() - ${of.withinMs} * interval '1 millisecond'`);
  // What the caller told before they reached a department was written down when the line broke, and no more was done.
  const notedOnly = and(
    eq(conversations.outcome, 'ticket'),
    sql`${conversations.checkpoint} -> 'state' ->> 'stage' <> 'department'`,
  );
  const brokeOff = and(
    or(visitor, number),
    eq(calls.status, 'ended'),
    or(inArray(conversations.outcome, ['abandoned', 'failed', 'no_input']), notedOnly),
    recent(calls.brokenAt),
  );
  // Several people may ring from one number at a time; a browser is one person.
  const waiting = visitor && and(visitor, eq(calls.status, 'active'), recent(calls.createdAt));
  const [row] = await db
    .select(callColumns)
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .where(and(ne(calls.id, of.not), isNotNull(conversations.checkpoint), or(brokeOff, waiting)))
    .orderBy(desc(calls.createdAt))
    .limit(1);
  return row ?? null;
}

/** The call is not offered to be gone on with any more. */
export async function forgetBreak(db: Queryable, callId: string): Promise<void> {
  await db.update(calls).set({ brokenAt: null }).where(eq(calls.id, callId));
}
