import { and, asc, desc, eq, isNull, notInArray } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { tickets } from '../schema/index.ts';

export type TicketRow = typeof tickets.$inferSelect;

/** Null when the number is taken. */
export async function insertTicket(
  tx: Queryable,
  ticket: typeof tickets.$inferInsert,
): Promise<TicketRow | null> {
  const [row] = await tx
    .insert(tickets)
    .values(ticket)
    .onConflictDoNothing({ target: tickets.number })
    .returning();
  return row ?? null;
}

export async function selectTicket(db: Queryable, number: string): Promise<TicketRow | null> {
  const [row] = await db.select().from(tickets).where(eq(tickets.number, number));
  return row ?? null;
}

export async function selectTicketsOfCall(db: Queryable, callId: string): Promise<TicketRow[]> {
  return db.select().from(tickets).where(eq(tickets.callId, callId)).orderBy(asc(tickets.createdAt));
}

/** A customer's tickets that are still open, the newest first. */
export async function selectOpenTickets(db: Queryable, customerId: string): Promise<TicketRow[]> {
  return db
    .select()
    .from(tickets)
    .where(and(eq(tickets.customerId, customerId), notInArray(tickets.status, ['resolved', 'closed'])))
    .orderBy(desc(tickets.createdAt));
}

/** Gives the tickets of a call to the customer that the call turned out to be from. */
export async function setTicketsCustomer(tx: Queryable, callId: string, customerId: string): Promise<void> {
  await tx
    .update(tickets)
    .set({ customerId })
    .where(and(eq(tickets.callId, callId), isNull(tickets.customerId)));
}

/** False when its priority was `high` or more already. */
export async function raiseTicketPriority(tx: Queryable, id: string): Promise<boolean> {
  const changed = await tx
    .update(tickets)
    .set({ priority: 'high' })
    .where(and(eq(tickets.id, id), notInArray(tickets.priority, ['high', 'urgent'])))
    .returning({ id: tickets.id });
  return changed.length > 0;
}
