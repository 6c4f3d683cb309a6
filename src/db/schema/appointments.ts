import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';

import { agents } from './agents.ts';
import { departmentKey, isDepartmentKey, createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { conversations } from './conversations.ts';
import { customers } from './customers.ts';

export const appointmentStatuses = ['scheduled', 'confirmed', 'cancelled', 'completed', 'missed'] as const;

/** The constraint `appointments_taken` (in SQL) lets no two of the same department and seat overlap in time. */
export const appointments = pgTable(
  'appointments',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    agentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    conversationId: uuid().references(() => conversations.id, { onDelete: 'set null' }),
    department: departmentKey().notNull(),
    /** Which of the appointments that the department gives at the same time. */
    seat: integer().notNull().default(1),
    subject: text().notNull(),
    notes: text(),
    status: word(appointmentStatuses).notNull().default('scheduled'),
    startsAt: moment().notNull(),
    endsAt: moment().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('appointments_customer').on(table.customerId),
    index('appointments_agent').on(table.agentId, table.startsAt),
    index('appointments_department').on(table.department, table.startsAt),
    isDepartmentKey('appointments_department', table.department),
    check('appointments_seat', sql`${table.seat} between 1 and 100`),
    oneOf('appointments_status', table.status, appointmentStatuses),
    check('appointments_times', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);
