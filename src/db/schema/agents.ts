import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { languages } from '../../shared/vocabulary.ts';
import { departmentKey, isDepartmentKey, createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { users } from './users.ts';

export const agentStatuses = ['available', 'busy', 'break', 'offline'] as const;

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
    maxCalls: integer().notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('agents_department').on(table.department, table.status),
    isDepartmentKey('agents_department', table.department),
    oneOf('agents_status', table.status, agentStatuses),
    check(
      'agents_languages',
      sql`${table.languages} <@ array['ar', 'en'] and cardinality(${table.languages}) > 0`,
    ),
    check('agents_max_calls', sql`${table.maxCalls} > 0`),
  ],
);
