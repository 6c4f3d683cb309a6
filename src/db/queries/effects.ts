import { and, asc, eq } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { effects } from '../schema/index.ts';

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
