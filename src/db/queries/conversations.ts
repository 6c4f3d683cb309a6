import { eq } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { conversations } from '../schema/index.ts';

export type ConversationRow = typeof conversations.$inferSelect;

/** The conversation with its row locked: no other turn, job or process changes or ends it meanwhile. */
export async function lockConversation(tx: Queryable, id: string): Promise<ConversationRow | null> {
  const [row] = await tx.select().from(conversations).where(eq(conversations.id, id)).for('no key update');
  return row ?? null;
}

/** The conversation as it stands; null when there is none. */
export async function selectConversation(db: Queryable, id: string): Promise<ConversationRow | null> {
  const [row] = await db.select().from(conversations).where(eq(conversations.id, id));
  return row ?? null;
}

/** Changes a conversation; without changes it does nothing. */
export async function updateConversation(
  tx: Queryable,
  id: string,
  changes: Partial<Omit<typeof conversations.$inferInsert, 'id' | 'channel'>>,
): Promise<void> {
  if (Object.keys(changes).length > 0)
    await tx.update(conversations).set(changes).where(eq(conversations.id, id));
}
