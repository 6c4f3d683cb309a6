import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { callSources } from '../../shared/vocabulary.ts';
import { createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { conversations } from './conversations.ts';

export const callStatuses = ['created', 'active', 'ended'] as const;

/**
 * The line of a conversation that is held by voice, or as if by voice in a terminal. `epoch` counts the jobs that served it: only the newest may write.
 */
export const calls = pgTable(
  'calls',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .unique()
      .references(() => conversations.id),
    source: word(callSources).notNull(),
    status: word(callStatuses).notNull().default('created'),
    /** The LiveKit room; null for a call held in a terminal. */
    room: text().unique(),
    epoch: integer().notNull().default(0),
    callerNumber: text(),
    dialledNumber: text(),
    visitorId: text(),
    /** A hash of the address that rang, while the call is on and where several servers share their limits. */
    origin: text(),
    /** Who serves the call: while that row beats, the call has an agent. Null: one is being sought. */
    workerId: uuid(),
    /** The LiveKit job that last took the call; null for a call without a room, or that nobody took. */
    jobId: text(),
    /** When another agent was last sent for. */
    redispatchedAt: moment(),
    /** Crashes of its jobs that followed close upon each other, and when the last one was. */
    crashes: integer().notNull().default(0),
    brokenAt: moment(),
    startedAt: moment(),
    endedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('calls_recent').on(table.createdAt.desc(), table.id),
    index('calls_active')
      .on(table.status)
      .where(sql`${table.status} <> 'ended'`),
    index('calls_origin')
      .on(table.origin)
      .where(sql`${table.origin} is not null`),
    oneOf('calls_source', table.source, callSources),
    oneOf('calls_status', table.status, callStatuses),
    check('calls_ended', sql`(${table.status} = 'ended') = (${table.endedAt} is not null)`),
  ],
);
