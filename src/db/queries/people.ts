import { and, eq, inArray, isNull, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import {
  appointments,
  callBackAttempts,
  callQueue,
  calls,
  callSessions,
  conversationFields,
  conversations,
  conversationSteps,
  customerIdentifiers,
  customers,
  effects,
  escalations,
  handoffs,
  interactions,
  leadHistory,
  leads,
  messages,
  suggestions,
  ticketHistory,
  ticketNotes,
  tickets,
  transcriptionSegments,
} from '../schema/index.ts';
import { sessionsOf } from './assist-retention.ts';

/** Stands where a person's words stood, in columns that must hold some. */
const erasedText = '[erased]';

/** A person as the tables know them: a customer, and the conversations they had or that came from their number. */
export interface PersonIds {
  customerId: string | null;
  conversationIds: readonly string[];
}

/** The conversations of a customer, and those of nobody's that came from one of the numbers. */
export async function selectConversationIds(
  db: Queryable,
  of: { customerId: string | null; callerNumbers: readonly string[] },
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: conversations.id })
    .from(conversations)
    .leftJoin(calls, eq(calls.conversationId, conversations.id))
    .where(
      or(
        of.customerId === null ? sql`false` : eq(conversations.customerId, of.customerId),
        and(isNull(conversations.customerId), inArray(calls.callerNumber, [...of.callerNumbers])),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The calls that conversations are. */
export async function selectCallIds(db: Queryable, conversationIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ id: calls.id })
    .from(calls)
    .where(inArray(calls.conversationId, [...conversationIds]));
  return rows.map(({ id }) => id);
}

/** Everything that the tables hold of a person, a table a key, in rows as they are stored. */
export async function selectPersonRows(db: Queryable, person: PersonIds) {
  const { customerId } = person;
  const ids = [...person.conversationIds];
  const ofTickets = ofPerson(tickets, person);
  const theirSessions = db
    .select({ sessionId: callSessions.sessionId })
    .from(callSessions)
    .where(sessionsOf(db, person));
  return {
    customer:
      customerId === null ? [] : await db.select().from(customers).where(eq(customers.id, customerId)),
    identifiers:
      customerId === null
        ? []
        : await db.select().from(customerIdentifiers).where(eq(customerIdentifiers.customerId, customerId)),
    conversations: await db.select().from(conversations).where(inArray(conversations.id, ids)),
    calls: await db.select().from(calls).where(inArray(calls.conversationId, ids)),
    messages: await db
      .select()
      .from(messages)
      .where(inArray(messages.conversationId, ids))
      .orderBy(messages.conversationId, messages.seq),
    claims: await db.select().from(conversationFields).where(inArray(conversationFields.conversationId, ids)),
    interactions: await db.select().from(interactions).where(inArray(interactions.conversationId, ids)),
    tickets: await db.select().from(tickets).where(ofTickets),
    ticketNotes: await db
      .select()
      .from(ticketNotes)
      .where(inArray(ticketNotes.ticketId, db.select({ id: tickets.id }).from(tickets).where(ofTickets))),
    escalations: await db.select().from(escalations).where(ofPerson(escalations, person)),
    callBackAttempts: await db
      .select()
      .from(callBackAttempts)
      .where(inArray(callBackAttempts.escalationId, wishesOf(db, person))),
    queue: await db.select().from(callQueue).where(inArray(callQueue.conversationId, ids)),
    handoffs: await db
      .select()
      .from(handoffs)
      .where(inArray(handoffs.callId, callsOf(db, ids))),
    callSessions: await db.select().from(callSessions).where(inArray(callSessions.sessionId, theirSessions)),
    transcriptionSegments: await db
      .select()
      .from(transcriptionSegments)
      .where(inArray(transcriptionSegments.sessionId, theirSessions)),
    suggestions: await db.select().from(suggestions).where(inArray(suggestions.sessionId, theirSessions)),
    leads: await db.select().from(leads).where(ofPerson(leads, person)),
    appointments:
      customerId === null
        ? []
        : await db.select().from(appointments).where(eq(appointments.customerId, customerId)),
  };
}

/** How much of a person's is not over: conversations, tickets, and escalations that wait. */
export async function countOpenWork(
  db: Queryable,
  person: PersonIds,
): Promise<{ conversations: number; tickets: number; escalations: number }> {
  const ids = [...person.conversationIds];
  return {
    conversations: await db.$count(
      conversations,
      and(inArray(conversations.id, ids), eq(conversations.status, 'open')),
    ),
    tickets: await db.$count(
      tickets,
      and(ofPerson(tickets, person), notInArray(tickets.status, ['resolved', 'closed'])),
    ),
    escalations: await db.$count(
      escalations,
      and(ofPerson(escalations, person), notInArray(escalations.status, ['resolved', 'cancelled'])),
    ),
  };
}

