import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { languages } from '../../shared/vocabulary.ts';
import { agents } from './agents.ts';
import { departmentKey, isDepartmentKey, createdAt, id, oneOf, updatedAt, word } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

export const leadStatuses = ['new', 'contacted', 'qualified', 'won', 'lost'] as const;

/**
 * Somebody who may buy. Humans read leads as the database role `hatif_agent`, which sees those of the agent in
 * `hatif.agent_id` alone (policy `leads_own`).
 */
export const leads = pgTable(
  'leads',
  {
    id: id(),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    conversationId: uuid().references(() => conversations.id, { onDelete: 'set null' }),
    /** Whose it is; null until somebody gets it. */
    agentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    department: departmentKey().notNull(),
    interest: text().notNull(),
    product: text(),
    language: word(languages).notNull(),
    status: word(leadStatuses).notNull().default('new'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('leads_customer').on(table.customerId),
    index('leads_conversation').on(table.conversationId),
    index('leads_agent').on(table.agentId, table.status),
    isDepartmentKey('leads_department', table.department),
    oneOf('leads_language', table.language, languages),
    oneOf('leads_status', table.status, leadStatuses),
    check('leads_interest', sql`length(trim(${table.interest})) > 0`),
  ],
);

/** Every change to a lead, written by the trigger `keep_lead_history`; never changed afterwards. */
export const leadHistory = pgTable(
  'lead_history',
  {
    id: id(),
    leadId: uuid()
      .notNull()
      .references(() => leads.id, { onDelete: 'cascade' }),
    /** What the row held before; null for its creation. Only the columns that changed. */
    before: jsonb(),
    after: jsonb().notNull(),
    actor: text(),
    at: createdAt(),
  },
  (table) => [index('lead_history_lead').on(table.leadId, table.at)],
);
