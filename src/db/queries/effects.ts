import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { calls, effects } from '../schema/index.ts';

export type EffectRow = typeof effects.$inferSelect;

export async function selectEffect(db: Queryable, callId: string, key: string): Promise<EffectRow | null> {
  const [row] = await db
    .select()
    .from(effects)
    .where(and(eq(effects.callId, callId), eq(effects.key, key)));
  return row ?? null;
}

export async function insertEffect(tx: Queryable, effect: typeof effects.$inferInsert): Promise<void> {
  await tx.insert(effects).values(effect);
}

export async function selectEffects(db: Queryable, callId: string): Promise<EffectRow[]> {
  return db.select().from(effects).where(eq(effects.callId, callId)).orderBy(asc(effects.createdAt));
}

/** How often callers who were taken for a customer failed to prove it, since a moment. */
export async function countFailedProofs(db: Queryable, customerId: string, since: Date): Promise<number> {
  return db.$count(
    db
      .select({ callId: effects.callId })
      .from(effects)
      .innerJoin(calls, eq(calls.id, effects.callId))
      .where(
        and(
          eq(calls.customerId, customerId),
          eq(effects.kind, 'verify_caller'),
          gt(effects.createdAt, since),
          sql`${effects.result} = 'false'::jsonb`,
        ),
      )
      .as('failed'),
  );
}
