import { departmentFor, type HasDepartments } from '../../config/departments.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { Queryable, Transaction } from '../client.ts';
import { inserted } from '../queries/inserted.ts';
import {
  agents,
  appointments,
  calls,
  conversations,
  customerIdentifiers,
  customers,
  escalations,
  interactions,
  leads,
  messages,
  tickets,
} from '../schema/index.ts';
import { demoAgents } from './agents.ts';
import { demoCustomers, type DemoCall, type DemoCustomer } from './customers.ts';
import { demoAppointments, demoLeads } from './sales.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const friday = 5;

/**
 * Adds the demonstration's agents, customers and their history, counted back from `now`; what is there stays. Each
 * belongs to the centre's department of its kind.
 */
export async function seedDemo(
  db: Queryable,
  centre: HasDepartments,
  now: Date,
): Promise<{ agents: number; customers: number }> {
  return db.transaction(async (tx) => {
    const added = await tx
      .insert(agents)
      .values(demoAgents.map(({ kind, ...agent }) => ({ ...agent, department: departmentFor(centre, kind) })))
      .onConflictDoNothing({ target: agents.id })
      .returning({ id: agents.id });
    let newCustomers = 0;
    for (const customer of demoCustomers)
      if (await seedCustomer(tx, customer, centre, now)) newCustomers += 1;
    await seedSales(tx, centre, now);
    return { agents: added.length, customers: newCustomers };
  });
}

async function seedSales(tx: Transaction, centre: HasDepartments, now: Date): Promise<void> {
  const interested = demoLeads.map(({ kind, ...lead }) => ({
    ...lead,
    department: departmentFor(centre, kind),
  }));
  await tx.insert(leads).values(interested).onConflictDoNothing({ target: leads.id });
  const coming = demoAppointments.map(({ inDays, hour, kind, ...appointment }) => {
    const startsAt = inRiyadh(now, inDays, hour);
    const department = departmentFor(centre, kind);
    return { ...appointment, department, startsAt, endsAt: new Date(startsAt.getTime() + hourMs / 2) };
  });
  await tx.insert(appointments).values(coming).onConflictDoNothing();
}

/** An hour of Riyadh, which is three ahead of UTC all year, some days ahead; on Fridays the day after. */
function inRiyadh(now: Date, inDays: number, hour: number): Date {
  const day = new Date(now.getTime() + inDays * dayMs);
  const ahead = day.getUTCDay() === friday ? 1 : 0;
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + ahead, hour - 3));
}

async function seedCustomer(
  tx: Transaction,
  customer: DemoCustomer,
  centre: HasDepartments,
  now: Date,
): Promise<boolean> {
  const { id, nameAr, nameEn, tier, language, phone, email } = customer;
  const { company, plan, preferredChannel, preferredTime, calls: past } = customer;
  const lastCallDays = Math.min(...past.map(({ daysAgo }) => daysAgo));
  const longAgo = new Date(now.getTime() - 400 * dayMs);
  const added = await tx
    .insert(customers)
    .values({
      id,
      name: language === 'ar' ? nameAr : nameEn,
      nameAr,
      nameEn,
      tier,
      preferredLanguage: language,
      company,
      plan,
      preferredChannel,
      preferredTime,
      lastContactAt: past.length === 0 ? null : new Date(now.getTime() - lastCallDays * dayMs),
      createdAt: longAgo,
    })
    .onConflictDoNothing({ target: customers.id })
    .returning({ id: customers.id });
  if (added.length === 0) return false;
  await tx.insert(customerIdentifiers).values([
    { customerId: id, kind: 'phone', value: phone, source: 'staff', verifiedAt: longAgo },
    { customerId: id, kind: 'email', value: email, source: 'staff', verifiedAt: longAgo },
  ]);
  for (const call of customer.calls)
    await seedCall(tx, customer, { ...call, department: departmentFor(centre, call.kind) }, now);
  return true;
}

async function seedCall(
  tx: Transaction,
  customer: DemoCustomer,
  past: DemoCall & { department: Department },
  now: Date,
): Promise<void> {
  const { id: customerId, language } = customer;
  const { department, outcome, summary, sentiment, followUp } = past;
  const startedAt = new Date(now.getTime() - past.daysAgo * dayMs);
  const endedAt = new Date(startedAt.getTime() + past.minutes * 60_000);
  const conversation = inserted(
    await tx
      .insert(conversations)
      .values({
        channel: 'call',
        status: 'closed',
        customerId,
        language,
        department,
        outcome,
        createdAt: startedAt,
        closedAt: endedAt,
      })
      .returning({ id: conversations.id }),
  );
  const conversationId = conversation.id;
  const call = inserted(
    await tx
      .insert(calls)
      .values({
        conversationId,
        source: 'sip',
        status: 'ended',
        epoch: 1,
        callerNumber: customer.phone,
        startedAt,
        endedAt,
        createdAt: startedAt,
      })
      .returning({ id: calls.id }),
  );
  const callId = call.id;
  await tx.insert(messages).values(
    past.lines.map(({ speaker, text }, place) => {
      const saidAt = new Date(startedAt.getTime() + place * 8_000);
      return {
        conversationId,
        epoch: 1,
        seq: 1_000_001 + place,
        channel: 'voice' as const,
        speaker,
        text,
        language,
        startedAt: saidAt,
        endedAt: new Date(saidAt.getTime() + 5_000),
      };
    }),
  );
  await tx.insert(interactions).values({
    customerId,
    conversationId,
    channel: 'call',
    outcome,
    language,
    department,
    summary,
    sentiment,
    followUp,
    durationSeconds: past.minutes * 60,
    startedAt,
    endedAt,
  });
  const ticketId =
    past.ticket &&
    (await seedTicket(tx, past.ticket, { customerId, conversationId, department, at: endedAt }));
  if (past.escalated === undefined) return;
  await tx.insert(escalations).values({
    conversationId,
    customerId,
    ticketId,
    department,
    reason: past.escalated,
    summary,
    transcriptPointer: callId,
    status: 'callback',
    callbackBy: new Date(endedAt.getTime() + dayMs),
    createdAt: endedAt,
  });
}

async function seedTicket(
  tx: Transaction,
  ticket: NonNullable<DemoCall['ticket']>,
  from: { customerId: string; conversationId: string; department: Department; at: Date },
): Promise<string | undefined> {
  const { customerId, conversationId, department, at } = from;
  const done = ticket.status === 'resolved' || ticket.status === 'closed';
  const [row] = await tx
    .insert(tickets)
    .values({
      ...ticket,
      customerId,
      conversationId,
      department,
      source: 'call',
      createdAt: at,
      firstResponseDueAt: new Date(at.getTime() + 4 * hourMs),
      resolutionDueAt: new Date(at.getTime() + 4 * dayMs),
      firstRespondedAt: ticket.status === 'open' ? null : new Date(at.getTime() + hourMs),
      waitingSince: ticket.status === 'waiting_customer' ? new Date(at.getTime() + dayMs) : null,
      resolvedAt: done ? new Date(at.getTime() + 2 * dayMs) : null,
    })
    .returning({ id: tickets.id });
  return row?.id;
}
