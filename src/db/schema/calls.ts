import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { callOutcomes, callSources, departments, languages } from '../../shared/vocabulary.ts';
import { createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

export const callStatuses = ['created', 'active', 'ended'] as const;
export const transcriptChoices = ['kept', 'refused'] as const;
export const fieldSources = ['caller', 'caller_id', 'stored', 'model'] as const;

/** One caller's visit. `epoch` counts the jobs that served it: only the newest may write. */
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
    language: word(languages),
    department: word(departments),
    callerNumber: text(),
    dialledNumber: text(),
    visitorId: text(),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    /** True when this call made its customer from what the caller claimed. */
    createdCustomer: boolean().notNull().default(false),
    /** `refused`: the caller wants no line of what is said kept; only fields are. */
    transcript: word(transcriptChoices).notNull().default('kept'),
    checkpoint: jsonb(),
    /** Who serves the call: while that row beats, the call has an agent. Null: one is being sought. */
    workerId: uuid(),
    /** The LiveKit job that last took the call; null for a call without a room, or that nobody took. */
    jobId: text(),
    /** When an agent was last sent for, after the first. */
    soughtAt: moment(),
    /** Deaths of its jobs that followed close upon each other, and when the last one was. */
    deaths: integer().notNull().default(0),
    brokenAt: moment(),
    outcome: word(callOutcomes),
    startedAt: moment(),
    endedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('calls_recent').on(table.createdAt.desc(), table.id),
    index('calls_customer').on(table.customerId),
    index('calls_active')
      .on(table.status)
      .where(sql`${table.status} <> 'ended'`),
    oneOf('calls_transcript', table.transcript, transcriptChoices),
    oneOf('calls_source', table.source, callSources),
    oneOf('calls_status', table.status, callStatuses),
    oneOf('calls_language', table.language, languages),
    oneOf('calls_department', table.department, departments),
    oneOf('calls_outcome', table.outcome, callOutcomes),
    check(
      'calls_ended',
      sql`(${table.status} = 'ended') = (${table.endedAt} is not null and ${table.outcome} is not null)`,
    ),
  ],
);

/** What a caller said of themselves, as captured and corrected: claims. The newest of a name counts. */
export const callFields = pgTable(
  'call_fields',
  {
    id: id(),
    callId: uuid()
      .notNull()
      .references(() => calls.id, { onDelete: 'cascade' }),
    /** Place in the call's journal; null for a claim that an action stored. */
    seq: bigint({ mode: 'number' }),
    epoch: integer(),
    name: text().notNull(),
    /** Null when the caller declined to say. */
    value: text(),
    source: word(fieldSources).notNull(),
    confidence: real().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    unique('call_fields_once').on(table.callId, table.seq),
    oneOf('call_fields_source', table.source, fieldSources),
    check('call_fields_confidence', sql`${table.confidence} between 0 and 1`),
  ],
);

/** Where the dialogue went and which rule sent it there. */
export const callSteps = pgTable(
  'call_steps',
  {
    id: id(),
    callId: uuid()
      .notNull()
      .references(() => calls.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    epoch: integer().notNull(),
    stage: text().notNull(),
    rule: text().notNull(),
    input: text(),
    at: moment().notNull(),
  },
  (table) => [unique('call_steps_once').on(table.callId, table.seq)],
);

/** What the centre's rules decided in a call, with the rule that decided it. No words of the caller's. */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    callId: uuid()
      .notNull()
      .references(() => calls.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    epoch: integer().notNull(),
    kind: text().notNull(),
    value: text().notNull(),
    rule: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [unique('decisions_once').on(table.callId, table.seq)],
);
