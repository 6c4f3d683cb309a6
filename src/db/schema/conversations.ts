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
import { callOutcomes, channels, languages } from '../../shared/vocabulary.ts';
import { departmentKey, isDepartmentKey, createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { customers } from './customers.ts';

export const conversationStatuses = ['open', 'closed'] as const;
export const transcriptChoices = ['kept', 'refused'] as const;
export const fieldSources = ['caller', 'caller_id', 'stored', 'model'] as const;

/** A thread on any channel: with whom, about what, how far it has come and how it ended. */
export const conversations = pgTable(
  'conversations',
  {
    id: id(),
    channel: word(channels).notNull(),
    status: word(conversationStatuses).notNull().default('open'),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    /** True when this conversation made its customer from what they claimed. */
    createdCustomer: boolean().notNull().default(false),
    subject: text(),
    language: word(languages),
    department: departmentKey(),
    /** `refused`: no line of what is said is kept, at the wish of who says it; only fields are. */
    transcript: word(transcriptChoices).notNull().default('kept'),
    /** The state from which the conversation goes on. */
    checkpoint: jsonb(),
    outcome: word(callOutcomes),
    closedAt: moment(),
    /** When its words were taken out, by their age or with the person: nothing more is written to it. */
    emptiedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('conversations_customer').on(table.customerId),
    oneOf('conversations_channel', table.channel, channels),
    oneOf('conversations_status', table.status, conversationStatuses),
    oneOf('conversations_language', table.language, languages),
    isDepartmentKey('conversations_department', table.department),
    oneOf('conversations_transcript', table.transcript, transcriptChoices),
    oneOf('conversations_outcome', table.outcome, callOutcomes),
    check(
      'conversations_closed',
      sql`(${table.status} = 'closed') = (${table.closedAt} is not null and ${table.outcome} is not null)`,
    ),
  ],
);

/** Claims of a caller about themselves, as captured and corrected. The newest of a name counts. */
export const conversationFields = pgTable(
  'conversation_fields',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Place in the conversation; null for a claim that an action stored. */
    seq: bigint({ mode: 'number' }),
    /** Of a call: the job that wrote it. */
    epoch: integer(),
    name: text().notNull(),
    /** Null when the caller declined to say. */
    value: text(),
    source: word(fieldSources).notNull(),
    confidence: real().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    unique('conversation_fields_once').on(table.conversationId, table.seq),
    oneOf('conversation_fields_source', table.source, fieldSources),
    check('conversation_fields_confidence', sql`${table.confidence} between 0 and 1`),
  ],
);

/** The way of the dialogue, and which rule sent it there. */
export const conversationSteps = pgTable(
  'conversation_steps',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    epoch: integer(),
    stage: text().notNull(),
    rule: text().notNull(),
    input: text(),
    at: moment().notNull(),
  },
  (table) => [unique('conversation_steps_once').on(table.conversationId, table.seq)],
);

/** Decisions of the centre's rules in a conversation, with the rule that decided it. No words of the caller's. */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    epoch: integer(),
    kind: text().notNull(),
    value: text().notNull(),
    rule: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [unique('decisions_once').on(table.conversationId, table.seq)],
);
