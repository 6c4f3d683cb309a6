import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Database } from '../../src/db/client.ts';
import {
  appointments,
  decisions,
  conversationFields,
  customerIdentifiers,
  customers,
  effects,
  escalations,
  interactions,
  leads,
  messages,
  ticketNotes,
  tickets,
} from '../../src/db/schema/index.ts';
import type { StoredCustomer } from './stored-customer.ts';
import { selectCall } from '../../src/db/queries/calls.ts';
import { ofCall } from '../helpers/rows.ts';

/** Everything that a call left in the database. */
export type LeftBehind = Awaited<ReturnType<typeof readLeftBehind>>;

/** Reads what a call wrote, and how the customer stands whom it was recognised as. */
export async function readLeftBehind(db: Database, callId: string, customer: StoredCustomer | null) {
  const call = await selectCall(db, callId);
  if (!call) throw new Error('the call is not in the database');
  const opened = await db
    .select()
    .from(tickets)
    .where(ofCall(tickets.conversationId, callId))
    .orderBy(tickets.createdAt);
  const notes = await db.select().from(ticketNotes).where(ofCall(ticketNotes.conversationId, callId));
  const owner = call.customerId ?? customer?.id;
  return {
    call,
    tickets: opened,
    notes,
    escalations: await db.select().from(escalations).where(ofCall(escalations.conversationId, callId)),
    leads: await db.select().from(leads).where(ofCall(leads.conversationId, callId)),
    appointments: await db
      .select()
      .from(appointments)
      .where(
        and(
          or(
            ofCall(appointments.conversationId, callId),
            owner ? eq(appointments.customerId, owner) : undefined,
          ),
          ne(appointments.status, 'cancelled'),
        ),
      ),
    interactions: await db.select().from(interactions).where(ofCall(interactions.conversationId, callId)),
    fields: await db
      .select()
      .from(conversationFields)
      .where(ofCall(conversationFields.conversationId, callId))
      .orderBy(conversationFields.seq),
    decisions: await db.select().from(decisions).where(ofCall(decisions.conversationId, callId)),
    messages: await db
      .select()
      .from(messages)
      .where(ofCall(messages.conversationId, callId))
      .orderBy(messages.seq),
    effects: await db.select().from(effects).where(ofCall(effects.conversationId, callId)),
    record: owner ? await readRecord(db, owner) : null,
  };
}

async function readRecord(db: Database, id: string) {
  const [row] = await db.select().from(customers).where(eq(customers.id, id));
  const identifiers = await db
    .select()
    .from(customerIdentifiers)
    .where(eq(customerIdentifiers.customerId, id));
  const values = (kind: string): string[] =>
    identifiers.filter((one) => one.kind === kind).map(({ value }) => value);
  return { name: row?.name ?? null, phones: values('phone'), emails: values('email') };
}

/** Everything about the customers whom nobody called for, as one text: it must stay as it is. */
export async function portraitOf(db: Database, ids: readonly string[]): Promise<string> {
  const own = [...ids];
  const theirs = await db.select().from(tickets).where(inArray(tickets.customerId, own)).orderBy(tickets.id);
  return JSON.stringify([
    await db.select().from(customers).where(inArray(customers.id, own)).orderBy(customers.id),
    await db
      .select()
      .from(customerIdentifiers)
      .where(inArray(customerIdentifiers.customerId, own))
      .orderBy(customerIdentifiers.id),
    theirs,
    await db
      .select()
      .from(appointments)
      .where(inArray(appointments.customerId, own))
      .orderBy(appointments.id),
    await db
      .select()
      .from(ticketNotes)
      .where(
        inArray(
          ticketNotes.ticketId,
          theirs.map(({ id }) => id),
        ),
      ),
  ]);
}

/** Tickets, leads and escalations that no call accounts for: there must be none. */
export async function strays(db: Database): Promise<number> {
  const stray = await db.$count(leads, isNull(leads.conversationId));
  return stray + (await db.$count(escalations, isNull(escalations.conversationId)));
}
