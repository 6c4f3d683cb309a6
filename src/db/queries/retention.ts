import { and, eq, gt, inArray, isNotNull, isNull, lt, notExists, notInArray, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import {
  callBackAttempts,
  callQueue,
  calls,
  conversationFields,
  conversations,
  customerIdentifiers,
  handoffs,
  interactions,
  messages,
  tickets,
} from '../schema/index.ts';
import { ofOpenCase } from './handoffs.ts';
import { emptyConversations } from './people.ts';

/** Rows of one statement: others wait for none of them long. */
const batch = 200;

/**
 * Empties the checkpoint of conversations that are over, that nobody can go on with any more, and of which no human who left
 * after `casesSince` has a case to close. Returns how many.
 */
export async function forgetCheckpoints(
  db: Queryable,
  { resumableBefore, casesSince }: { resumableBefore: Date; casesSince: Date },
): Promise<number> {
  const openCase = db
    .select({ id: handoffs.id })
    .from(handoffs)
    .where(
      and(
        eq(handoffs.callId, calls.id),
        ofOpenCase,
        or(isNull(handoffs.leftAt), gt(handoffs.leftAt, casesSince)),
      ),
    );
  const over = db
    .select({ id: conversations.id })
    .from(conversations)
    .leftJoin(calls, eq(calls.conversationId, conversations.id))
    .where(
      and(
        eq(conversations.status, 'closed'),
        isNotNull(conversations.checkpoint),
        or(isNull(calls.brokenAt), lt(calls.brokenAt, resumableBefore)),
        notExists(openCase),
      ),
    )
    .limit(batch);
  const emptied = await db
    .update(conversations)
    .set({ checkpoint: null })
    .where(inArray(conversations.id, over))
    .returning({ id: conversations.id });
  return emptied.length;
}

/** Takes the words out of conversations that were over before a moment. Returns how many. */
export async function forgetWords(tx: Queryable, closedBefore: Date): Promise<number> {
  const old = tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.status, 'closed'),
        lt(conversations.closedAt, closedBefore),
        sql`(exists (select from ${messages} where ${messages.conversationId} = ${conversations.id})
          or exists (select from ${conversationFields} where ${conversationFields.conversationId} = ${conversations.id})
          or exists (select from ${interactions} where ${interactions.conversationId} = ${conversations.id}
            and ${interactions.summary} <> '')
          or exists (select from ${callQueue} where ${callQueue.conversationId} = ${conversations.id}
            and ${callQueue.instruction} is not null)
          or exists (select from ${handoffs} join ${calls} on ${calls.id} = ${handoffs.callId}
            where ${calls.conversationId} = ${conversations.id}
              and coalesce(${handoffs.wrapUpProposed}, ${handoffs.wrapUpSaved}) is not null))`,
      ),
    )
    .limit(batch);
  return emptyConversations(tx, inArray(conversations.id, old));
}

/** Removes attempts to call somebody back that ended before a moment, with the numbers. Returns how many. */
export async function removeAttempts(db: Queryable, endedBefore: Date): Promise<number> {
  const old = db
    .select({ id: callBackAttempts.id })
    .from(callBackAttempts)
    .where(lt(callBackAttempts.endedAt, endedBefore))
    .limit(batch);
  const removed = await db
    .delete(callBackAttempts)
    .where(inArray(callBackAttempts.id, old))
    .returning({ id: callBackAttempts.id });
  return removed.length;
}

/** Forgets which browser, and which number, calls of before a moment came from. Returns how many. */
export async function forgetOrigins(db: Queryable, endedBefore: Date): Promise<number> {
  const old = db
    .select({ id: calls.id })
    .from(calls)
    .where(and(lt(calls.endedAt, endedBefore), or(isNotNull(calls.visitorId), isNotNull(calls.callerNumber))))
    .limit(batch);
  const changed = await db
    .update(calls)
    // A room that a telephone rule made has the number in its name.
    .set({ visitorId: null, origin: null, callerNumber: null, room: null })
    .where(inArray(calls.id, old))
    .returning({ id: calls.id });
  return changed.length;
}

/** Removes browsers that belong to customers and were not seen since a moment. Returns how many. */
export async function forgetVisitors(db: Queryable, seenBefore: Date): Promise<number> {
  const seen = db
    .select({ value: calls.visitorId })
    .from(calls)
    .where(and(isNotNull(calls.visitorId), sql`${calls.createdAt} >= ${seenBefore.toISOString()}`));
  const removed = await db
    .delete(customerIdentifiers)
    .where(
      and(
        eq(customerIdentifiers.kind, 'visitor'),
        lt(customerIdentifiers.createdAt, seenBefore),
        notInArray(customerIdentifiers.value, seen),
      ),
    )
    .returning({ id: customerIdentifiers.id });
  return removed.length;
}

/** Removes tickets, with their notes and history, that were closed before a moment. Returns how many. */
export async function removeTickets(db: Queryable, closedBefore: Date): Promise<number> {
  const old = db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(inArray(tickets.status, ['resolved', 'closed']), lt(tickets.updatedAt, closedBefore)))
    .limit(batch);
  const removed = await db.delete(tickets).where(inArray(tickets.id, old)).returning({ id: tickets.id });
  return removed.length;
}
