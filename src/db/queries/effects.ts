import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { conversations, effects } from '../schema/index.ts';

export type EffectRow = typeof effects.$inferSelect;

export async function selectEffect(
  db: Queryable,
  conversationId: string,
  key: string,
): Promise<EffectRow | null> {
  const [row] = await db
    .select()
    .from(effects)
    .where(and(eq(effects.conversationId, conversationId), eq(effects.key, key)));
  return row ?? null;
}

export async function insertEffect(tx: Queryable, effect: typeof effects.$inferInsert): Promise<void> {
  await tx.insert(effects).values(effect);
}

export async function selectEffects(db: Queryable, conversationId: string): Promise<EffectRow[]> {
  return db
    .select()
    .from(effects)
    .where(eq(effects.conversationId, conversationId))
    .orderBy(asc(effects.createdAt));
}

/** How often callers who were taken for a customer failed to prove it, since a moment. */
export async function countFailedVerifications(
  db: Queryable,
  customerId: string,
  since: Date,
): Promise<number> {
  return db.$count(
    db
      .select({ conversationId: effects.conversationId })
      .from(effects)
      .innerJoin(conversations, eq(conversations.id, effects.conversationId))
      .where(
        and(
          eq(conversations.customerId, customerId),
          eq(effects.kind, 'verify_caller'),
          gt(effects.createdAt, since),
          sql`${effects.result} = 'false'::jsonb`,
        ),
      )
      .as('failed'),
  );
}
