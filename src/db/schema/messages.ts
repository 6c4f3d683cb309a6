import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { languages, type Source } from '../../shared/vocabulary.ts';
import { createdAt, id, moment, oneOf, word } from './columns.ts';
import { conversations } from './conversations.ts';

export const messageSpeakers = ['caller', 'agent', 'human', 'system'] as const;
export const messageChannels = ['voice', 'text', 'keypad', 'chat', 'email', 'whatsapp', 'web_form'] as const;

/** What was said, on every channel; the lines of calls too. */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** Order within the conversation; for a call, the place in its journal. */
    seq: bigint({ mode: 'number' }).notNull(),
    /** Of a call: the job that wrote it. */
    epoch: integer(),
    channel: word(messageChannels).notNull(),
    speaker: word(messageSpeakers).notNull(),
    /** Of a human: the handoff in which they said it. No foreign key: what was said is kept whatever becomes of that. */
    by: uuid(),
    text: text().notNull(),
    language: word(languages),
    startedAt: moment().notNull(),
    endedAt: moment(),
    interrupted: boolean().notNull().default(false),
    /** Of interrupted speech: the part that was heard. */
    heard: text(),
    confidence: real(),
    /** The articles that what was said was taken from. */
    sources: jsonb().$type<Source[]>(),
    /** The channel provider's own id of the message. */
    providerId: text(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('messages_once').on(table.conversationId, table.seq),
    unique('messages_provider').on(table.channel, table.providerId),
    oneOf('messages_channel', table.channel, messageChannels),
    oneOf('messages_speaker', table.speaker, messageSpeakers),
    oneOf('messages_language', table.language, languages),
    check('messages_by', sql`${table.by} is null or ${table.speaker} = 'human'`),
    check('messages_heard', sql`${table.heard} is null or ${table.interrupted}`),
    check('messages_confidence', sql`${table.confidence} between 0 and 1`),
  ],
);
