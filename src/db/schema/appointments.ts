import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { agents } from './agents.ts';
import { calls } from './calls.ts';
import { createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { customers } from './customers.ts';

export const appointmentStatuses = ['scheduled', 'confirmed', 'cancelled', 'completed', 'missed'] as const;

export const appointments = pgTable(
  'appointments',
  {
    id: id(),
    customerId: uuid()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    agentId: uuid().references(() => agents.id, { onDelete: 'set null' }),
    callId: uuid().references(() => calls.id, { onDelete: 'set null' }),
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
    oneOf('appointments_status', table.status, appointmentStatuses),
    check('appointments_times', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);
