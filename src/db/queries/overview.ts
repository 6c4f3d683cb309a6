import { and, asc, count, desc, eq, isNotNull, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Department, Language } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import {
  appointments,
  calls,
  conversationFields,
  conversations,
  customers,
  escalations,
  interactions,
  leads,
  tickets,
} from '../schema/index.ts';
import { isDuring, type Stretch } from './stretch.ts';

/** The name under which a question that nothing answered is kept with its conversation. */
const unanswered = 'unanswered';

export interface UnansweredRow {
  question: string;
  at: Date;
  conversationId: string;
  /** Null where the conversation was no call. */
  callId: string | null;
  language: Language | null;
  department: Department | null;
}

/** Questions that nothing answered, the newest first. */
export async function selectUnanswered(
  db: Queryable,
  stretch: Stretch,
  limit: number,
): Promise<UnansweredRow[]> {
  const rows = await db
    .select({
      question: conversationFields.value,
      at: conversationFields.at,
      conversationId: conversationFields.conversationId,
      callId: calls.id,
      language: conversations.language,
      department: conversations.department,
    })
    .from(conversationFields)
    .innerJoin(conversations, eq(conversations.id, conversationFields.conversationId))
    .leftJoin(calls, eq(calls.conversationId, conversations.id))
    .where(
      and(
        eq(conversationFields.name, unanswered),
        isNotNull(conversationFields.value),
        isDuring(conversationFields.at, stretch),
      ),
    )
    .orderBy(desc(conversationFields.at))
    .limit(limit);
  return rows.map((row) => ({ ...row, question: row.question ?? '' }));
}

export interface CallbackRow {
  id: string;
  department: Department;
  reason: string;
  dueAt: Date;
  number: string | null;
  customerId: string | null;
  customerName: string | null;
  preferredTime: (typeof customers.$inferSelect)['preferredTime'];
  ticket: string | null;
}

/** Call backs that were promised and are not made, the first that is due first. One whose ticket is done is made. */
export async function selectCallbacksDue(
  db: Queryable,
  before: Date | null,
  limit: number,
): Promise<CallbackRow[]> {
  const rows = await db
    .select({
      id: escalations.id,
      department: escalations.department,
      reason: escalations.reason,
      dueAt: escalations.callbackBy,
      number: escalations.callbackNumber,
      customerId: escalations.customerId,
      customerName: customers.name,
      preferredTime: customers.preferredTime,
      ticket: tickets.number,
    })
    .from(escalations)
    .leftJoin(customers, eq(customers.id, escalations.customerId))
    .leftJoin(tickets, eq(tickets.id, escalations.ticketId))
    .leftJoin(calls, eq(calls.conversationId, escalations.conversationId))
    .where(
      and(
        isNull(escalations.closedAt),
        notInArray(escalations.status, ['resolved', 'cancelled']),
        before === null ? isNotNull(escalations.callbackBy) : lt(escalations.callbackBy, before),
        or(isNull(tickets.status), notInArray(tickets.status, ['resolved', 'closed'])),
        // Whoever is still on the line waits there.
        or(isNull(calls.status), eq(calls.status, 'ended')),
      ),
    )
    .orderBy(asc(escalations.callbackBy))
    .limit(limit);
  return rows.flatMap(({ dueAt, ...row }) => (dueAt === null ? [] : [{ ...row, dueAt }]));
}

/** What is counted of a day, by one of its qualities. */
export interface Counted<K> {
  key: K;
  count: number;
}

/** The calls of a stretch by how they ended (null: under way, or nobody came), and by department. */
export async function countCallsDuring(db: Queryable, stretch: Stretch) {
  const inIt = isDuring(calls.createdAt, stretch);
  const byOutcome = await db
    .select({ key: conversations.outcome, count: count() })
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .where(inIt)
    .groupBy(conversations.outcome);
  const byDepartment = await db
    .select({ key: conversations.department, count: count() })
    .from(calls)
    .innerJoin(conversations, eq(conversations.id, calls.conversationId))
    .where(inIt)
    .groupBy(conversations.department);
  const [length] = await db
    .select({
      seconds: sql<
        number | null
      >`percentile_cont(0.5) within group (order by ${interactions.durationSeconds})`,
    })
    .from(calls)
    .innerJoin(interactions, eq(interactions.conversationId, calls.conversationId))
    .where(inIt);
  return { byOutcome, byDepartment, medianSeconds: length?.seconds ?? null };
}

/** Messages in writing, tickets by priority, leads, appointments and wishes for a human of a stretch. */
export async function countWorkDuring(db: Queryable, stretch: Stretch) {
  const [written] = await db
    .select({ count: count() })
    .from(conversations)
    .where(and(ne(conversations.channel, 'call'), isDuring(conversations.createdAt, stretch)));
  const ticketsByPriority = await db
    .select({ key: tickets.priority, count: count() })
    .from(tickets)
    .where(isDuring(tickets.createdAt, stretch))
    .groupBy(tickets.priority);
  const [ordered] = await db.select({ count: count() }).from(leads).where(isDuring(leads.createdAt, stretch));
  const [booked] = await db
    .select({ count: count() })
    .from(appointments)
    .where(isDuring(appointments.createdAt, stretch));
  const [humans] = await db
    .select({ count: count() })
    .from(escalations)
    .where(isDuring(escalations.createdAt, stretch));
  const of = (row: { count: number } | undefined): number => row?.count ?? 0;
  return {
    written: of(written),
    ticketsByPriority,
    leads: of(ordered),
    appointments: of(booked),
    escalations: of(humans),
  };
}
