import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';

import { languages } from '../../shared/vocabulary.ts';
import { agents } from './agents.ts';
import { departmentKey, isDepartmentKey, createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';
import { tickets } from './tickets.ts';

export const escalationStatuses = ['waiting', 'accepted', 'callback', 'resolved', 'cancelled'] as const;

/** Why a human is needed, and with what context. */
export const escalations = pgTable(
  'escalations',
  {
    id: id(),
    conversationId: uuid().references(() => conversations.id, { onDelete: 'set null' }),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    ticketId: uuid().references(() => tickets.id, { onDelete: 'set null' }),
    agentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    department: departmentKey().notNull(),
    reason: text().notNull(),
    /** The reason as a word for programs, such as `safety`: what the rule that asked for it says. */
    reasonCode: text().notNull().default('asked_for_human'),
    summary: text().notNull(),
    /** Where the human should start reading: the id of the call, or `<id>#<place in its journal>`. */
    transcriptPointer: text(),
    status: word(escalationStatuses).notNull().default('waiting'),
    callbackBy: moment(),
    /** In which a call back was asked for, where no conversation says it. */
    language: word(languages),
    /** E.164; null when the customer's own number will do. */
    callbackNumber: text(),
    acceptedAt: moment(),
    closedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('escalations_queue').on(table.department, table.status, table.createdAt),
    index('escalations_conversation').on(table.conversationId),
    isDepartmentKey('escalations_department', table.department),
    oneOf('escalations_language', table.language, languages),
    oneOf('escalations_status', table.status, escalationStatuses),
    check(
      'escalations_e164',
      sql`${table.callbackNumber} is null or ${table.callbackNumber} ~ '^\\+[1-9][0-9]{6,14}$'`,
    ),
  ],
);
