import { and, desc, eq, gt } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { interactions } from '../schema/index.ts';

export type InteractionRow = typeof interactions.$inferSelect;

export async function insertInteraction(
  tx: Queryable,
  interaction: typeof interactions.$inferInsert,
): Promise<void> {
  await tx.insert(interactions).values(interaction);
}

/** Corrects how a conversation went. False when it has not ended yet. */
export async function updateInteraction(
  tx: Queryable,
  conversationId: string,
  change: Pick<InteractionRow, 'summary' | 'outcome' | 'sentiment' | 'followUp'>,
): Promise<boolean> {
  const changed = await tx
    .update(interactions)
    .set(change)
    .where(eq(interactions.conversationId, conversationId))
    .returning({ id: interactions.id });
  return changed.length > 0;
}

export async function selectInteraction(
  db: Queryable,
  conversationId: string,
): Promise<InteractionRow | null> {
  const [row] = await db.select().from(interactions).where(eq(interactions.conversationId, conversationId));
  return row ?? null;
}

/** When a customer last had to do with us. */
export async function selectLastInteraction(db: Queryable, customerId: string): Promise<Date | null> {
  const [row] = await db
    .select({ endedAt: interactions.endedAt })
    .from(interactions)
    .where(eq(interactions.customerId, customerId))
    .orderBy(desc(interactions.endedAt))
    .limit(1);
  return row?.endedAt ?? null;
}

/** What a customer's last contact with us was about. */
export async function selectLastSummary(db: Queryable, customerId: string): Promise<string | null> {
  const [row] = await db
    .select({ summary: interactions.summary })
    .from(interactions)
    .where(eq(interactions.customerId, customerId))
    .orderBy(desc(interactions.endedAt))
    .limit(1);
  return row?.summary ?? null;
}

/** How often a customer had to do with us since a moment. */
export async function countInteractions(db: Queryable, customerId: string, since: Date): Promise<number> {
  return db.$count(
    interactions,
    and(eq(interactions.customerId, customerId), gt(interactions.endedAt, since)),
  );
}
