import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { lineSince } from './queue.ts';
import { agents, callQueue, conversations, escalations, tickets } from '../schema/index.ts';

/** How many who are in the queue are listed. */
const mostListed = 500;

const columns = {
  id: callQueue.id,
  callId: callQueue.callId,
  department: callQueue.department,
  language: sql<'ar' | 'en' | null>`coalesce(${callQueue.language}, ${conversations.language})`,
  reason: escalations.reason,
  reasonCode: escalations.reasonCode,
  /** How the caller's turns sounded that sounded of anything. */
  moods: sql<number[] | null>`${conversations.checkpoint} -> 'state' -> 'moods'`,
  since: callQueue.placeSince,
  ticket: tickets.number,
  state: callQueue.state,
  priority: callQueue.priority,
  priorityRules: callQueue.priorityRules,
  forAgentId: callQueue.forAgentId,
  offerId: callQueue.offerId,
  offerUntil: callQueue.offerUntil,
  agentId: callQueue.agentId,
  agentAr: agents.nameAr,
  agentEn: agents.nameEn,
};

/** A caller in the queue, and why they are in it. */
export type QueuedRow = Awaited<ReturnType<typeof queued>>[number];

/** Callers in the queue, as far as the role of `tx` sees them: by department, the next first. */
export async function selectQueued(tx: Queryable): Promise<QueuedRow[]> {
  return queued(tx)
    .orderBy(asc(callQueue.department), asc(lineSince), asc(callQueue.placeSince), asc(callQueue.id))
    .limit(mostListed);
}

/** The caller for whom the desk of a human rings; null where it does not. */
export async function selectOffered(tx: Queryable, agentId: string): Promise<QueuedRow | null> {
  const [row] = await queued(tx, agentId);
  return row ?? null;
}

function queued(tx: Queryable, offeredTo?: string) {
  return tx
    .select(columns)
    .from(callQueue)
    .innerJoin(conversations, eq(conversations.id, callQueue.conversationId))
    .leftJoin(escalations, eq(escalations.id, callQueue.escalationId))
    .leftJoin(tickets, eq(tickets.id, escalations.ticketId))
    .leftJoin(agents, eq(agents.id, callQueue.agentId))
    .where(
      offeredTo === undefined
        ? ne(callQueue.state, 'over')
        : and(eq(callQueue.state, 'offered'), eq(callQueue.agentId, offeredTo)),
    )
    .$dynamic();
}
