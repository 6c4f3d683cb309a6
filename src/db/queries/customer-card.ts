import { and, asc, desc, eq, gte, inArray, notInArray, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { appointments, interactions, leads, ticketNotes, tickets } from '../schema/index.ts';
import type { AppointmentRow } from './appointments.ts';
import type { InteractionRow } from './interactions.ts';
import type { TicketNoteRow, TicketRow } from './tickets.ts';

/** How many of a kind are shown. */
const most = 20;

/** What a customer had to do with us, the newest first. */
export async function selectHistory(db: Queryable, customerId: string): Promise<InteractionRow[]> {
  return db
    .select()
    .from(interactions)
    .where(eq(interactions.customerId, customerId))
    .orderBy(desc(interactions.endedAt))
    .limit(most);
}

/** The open tickets of a customer, and every one of a conversation, the newest first; each with its notes. */
export async function selectTicketsShown(
  db: Queryable,
  { customerId, conversationId }: { customerId: string | null; conversationId: string },
): Promise<{ ticket: TicketRow; ofConversation: boolean; notes: TicketNoteRow[] }[]> {
  const noted = db
    .select({ id: ticketNotes.ticketId })
    .from(ticketNotes)
    .where(eq(ticketNotes.conversationId, conversationId));
  const ofThis = or(eq(tickets.conversationId, conversationId), inArray(tickets.id, noted));
  const open = notInArray(tickets.status, ['resolved', 'closed']);
  const shown = await db
    .select({ ticket: tickets, ofConversation: sql<boolean>`(${ofThis}) is true` })
    .from(tickets)
    .where(or(ofThis, customerId === null ? undefined : and(eq(tickets.customerId, customerId), open)))
    .orderBy(desc(tickets.createdAt))
    .limit(most);
  const ids = shown.map(({ ticket }) => ticket.id);
  const notes = await db
    .select()
    .from(ticketNotes)
    .where(inArray(ticketNotes.ticketId, ids))
    .orderBy(asc(ticketNotes.createdAt));
  return shown.map((row) => ({ ...row, notes: notes.filter(({ ticketId }) => ticketId === row.ticket.id) }));
}

/** A customer's appointments from a moment on, the next first. */
export async function selectComing(db: Queryable, customerId: string, from: Date): Promise<AppointmentRow[]> {
  return db
    .select()
    .from(appointments)
    .where(and(eq(appointments.customerId, customerId), gte(appointments.startsAt, from)))
    .orderBy(asc(appointments.startsAt))
    .limit(most);
}

/** What a customer may buy, the newest first. */
export async function selectLeadsOf(
  db: Queryable,
  customerId: string,
): Promise<(typeof leads.$inferSelect)[]> {
  return db
    .select()
    .from(leads)
    .where(eq(leads.customerId, customerId))
    .orderBy(desc(leads.createdAt))
    .limit(most);
}
