import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../src/db/client.ts';
import { agents, callQueue, conversations, handoffs } from '../../src/db/schema/index.ts';
import { createCall, finishCall, openCall } from '../../src/domain/calls/index.ts';
import { newDialogue, type DialogueState } from '../../src/domain/dialogue/index.ts';
import { escalate } from '../../src/domain/escalations/index.ts';
import { joinHandoff, noteIntroduced } from '../../src/domain/queue/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import type { Department, Language } from '../../src/shared/vocabulary.ts';
import { openTestTicket } from './tickets.ts';

/** Of a caller on the line, what a test cares for. */
export interface CallerWish {
  department?: Department;
  language?: Language;
  reason?: string;
  customerId?: string | null;
  /** Where the dialogue stands. */
  state?: Partial<DialogueState>;
}

/** A caller on the line for a human. */
export interface QueuedCaller {
  callId: string;
  conversationId: string;
  room: string;
  epoch: number;
  entryId: string;
  escalationId: string;
  ticket: string;
  department: Department;
}

/** Has a caller ring, talk with the assistant and wait for a human. */
export async function queueCaller(db: Database, wish: CallerWish = {}): Promise<QueuedCaller> {
  const { department = 'sales', language = 'en', reason = 'wants a human', customerId = null } = wish;
  const room = `call-${randomUUID()}`;
  const { id: callId } = await createCall(db, { source: 'web', room, language });
  const { conversationId, epoch } = await openCall(db, { source: 'web', callId });
  const ticket = await openTestTicket(db, { conversationId, customerId, department });
  const state = { ...newDialogue({ language }), tickets: [ticket.number], ...wish.state };
  await db
    .update(conversations)
    .set({ customerId, department, checkpoint: { state, pending: [] } })
    .where(eq(conversations.id, conversationId));
  const { id: escalationId } = await escalate(db, {
    conversationId,
    customerId,
    department,
    reason,
    summary: 'Asked for a human.',
    transcriptPointer: callId,
    ticketId: ticket.id,
    callbackBy: null,
  });
  const [entry] = await db
    .insert(callQueue)
    .values({ callId, conversationId, escalationId, department, language, placeSince: new Date() })
    .returning();
  if (!entry) throw new Error('the caller is not in the queue');
  const ids = { callId, conversationId, room, epoch, escalationId, department };
  return { ...ids, entryId: entry.id, ticket: ticket.number };
}

/** The profile of somebody who signs in, made where they have none. */
export async function agentOf(db: Database, person: Pick<Person, 'id' | 'name'>): Promise<string> {
  const [known] = await db.select({ id: agents.id }).from(agents).where(eq(agents.userId, person.id));
  if (known) return known.id;
  const { id: userId, name } = person;
  const [made] = await db
    .insert(agents)
    .values({ userId, nameAr: name, nameEn: name, department: 'sales', languages: ['ar', 'en'] })
    .returning();
  if (!made) throw new Error('no profile was made');
  return made.id;
}

/** Puts a human into a caller's room, as if they had accepted. */
export async function putInCall(
  db: Database,
  caller: QueuedCaller,
  agentId: string,
  part: 'lead' | 'consulted' | 'joined' = 'lead',
): Promise<string> {
  const id = randomUUID();
  const now = new Date();
  await db.insert(handoffs).values({
    id,
    callId: caller.callId,
    queueId: caller.entryId,
    agentId,
    part,
    identity: `human-${id}`,
    joinedAt: now,
    introducedAt: now,
  });
  if (part === 'lead')
    await db
      .update(callQueue)
      .set({ state: 'talking', agentId, offerId: randomUUID(), acceptedAt: now, talkingAt: now })
      .where(eq(callQueue.id, caller.entryId));
  return id;
}

/** Has a human who accepted come into the caller's room, and be introduced. */
export async function putThrough(db: Database, handoffId: string): Promise<void> {
  await joinHandoff(db, { handoffId, at: new Date() });
  await noteIntroduced(db, { handoffId, at: new Date() });
}

/** Ends the call of a caller, as its job does. */
export async function endCaller(db: Database, { callId, epoch, department }: QueuedCaller): Promise<void> {
  await finishCall(db, {
    callId,
    epoch,
    outcome: 'escalated',
    language: 'en',
    department,
    summary: 'Asked for a human.',
    sentiment: 0,
    followUp: true,
    endedAt: new Date(),
  });
}
