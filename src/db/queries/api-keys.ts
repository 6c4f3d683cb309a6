import { and, asc, eq, isNull, lt, or } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { apiKeys } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type ApiKeyRow = typeof apiKeys.$inferSelect;

export async function insertApiKey(
  tx: Queryable,
  key: Pick<typeof apiKeys.$inferInsert, 'name' | 'hash'>,
): Promise<ApiKeyRow> {
  return inserted(await tx.insert(apiKeys).values(key).returning());
}

/** The key of a hash that is not revoked. */
export async function selectApiKey(db: Queryable, hash: string): Promise<ApiKeyRow | null> {
  const [row] = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt)));
  return row ?? null;
}

/** Notes that a key was used, where that was not noted since a moment. */
export async function touchApiKey(db: Queryable, id: string, at: Date, notSince: Date): Promise<void> {
  await db
    .update(apiKeys)
    .set({ lastUsedAt: at })
    .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, notSince))));
}

/** All keys, revoked ones too, by name. */
export async function selectApiKeys(db: Queryable): Promise<ApiKeyRow[]> {
  return db.select().from(apiKeys).orderBy(asc(apiKeys.name));
}

/** Whether any key was ever made: from then on nobody is let in without one. */
export async function anyApiKey(db: Queryable): Promise<boolean> {
  const rows = await db.select({ id: apiKeys.id }).from(apiKeys).limit(1);
  return rows.length > 0;
}

/** Revokes a key by its name. Returns whether there was one to revoke. */
export async function revokeApiKeyRow(tx: Queryable, name: string, at: Date): Promise<boolean> {
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.name, name), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id });
  return revoked.length > 0;
}