/**
 * Takes a person's words, names and numbers out of every table and removes the customer; numbers, times, departments
 * and outcomes stay for the counts. Within a transaction.
 */
export async function erasePersonRows(tx: Queryable, person: PersonIds): Promise<void> {
  const ids = [...person.conversationIds];
  const ofTickets = ofPerson(tickets, person);
  const theirTickets = tx.select({ id: tickets.id }).from(tickets).where(ofTickets);
  await tx.execute(sql`select set_config('hatif.erasing', 'on', true)`);
  await tx.delete(ticketNotes).where(inArray(ticketNotes.ticketId, theirTickets));
  await tx.update(tickets).set({ subject: erasedText, description: erasedText }).where(ofTickets);
  // After the change, which the history keeps with what stood there before.
  await tx.delete(ticketHistory).where(inArray(ticketHistory.ticketId, theirTickets));

  const ofLeads = ofPerson(leads, person);
  await tx.update(leads).set({ interest: erasedText }).where(ofLeads);
  await tx
    .delete(leadHistory)
    .where(inArray(leadHistory.leadId, tx.select({ id: leads.id }).from(leads).where(ofLeads)));

  await tx.delete(callBackAttempts).where(inArray(callBackAttempts.escalationId, wishesOf(tx, person)));
  await tx
    .update(escalations)
    .set({ reason: erasedText, summary: erasedText, callbackNumber: null, transcriptPointer: null })
    .where(ofPerson(escalations, person));
  await emptyConversations(tx, inArray(conversations.id, ids));
  await tx.delete(callSessions).where(sessionsOf(tx, person));
  await tx
    .update(calls)
    // A room that a telephone rule made has the number in its name.
    .set({ callerNumber: null, visitorId: null, origin: null, room: null, brokenAt: null })
    .where(inArray(calls.conversationId, ids));
  await tx.update(appointments).set({ notes: null }).where(inArray(appointments.conversationId, ids));
  const { customerId } = person;
  if (customerId !== null) await tx.delete(customers).where(eq(customers.id, customerId));
}

/**
 * Takes what was said out of conversations, for good: lines, claims, inputs, the state to go on from, the summary and what
 * humans wrote of it.
 * Nothing is written to them any more.
 */
export async function emptyConversations(tx: Queryable, which: SQL | undefined): Promise<number> {
  const found = await tx.select({ id: conversations.id }).from(conversations).where(which);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.delete(messages).where(inArray(messages.conversationId, ids));
  await tx.delete(conversationFields).where(inArray(conversationFields.conversationId, ids));
  await tx.delete(conversationSteps).where(inArray(conversationSteps.conversationId, ids));
  await tx.delete(callSessions).where(inArray(callSessions.conversationId, ids));
  await tx.update(effects).set({ result: null }).where(inArray(effects.conversationId, ids));
  await tx.update(interactions).set({ summary: '' }).where(inArray(interactions.conversationId, ids));
  await tx.update(callQueue).set({ instruction: null }).where(inArray(callQueue.conversationId, ids));
  await tx
    .update(handoffs)
    .set({ wrapUpProposed: null, wrapUpSaved: null })
    .where(inArray(handoffs.callId, callsOf(tx, ids)));
  await tx
    .update(conversations)
    .set({ checkpoint: null, subject: null, emptiedAt: sql`coalesce(${conversations.emptiedAt}, now())` })
    .where(inArray(conversations.id, ids));
  return ids.length;
}

function callsOf(db: Queryable, conversationIds: string[]) {
  return db.select({ id: calls.id }).from(calls).where(inArray(calls.conversationId, conversationIds));
}

function wishesOf(db: Queryable, person: PersonIds) {
  return db.select({ id: escalations.id }).from(escalations).where(ofPerson(escalations, person));
}

/** The rows of a table that belong to a person or to one of their conversations. */
function ofPerson(
  table: typeof tickets | typeof leads | typeof escalations,
  person: PersonIds,
): SQL | undefined {
  const { customerId, conversationIds } = person;
  const own = customerId === null ? undefined : eq(table.customerId, customerId);
  return or(own, inArray(table.conversationId, [...conversationIds]));
}
