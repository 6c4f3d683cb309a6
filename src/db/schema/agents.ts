import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { agentStatuses, breakReasons, languages } from '../../shared/vocabulary.ts';
import { departmentKey, isDepartmentKey, createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { users } from './users.ts';

/** Human agents: what a routing rule needs to know of them. `userId` is set once they may sign in. */
export const agents = pgTable(
  'agents',
  {
    id: id(),
    userId: text()
      .unique()
      .references(() => users.id, { onDelete: 'set null' }),
    nameAr: text().notNull(),
    nameEn: text().notNull(),
    department: departmentKey().notNull(),
    languages: text({ enum: languages }).array().notNull(),
    skills: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    status: word(agentStatuses).notNull().default('offline'),
    statusSince: moment().notNull().defaultNow(),
    /** Why they are on a break. */
    breakReason: word(breakReasons),
    /** When wrapping up ends by itself. */
    wrapUpUntil: moment(),
    /** Since when they have had no call: of those who fit, who has waited longest is offered the next. */
    idleSince: moment(),
    /** Offers in a row that they let ring out. */
    missedOffers: integer().notNull().default(0),
    /** The browser tab that has their desk, and when it last said that it is there. */
    deskId: text(),
    seenAt: moment(),
    maxCalls: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('agents_department').on(table.department, table.status),
    isDepartmentKey('agents_department', table.department),
    oneOf('agents_status', table.status, agentStatuses),
    oneOf('agents_break_reason', table.breakReason, breakReasons),
    check('agents_break', sql`(${table.status} = 'break') = (${table.breakReason} is not null)`),
    check(
      'agents_languages',
      sql`${table.languages} <@ array['ar', 'en'] and cardinality(${table.languages}) > 0`,
    ),
    check('agents_max_calls', sql`${table.maxCalls} > 0`),
  ],
);

/** What human agents were, and for how long: one row a status, the open one has no end. */
export const agentStatusPeriods = pgTable(
  'agent_status_periods',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    agentId: uuid()
      .notNull()
      .references(() => agents.id, { onDelete: 'cascade' }),
    status: word(agentStatuses).notNull(),
    reason: word(breakReasons),
    startedAt: moment().notNull(),
    endedAt: moment(),
  },
  (table) => [
    index('agent_status_periods_agent').on(table.agentId, table.startedAt),
    uniqueIndex('agent_status_periods_open')
      .on(table.agentId)
      .where(sql`${table.endedAt} is null`),
    oneOf('agent_status_periods_status', table.status, agentStatuses),
    oneOf('agent_status_periods_reason', table.reason, breakReasons),
  ],
);
