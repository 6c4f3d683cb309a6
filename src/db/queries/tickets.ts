import { and, asc, desc, eq, inArray, isNull, notInArray, or } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { customers, ticketHistory, ticketNotes, tickets } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type TicketRow = typeof tickets.$inferSelect;
export type TicketNoteRow = typeof ticketNotes.$inferSelect;
export type TicketHistoryRow = typeof ticketHistory.$inferSelect;

const over: TicketRow['status'][] = ['resolved', 'closed'];

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

/** The number of the ticket with this id; null when there is none. */
export async function selectTicketNumber(db: Queryable, id: string): Promise<string | null> {
  const [row] = await db.select({ number: tickets.number }).from(tickets).where(eq(tickets.id, id));
  return row?.number ?? null;
}

/** The number of the ticket that a note was added to; null when there is no such note. */
export async function selectTicketOfNote(db: Queryable, noteId: string): Promise<string | null> {
  const [row] = await db
    .select({ number: tickets.number })
    .from(ticketNotes)
    .innerJoin(tickets, eq(tickets.id, ticketNotes.ticketId))
    .where(eq(ticketNotes.id, noteId));
  return row?.number ?? null;
}

/** The ticket with its row locked: nobody else changes it meanwhile. */
export async function lockTicket(tx: Queryable, number: string): Promise<TicketRow | null> {
  const [row] = await tx.select().from(tickets).where(eq(tickets.number, number)).for('no key update');
  return row ?? null;
}

export async function updateTicket(
  tx: Queryable,
  id: string,
  changes: Partial<Omit<typeof tickets.$inferInsert, 'id' | 'number'>>,
): Promise<void> {
  await tx.update(tickets).set(changes).where(eq(tickets.id, id));
}

/** The tickets that were opened in a conversation, or added to. */
export async function selectTicketsOf(db: Queryable, conversationId: string): Promise<TicketRow[]> {
  const added = db
    .select({ id: ticketNotes.ticketId })
    .from(ticketNotes)
    .where(eq(ticketNotes.conversationId, conversationId));
  return db
    .select()
    .from(tickets)
    .where(or(eq(tickets.conversationId, conversationId), inArray(tickets.id, added)))
    .orderBy(asc(tickets.createdAt));
}

/** A customer's tickets that are still open, the newest first. */
export async function selectOpenTickets(db: Queryable, customerId: string): Promise<TicketRow[]> {
  return db
    .select()
    .from(tickets)
    .where(and(eq(tickets.customerId, customerId), notInArray(tickets.status, over)))
    .orderBy(desc(tickets.createdAt));
}

/** The open tickets of a conversation, the newest first. */
export async function selectOpenTicketsOf(db: Queryable, conversationId: string): Promise<TicketRow[]> {
  return db
    .select()
    .from(tickets)
    .where(and(eq(tickets.conversationId, conversationId), notInArray(tickets.status, over)))
    .orderBy(desc(tickets.createdAt));
}

/** Makes others that do the same for this customer wait until this transaction is over. */
export async function lockCustomer(tx: Queryable, customerId: string): Promise<void> {
  await tx
    .select({ id: customers.id })
    .from(customers)
    .where(eq(customers.id, customerId))
    .for('no key update');
}

/** Gives the tickets of a conversation to the customer that it turned out to be with. */
export async function setTicketsCustomer(
  tx: Queryable,
  conversationId: string,
  customerId: string,
): Promise<void> {
  await tx
    .update(tickets)
    .set({ customerId })
    .where(and(eq(tickets.conversationId, conversationId), isNull(tickets.customerId)));
}

export async function insertTicketNote(
  tx: Queryable,
  note: typeof ticketNotes.$inferInsert,
): Promise<TicketNoteRow> {
  return inserted(await tx.insert(ticketNotes).values(note).returning());
}

/** The notes of a ticket and every change to it, each in their order. */
export async function selectTicketStory(
  db: Queryable,
  ticketId: string,
): Promise<{ notes: TicketNoteRow[]; history: TicketHistoryRow[] }> {
  return {
    notes: await db
      .select()
      .from(ticketNotes)
      .where(eq(ticketNotes.ticketId, ticketId))
      .orderBy(asc(ticketNotes.createdAt)),
    history: await db
      .select()
      .from(ticketHistory)
      .where(eq(ticketHistory.ticketId, ticketId))
      .orderBy(asc(ticketHistory.at)),
  };
}
