import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { handoffParts, languages, queueOutcomes, queueStates } from '../../shared/vocabulary.ts';
import { agents } from './agents.ts';
import { calls } from './calls.ts';
import { createdAt, departmentKey, id, isDepartmentKey, moment, oneOf, updatedAt, word } from './columns.ts';
import { conversations } from './conversations.ts';
import { escalations } from './escalations.ts';

export const offerOutcomes = ['accepted', 'declined', 'missed', 'withdrawn'] as const;
export const handoffEnds = ['ended', 'transferred', 'returned', 'lost', 'caller_left', 'left'] as const;

/**
 * Callers who are on the line for a human: one row a caller and department. It is the whole truth of who waits, whose desk
 * rings and who talks with whom; what is in it survives every process.
 */
export const callQueue = pgTable(
  'call_queue',
  {
    id: id(),
    callId: uuid()
      .notNull()
      .references(() => calls.id, { onDelete: 'cascade' }),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    escalationId: uuid().references(() => escalations.id, { onDelete: 'set null' }),
    department: departmentKey().notNull(),
    /** What a human should speak, and should know; both soften with the time that the caller waits. */
    language: word(languages),
    skills: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** Points that put a caller before others; and the rules that gave them, for the desk. */
    priority: integer().notNull().default(0),
    priorityRules: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    state: word(queueStates).notNull().default('waiting'),
    /** From when the caller counts as waiting: who comes back keeps the place they had. */
    placeSince: moment().notNull(),
    /** Only this human is offered the caller, until then: who was asked for, or had them before. */
    forAgentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    forAgentUntil: moment(),
    /** Whose desk rings, under which offer, and until when; afterwards who has the caller. */
    agentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    offerId: uuid(),
    offerUntil: moment(),
    acceptedAt: moment(),
    talkingAt: moment(),
    endedAt: moment(),
    outcome: word(queueOutcomes),
    /** What the assistant is to do for a caller who is given back to it, in the words of the human. */
    instruction: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('call_queue_open')
      .on(table.department, table.placeSince)
      .where(sql`${table.state} <> 'over'`),
    index('call_queue_conversation').on(table.conversationId),
    index('call_queue_newest').on(table.callId, table.createdAt),
    uniqueIndex('call_queue_call')
      .on(table.callId)
      .where(sql`${table.state} <> 'over'`),
    uniqueIndex('call_queue_offered_to')
      .on(table.agentId)
      .where(sql`${table.state} = 'offered'`),
    uniqueIndex('call_queue_offer').on(table.offerId),
    isDepartmentKey('call_queue_department', table.department),
    oneOf('call_queue_language', table.language, languages),
    oneOf('call_queue_state', table.state, queueStates),
    oneOf('call_queue_outcome', table.outcome, queueOutcomes),
    check('call_queue_offered', sql`(${table.state} = 'offered') = (${table.offerUntil} is not null)`),
    check(
      'call_queue_agent',
      sql`case ${table.state} when 'waiting' then ${table.agentId} is null when 'over' then true else ${table.offerId} is not null end`,
    ),
    check(
      'call_queue_over',
      sql`(${table.state} = 'over') = (${table.endedAt} is not null) and (${table.state} = 'over') = (${table.outcome} is not null)`,
    ),
  ],
);

/** Every offer of a caller to a human, and what came of it. */
export const queueOffers = pgTable(
  'queue_offers',
  {
    id: id(),
    queueId: uuid()
      .notNull()
      .references(() => callQueue.id, { onDelete: 'cascade' }),
    agentId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    offeredAt: moment().notNull(),
    endedAt: moment(),
    outcome: word(offerOutcomes),
  },
  (table) => [
    index('queue_offers_queue').on(table.queueId),
    index('queue_offers_agent').on(table.agentId, table.offeredAt),
    uniqueIndex('queue_offers_open')
      .on(table.queueId)
      .where(sql`${table.outcome} is null`),
    oneOf('queue_offers_outcome', table.outcome, offerOutcomes),
    check('queue_offers_ended', sql`(${table.outcome} is null) = (${table.endedAt} is null)`),
  ],
);

/**
 * Humans in callers' rooms: one row a human and visit. What they want of the room (hold) is written here, and the job that
 * serves the call makes the room agree with it.
 */
export const handoffs = pgTable(
  'handoffs',
  {
    id: id(),
    callId: uuid()
      .notNull()
      .references(() => calls.id, { onDelete: 'cascade' }),
    queueId: uuid().references(() => callQueue.id, { onDelete: 'set null' }),
    agentId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    part: word(handoffParts).notNull(),
    /** The human's name in LiveKit's room. */
    identity: text().notNull().unique(),
    /** The caller hears music, and is neither heard nor written down. */
    held: boolean().notNull().default(false),
    heldMs: integer().notNull().default(0),
    heldAt: moment(),
    createdAt: createdAt(),
    /** When they were first heard of in the room; the assistant has introduced them; they left. */
    joinedAt: moment(),
    introducedAt: moment(),
    leftAt: moment(),
    end: word(handoffEnds),
    /** Whoever led the call closes its case: what was proposed, and what they made of it. */
    wrapUpProposed: jsonb(),
    wrapUpSaved: jsonb(),
    wrapUpSavedAt: moment(),
    /** They let it stand as it was written from the call, or closed a newer one of the same call. */
    wrapUpDismissedAt: moment(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('handoffs_call').on(table.callId),
    index('handoffs_agent').on(table.agentId, table.createdAt),
    index('handoffs_recent').on(table.createdAt),
    index('handoffs_busy')
      .on(table.agentId)
      .where(sql`${table.leftAt} is null`),
    uniqueIndex('handoffs_present')
      .on(table.callId, table.agentId)
      .where(sql`${table.leftAt} is null`),
    uniqueIndex('handoffs_lead')
      .on(table.callId)
      .where(sql`${table.part} = 'lead' and ${table.leftAt} is null`),
    oneOf('handoffs_part', table.part, handoffParts),
    oneOf('handoffs_end', table.end, handoffEnds),
    check('handoffs_held', sql`${table.held} = (${table.heldAt} is not null)`),
    check('handoffs_left', sql`(${table.leftAt} is null) = (${table.end} is null)`),
  ],
);
