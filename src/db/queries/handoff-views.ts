import { and, asc, desc, eq, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { agents, callQueue, calls, conversations, handoffs } from '../schema/index.ts';
import { ofOpenCase } from './handoffs.ts';

/** A human in a caller's room, with their names. */
export type HandoffView = typeof handoffs.$inferSelect & { nameAr: string; nameEn: string };

/** Every human who is or was in a call, the first first. */
export async function selectHumansOf(db: Queryable, callId: string): Promise<HandoffView[]> {
  const rows = await db
    .select({ handoff: handoffs, nameAr: agents.nameAr, nameEn: agents.nameEn })
    .from(handoffs)
    .innerJoin(agents, eq(agents.id, handoffs.agentId))
    .where(eq(handoffs.callId, callId))
    .orderBy(asc(handoffs.createdAt));
  return rows.map(({ handoff, ...names }) => ({ ...handoff, ...names }));
}

/** The calls that a human is in, with their departments, the first first. */
export async function selectCallsInHand(
  db: Queryable,
  agentId: string,
): Promise<(typeof handoffs.$inferSelect & { department: string | null })[]> {
  const rows = await db
    .select({
      handoff: handoffs,
      department: sql<string | null>`coalesce(${callQueue.department}, ${conversations.department})`,
    })
    .from(handoffs)
    .innerJoin(calls, eq(calls.id, handoffs.callId))
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .leftJoin(callQueue, eq(callQueue.id, handoffs.queueId))
    .where(and(eq(handoffs.agentId, agentId), isNull(handoffs.leftAt)))
    .orderBy(asc(handoffs.createdAt));
  return rows.map(({ handoff, department }) => ({ ...handoff, department }));
}

/** Calls that a human led and has left, and whose case they have not closed, the newest first. */
export async function selectUnwrapped(
  db: Queryable,
  agentId: string,
  since: Date,
): Promise<{ id: string; callId: string; leftAt: Date }[]> {
  const rows = await db
    .select({ id: handoffs.id, callId: handoffs.callId, leftAt: handoffs.leftAt })
    .from(handoffs)
    .where(
      and(eq(handoffs.agentId, agentId), isNotNull(handoffs.leftAt), gt(handoffs.leftAt, since), ofOpenCase),
    )
    .orderBy(desc(handoffs.leftAt));
  return rows.flatMap(({ leftAt, ...row }) => (leftAt ? [{ ...row, leftAt }] : []));
}

/** Whether somebody who signs in is in a call, or left it after a moment. */
export async function selectPartIn(
  db: Queryable,
  { callId, userId, since }: { callId: string; userId: string; since: Date },
): Promise<boolean> {
  const rows = await db
    .select({ id: handoffs.id })
    .from(handoffs)
    .innerJoin(agents, eq(agents.id, handoffs.agentId))
    .where(
      and(
        eq(agents.userId, userId),
        eq(handoffs.callId, callId),
        or(isNull(handoffs.leftAt), gt(handoffs.leftAt, since)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The calls in which the human of `tx` has a part, as the database's own policies see it. */
export async function selectDeskCalls(tx: Queryable): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select desk_calls() as id`);
  return rows.map(({ id }) => id);
}
