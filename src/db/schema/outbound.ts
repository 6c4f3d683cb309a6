import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { attemptResults } from '../../shared/vocabulary.ts';
import { calls } from './calls.ts';
import { createdAt, id, moment, oneOf, word } from './columns.ts';
import { escalations } from './escalations.ts';

/** Attempts to call somebody back, one row each. While one is on, nobody else calls for the same wish, or the same number. */
export const callBackAttempts = pgTable(
  'call_back_attempts',
  {
    id: id(),
    escalationId: uuid()
      .notNull()
      .references(() => escalations.id, { onDelete: 'cascade' }),
    /** E.164. */
    number: text().notNull(),
    /** The LiveKit room in which they are waited for. */
    room: text().notNull().unique(),
    /** The call that came of it, once somebody has answered and an agent has it. */
    callId: uuid()
      .unique()
      .references(() => calls.id, { onDelete: 'set null' }),
    /** A human was promised: one is in the room before anybody is called. */
    withHuman: boolean().notNull().default(false),
    startedAt: moment().notNull(),
    /** Until when whoever dials has to have said what came of it: then it is taken for lost. */
    dialsUntil: moment().notNull(),
    answeredAt: moment(),
    endedAt: moment(),
    result: word(attemptResults),
    /** What the telephone network answered. */
    sipStatus: integer(),
  },
  (table) => [
    index('call_back_attempts_escalation').on(table.escalationId, table.startedAt),
    index('call_back_attempts_started').on(table.startedAt),
    uniqueIndex('call_back_attempts_one')
      .on(table.escalationId)
      .where(sql`${table.endedAt} is null`),
    uniqueIndex('call_back_attempts_number')
      .on(table.number)
      .where(sql`${table.endedAt} is null`),
    oneOf('call_back_attempts_result', table.result, attemptResults),
    check('call_back_attempts_over', sql`${table.endedAt} is null or ${table.result} is not null`),
    check('call_back_attempts_e164', sql`${table.number} ~ '^\\+[1-9][0-9]{6,14}$'`),
  ],
);

/** Numbers (E.164) whose people do not want to be called. */
export const doNotCall = pgTable(
  'do_not_call',
  {
    number: text().primaryKey(),
    createdAt: createdAt(),
  },
  (table) => [check('do_not_call_e164', sql`${table.number} ~ '^\\+[1-9][0-9]{6,14}$'`)],
);
