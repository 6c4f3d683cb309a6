import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import type { Channel, Language } from '../../shared/vocabulary.ts';
import { callQueue, calls, conversations, escalations, tickets } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type EscalationRow = typeof escalations.$inferSelect;

export async function insertEscalation(
  tx: Queryable,
  escalation: typeof escalations.$inferInsert,
): Promise<EscalationRow> {
  return inserted(await tx.insert(escalations).values(escalation).returning());
}

export async function selectEscalations(db: Queryable, conversationId: string): Promise<EscalationRow[]> {
  return db
    .select()
    .from(escalations)
    .where(eq(escalations.conversationId, conversationId))
    .orderBy(asc(escalations.createdAt));
}

/** Gives the escalations of a conversation to the customer that it turned out to be with. */
export async function setEscalationsCustomer(
  tx: Queryable,
  conversationId: string,
  customerId: string,
): Promise<void> {
  await tx
    .update(escalations)
    .set({ customerId })
    .where(and(eq(escalations.conversationId, conversationId), isNull(escalations.customerId)));
}

/** Null when there is no such escalation. */
export async function updateCallbackNumber(
  tx: Queryable,
  id: string,
  callbackNumber: string,
): Promise<Pick<EscalationRow, 'department'> | null> {
  const [changed] = await tx
    .update(escalations)
    .set({ callbackNumber })
    .where(eq(escalations.id, id))
    .returning({ department: escalations.department });
  return changed ?? null;
}

export async function selectEscalation(tx: Queryable, id: string): Promise<EscalationRow | null> {
  const [row] = await tx.select().from(escalations).where(eq(escalations.id, id));
  return row ?? null;
}

export async function updateEscalation(
  tx: Queryable,
  id: string,
  change: Partial<
    Pick<
      typeof escalations.$inferInsert,
      'callbackBy' | 'department' | 'reason' | 'reasonCode' | 'summary' | 'ticketId'
    >
  >,
): Promise<void> {
  await tx.update(escalations).set(change).where(eq(escalations.id, id));
}

/** Callers who are on the line and wait for a human of a department. */
export async function countCallersWaiting(
  db: Queryable,
  department: EscalationRow['department'],
): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(escalations)
    .innerJoin(calls, eq(calls.conversationId, escalations.conversationId))
    .where(
      and(
        eq(escalations.department, department),
        eq(escalations.status, 'waiting'),
        eq(calls.status, 'active'),
      ),
    );
  return row?.waiting ?? 0;
}

/**
 * The ticket of a call back to this number that has been promised since and not been made; for somebody who rings from
 * the number (`network`) only one that was promised to such a caller. The number is locked until the transaction ends,
 * so that who asks twice at once is written down once.
 */
export async function selectOpenCallback(
  tx: Queryable,
  { number, numberFrom, since }: { number: string; numberFrom: 'network' | 'claim'; since: Date },
): Promise<{ ticket: string } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`callback:${number}`}, 0))`);
  const [row] = await tx
    .select({ ticket: tickets.number })
    .from(escalations)
    .innerJoin(tickets, eq(tickets.id, escalations.ticketId))
    .where(
      and(
        eq(escalations.callbackNumber, number),
        eq(escalations.status, 'callback'),
        gte(escalations.createdAt, since),
        numberFrom === 'network' ? eq(tickets.source, 'call') : undefined,
      ),
    )
    .orderBy(desc(escalations.createdAt))
    .limit(1);
  return row ?? null;
}

export interface WaitingRow {
  id: string;
  status: 'waiting' | 'callback';
  reason: string;
  reasonCode: string;
  department: EscalationRow['department'];
  language: Language | null;
  channel: Channel | null;
  ticket: string | null;
  createdAt: Date;
  callbackBy: Date | null;
}

/** Escalations of people who are to be called back, as far as the role of `tx` sees them, the oldest first. */
export async function selectWaiting(tx: Queryable, { limit }: { limit: number }): Promise<WaitingRow[]> {
  const { id, status, reason, reasonCode, department, createdAt, callbackBy } = escalations;
  const open = ['waiting', 'callback'] as const;
  const rows = await tx
    .select({
      id,
      status,
      reason,
      reasonCode,
      department,
      createdAt,
      callbackBy,
      language: conversations.language,
      channel: conversations.channel,
      ticket: tickets.number,
    })
    .from(escalations)
    .leftJoin(conversations, eq(conversations.id, escalations.conversationId))
    .leftJoin(tickets, eq(tickets.id, escalations.ticketId))
    .where(and(inArray(status, open), toBeCalledBack))
    .orderBy(asc(createdAt), asc(id))
    .limit(limit);
  return rows.map((row) => ({ ...row, status: row.status === 'callback' ? 'callback' : 'waiting' }));
}

/** Who is in no line, and was promised a call back or is not on the telephone either. */
const toBeCalledBack = and(
  sql`not exists (select from ${callQueue}
    where ${callQueue.escalationId} = ${escalations.id} and ${callQueue.state} <> 'over')`,
  or(
    eq(escalations.status, 'callback'),
    isNotNull(escalations.callbackBy),
    isNull(conversations.id),
    ne(conversations.channel, 'call'),
    eq(conversations.status, 'closed'),
  ),
);

/** An escalation stands again, whatever became of it. */
export async function reopenEscalation(
  tx: Queryable,
  id: string,
  change: Pick<EscalationRow, 'status' | 'agentId' | 'callbackBy'>,
): Promise<void> {
  await tx
    .update(escalations)
    .set({ ...change, closedAt: null })
    .where(eq(escalations.id, id));
}

/** Brings an escalation to a status; null: it is over, or there is none. */
export async function updateEscalationStatus(
  tx: Queryable,
  id: string,
  change: Pick<typeof escalations.$inferInsert, 'status'> &
    Partial<Pick<EscalationRow, 'department' | 'agentId' | 'acceptedAt' | 'closedAt'>>,
): Promise<Pick<EscalationRow, 'department'> | null> {
  const [changed] = await tx
    .update(escalations)
    .set(change)
    .where(and(eq(escalations.id, id), notInArray(escalations.status, ['resolved', 'cancelled'])))
    .returning({ department: escalations.department });
  return changed ?? null;
}
