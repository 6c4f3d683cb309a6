import { sql } from 'drizzle-orm';
import { bigint, check, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, oneOf, word } from './columns.ts';

export const auditOutcomes = ['done', 'refused'] as const;

/**
 * What people who sign in did, and what was refused to them: rows are added, never changed or removed. No foreign keys: a
 * row outlives whom it speaks of. Passwords, links and tokens never stand in it.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    at: createdAt(),
    /** `user:<id>`, `operator` (a terminal), or `nobody` (not signed in). */
    actor: text().notNull(),
    action: text().notNull(),
    outcome: word(auditOutcomes).notNull(),
    /** The rule of the policy by which it was allowed or refused. */
    rule: text().notNull(),
    /** Whom or what it was about: `user:<id>`, `session:<id>`, `customer:<id>`, `call:<id>`; null: nothing in particular. */
    subject: text(),
    before: jsonb(),
    after: jsonb(),
  },
  (table) => [
    index('audit_log_at').on(table.at),
    index('audit_log_subject').on(table.subject),
    oneOf('audit_log_outcome', table.outcome, auditOutcomes),
    check('audit_log_action', sql`${table.action} ~ '^[a-z]+(_[a-z]+)*$'`),
  ],
);
