import { and, asc, desc, eq, inArray, isNull, lt, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { agents, customers, tickets } from '../schema/index.ts';
import { pieceOf } from './piece-of.ts';
import type { TicketRow } from './tickets.ts';

/** What is looked for; all of it must be so. */
export interface TicketQuery {
  number?: string | undefined;
  customerId?: string | undefined;
  agentId?: string | undefined;
  /** A part of the name of the customer's firm, however it is spelt. */
  company?: string | undefined;
  department?: TicketRow['department'] | undefined;
  statuses?: TicketRow['status'][] | undefined;
  /** Words of the subject or the description, however they are spelt. */
  text?: string | undefined;
  /** Only open ones that were to be answered or solved before this. */
  overdueAt?: Date | undefined;
  limit: number;
}

export interface FoundTicket {
  ticket: TicketRow;
  customerName: string | null;
  agentName: string | null;
}

const searched = sql`fold_text(${tickets.subject} || ' ' || ${tickets.description})`;

/** Tickets that fit, the best match of the text or else the newest first. */
export async function selectTickets(db: Queryable, query: TicketQuery): Promise<FoundTicket[]> {
  const { text } = query;
  return db
    .select({ ticket: tickets, customerName: customers.name, agentName: agents.nameEn })
    .from(tickets)
    .leftJoin(customers, eq(customers.id, tickets.customerId))
    .leftJoin(agents, eq(agents.id, tickets.agentId))
    .where(and(...conditions(query)))
    .orderBy(
      ...(text === undefined ? [] : [desc(sql`word_similarity(fold_text(${text}), ${searched})`)]),
      desc(tickets.createdAt),
      asc(tickets.id),
    )
    .limit(query.limit);
}

function conditions(query: TicketQuery): (SQL | undefined)[] {
  const { number, customerId, agentId, company, department, statuses, text, overdueAt } = query;
  return [
    number === undefined ? undefined : eq(tickets.number, number),
    customerId === undefined ? undefined : eq(tickets.customerId, customerId),
    agentId === undefined ? undefined : eq(tickets.agentId, agentId),
    company === undefined ? undefined : sql`fold_text(${customers.company}) like ${pieceOf(company)}`,
    department === undefined ? undefined : eq(tickets.department, department),
    statuses === undefined ? undefined : inArray(tickets.status, statuses),
    text === undefined ? undefined : textFits(text),
    overdueAt === undefined ? undefined : overdue(overdueAt),
  ];
}

// Trigrams forgive spelling; a plain piece of the text is found in any case, also where the database's locale
// knows no Arabic letters.
function textFits(text: string): SQL | undefined {
  return or(sql`fold_text(${text}) <% ${searched}`, sql`${searched} like ${pieceOf(text)}`);
}

function overdue(at: Date): SQL | undefined {
  return and(
    notInArray(tickets.status, ['resolved', 'closed']),
    or(
      and(isNull(tickets.waitingSince), lt(tickets.resolutionDueAt, at)),
      and(isNull(tickets.firstRespondedAt), lt(tickets.firstResponseDueAt, at)),
    ),
  );
}
