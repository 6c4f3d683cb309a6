import { and, eq } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { conversations, messages, tickets } from '../schema/index.ts';
import { inserted } from './inserted.ts';

type NewThread = Pick<typeof conversations.$inferInsert, 'channel' | 'subject' | 'language'>;
type FirstMessage = Pick<typeof messages.$inferInsert, 'text' | 'language' | 'startedAt'> & {
  channel: Exclude<NewThread['channel'], 'call'>;
  providerId: string;
};

/** Makes a conversation with the message that begins it, and gives back its id. Null when the message is there already. */
export async function insertThread(
  tx: Queryable,
  thread: NewThread,
  message: FirstMessage,
): Promise<string | null> {
  const { id } = inserted(await tx.insert(conversations).values(thread).returning());
  const [first] = await tx
    .insert(messages)
    .values({ ...message, conversationId: id, seq: 1, speaker: 'caller', endedAt: message.startedAt })
    .onConflictDoNothing({ target: [messages.channel, messages.providerId] })
    .returning({ id: messages.id });
  if (first) return id;
  await tx.delete(conversations).where(eq(conversations.id, id));
  return null;
}

/** The number of the ticket that was opened for a message that is there already; null when there is none. */
export async function selectTicketOfMessage(
  db: Queryable,
  { channel, providerId }: Pick<FirstMessage, 'channel' | 'providerId'>,
): Promise<string | null> {
  const [row] = await db
    .select({ number: tickets.number })
    .from(messages)
    .innerJoin(tickets, eq(tickets.conversationId, messages.conversationId))
    .where(and(eq(messages.channel, channel), eq(messages.providerId, providerId)))
    .orderBy(tickets.createdAt)
    .limit(1);
  return row?.number ?? null;
}
