import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { callSessions, customerIdentifiers } from '../schema/index.ts';

/** Rows of one statement: others wait for none of them long. */
const batch = 200;

/** Removes sessions, with all that was said in them, that were over before a moment. Returns how many. */
export async function removeSessions(db: Queryable, endedBefore: Date): Promise<number> {
  const { sessionId, endedAt } = callSessions;
  const old = db
    .select({ sessionId })
    .from(callSessions)
    .where(and(isNotNull(endedAt), lt(endedAt, endedBefore)))
    .limit(batch);
  const removed = await db.delete(callSessions).where(inArray(sessionId, old)).returning({ sessionId });
  return removed.length;
}

/** Which sessions are a person's: of their conversations, or started under their id or a number of theirs alone. */
export function sessionsOf(
  db: Queryable,
  { customerId, conversationIds }: { customerId: string | null; conversationIds: readonly string[] },
) {
  const ofConversations = inArray(callSessions.conversationId, [...conversationIds]);
  if (customerId === null) return ofConversations;
  const numbers = db
    .select({ value: customerIdentifiers.value })
    .from(customerIdentifiers)
    .where(and(eq(customerIdentifiers.customerId, customerId), eq(customerIdentifiers.kind, 'phone')));
  return or(
    ofConversations,
    eq(callSessions.customerId, customerId),
    and(sql`${callSessions.customerId} is null`, inArray(callSessions.customerPhone, numbers)),
  );
}
