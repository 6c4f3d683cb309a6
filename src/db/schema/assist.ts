import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { assistSpeakers, suggestionFeedback, suggestionTypes } from '../../shared/assist.ts';
import { createdAt, id, moment, oneOf, word } from './columns.ts';
import { conversations } from './conversations.ts';

/** Keys by which other systems use the assistant. The key itself is told once and is not here. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    /** The integration that has it. */
    name: text().notNull().unique('api_keys_name'),
    /** SHA-256 of the key, in base64url. */
    hash: text().notNull().unique('api_keys_hash'),
    createdAt: createdAt(),
    lastUsedAt: moment(),
    revokedAt: moment(),
  },
  (table) => [check('api_keys_name_present', sql`length(trim(${table.name})) > 0`)],
);

/** A call that the assistant listens to: one of our own, or one of another telephone system. */
export const callSessions = pgTable(
  'call_sessions',
  {
    sessionId: uuid().primaryKey().defaultRandom(),
    /** Who started it and alone may use it: `key:<id>`, `open` without any key, or `hatif` for our own calls. */
    owner: text().notNull(),
    /** As whoever started it calls it. */
    callId: text().notNull(),
    /** Of a call of ours. */
    conversationId: uuid().references(() => conversations.id, { onDelete: 'cascade' }),
    agentId: text(),
    agentName: text(),
    customerId: text(),
    customerPhone: text(),
    customerName: text(),
    acdMetadata: jsonb().notNull().default({}),
    crmMetadata: jsonb().notNull().default({}),
    /** `active`, or how it ended, in the word of whoever ended it; `silent`: nothing was heard for too long. */
    status: text().notNull().default('active'),
    startedAt: createdAt(),
    lastHeardAt: moment().notNull().defaultNow(),
    endedAt: moment(),
    /** How many lines were delivered, and the number of the last one that wants a run. */
    heard: bigint({ mode: 'number' }).notNull().default(0),
    due: bigint({ mode: 'number' }).notNull().default(0),
    /** The newest run, the newest that has finished, when the newest began, and up to which line a finished one has gone. */
    run: integer().notNull().default(0),
    finishedRun: integer().notNull().default(0),
    ranAt: moment(),
    ranThrough: bigint({ mode: 'number' }).notNull().default(0),
    /** How many were given up because a newer one had begun. */
    overtaken: integer().notNull().default(0),
    /** What became of it, once it is over. */
    summary: jsonb(),
  },
  (table) => [
    unique('call_sessions_call').on(table.owner, table.callId),
    index('call_sessions_conversation').on(table.conversationId),
    index('call_sessions_active')
      .on(table.lastHeardAt)
      .where(sql`${table.endedAt} is null`),
    check('call_sessions_status', sql`(${table.status} = 'active') = (${table.endedAt} is null)`),
  ],
);

const ofSession = () =>
  uuid()
    .notNull()
    .references(() => callSessions.sessionId, { onDelete: 'cascade' });

/** What was said in it, in the order in which it was delivered; what is not final is replaced by what is. */
export const transcriptionSegments = pgTable(
  'transcription_segments',
  {
    segmentId: uuid().primaryKey().defaultRandom(),
    sessionId: ofSession(),
    seq: bigint({ mode: 'number' }).notNull(),
    /** The line's name where it comes from: the same again is the same line. */
    segmentRef: text(),
    speaker: word(assistSpeakers).notNull(),
    text: text().notNull(),
    isFinal: boolean().notNull(),
    /** Seconds since the call began. */
    startTime: doublePrecision().notNull(),
    endTime: doublePrecision().notNull(),
    confidence: real(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('transcription_segments_ref').on(table.sessionId, table.segmentRef),
    index('transcription_segments_spoken').on(table.sessionId, table.startTime, table.seq),
    oneOf('transcription_segments_speaker', table.speaker, assistSpeakers),
    check('transcription_segments_time', sql`${table.endTime} >= ${table.startTime}`),
    check('transcription_segments_confidence', sql`${table.confidence} between 0 and 1`),
  ],
);

/** Every step of every run of the assistant. The agents are its own: `context_analyzer` and those behind it. */
export const agentActions = pgTable(
  'agent_actions',
  {
    id: id(),
    sessionId: ofSession(),
    run: integer().notNull(),
    agentName: text().notNull(),
    actionType: text().notNull(),
    /** SHA-256 of what the step was given, in base64url. */
    inputDigest: text().notNull(),
    output: jsonb().notNull(),
    confidence: real(),
    processingTimeMs: doublePrecision().notNull(),
    timestamp: createdAt(),
  },
  (table) => [
    index('agent_actions_session').on(table.sessionId, table.run),
    check('agent_actions_confidence', sql`${table.confidence} between 0 and 1`),
  ],
);

/** What was made for the human, once a session, and what they did with it. Questions to ask are among them. */
export const suggestions = pgTable(
  'suggestions',
  {
    suggestionId: uuid().primaryKey().defaultRandom(),
    sessionId: ofSession(),
    run: integer().notNull(),
    suggestionType: word(suggestionTypes).notNull(),
    /** What it suggests: the same is suggested once a session. */
    key: text().notNull(),
    title: text().notNull(),
    content: text().notNull(),
    /** Of a passage: its article's `path`, `title`, `version` and `updated_on`. Of a question: `purpose` and `priority`. */
    source: jsonb().notNull().default({}),
    /** The article and its translation, for votes. */
    topic: text(),
    why: text().notNull(),
    confidenceScore: real().notNull(),
    shownToAgent: boolean().notNull().default(false),
    agentClicked: boolean().notNull().default(false),
    agentFeedback: word(suggestionFeedback),
    /** The human has said it, or the customer has told it: it is shown no more. */
    saidAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('suggestions_once').on(table.sessionId, table.key),
    index('suggestions_topic').on(table.topic, table.createdAt),
    oneOf('suggestions_type', table.suggestionType, suggestionTypes),
    oneOf('suggestions_feedback', table.agentFeedback, suggestionFeedback),
    check('suggestions_confidence', sql`${table.confidenceScore} between 0 and 1`),
  ],
);
