import { channels } from '../../shared/vocabulary.ts';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment, oneOf, updatedAt, word } from './columns.ts';
import { customers } from './customers.ts';

export const conversationStatuses = ['open', 'closed'] as const;

/** A thread on any channel. */
export const conversations = pgTable(
  'conversations',
  {
    id: id(),
    channel: word(channels).notNull(),
    status: word(conversationStatuses).notNull().default('open'),
    customerId: uuid().references(() => customers.id, { onDelete: 'set null' }),
    subject: text(),
    closedAt: moment(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('conversations_customer').on(table.customerId),
    oneOf('conversations_channel', table.channel, channels),
    oneOf('conversations_status', table.status, conversationStatuses),
  ],
);
