import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { requestCounts } from '../schema/index.ts';
import { inserted } from './inserted.ts';

/** Counts one more under a key, for a window that begins with the first. */
export async function countRequest(
  db: Queryable,
  { key, windowMs }: { key: string; windowMs: number },
): Promise<{ count: number; leftMs: number }> {
  const { count, expiresAt } = requestCounts;
  const over = sql`${expiresAt} <= now()`;
  const until = sql`now() + ${windowMs} * interval '1 millisecond'`;
  return inserted(
    await db
      .insert(requestCounts)
      .values({ key, count: 1, expiresAt: until })
      .onConflictDoUpdate({
        target: requestCounts.key,
        set: {
          count: sql`case when ${over} then 1 else ${count} + 1 end`,
          expiresAt: sql`case when ${over} then excluded.expires_at else ${expiresAt} end`,
        },
      })
      .returning({
        count,
        leftMs: sql<number>`ceil(extract(epoch from ${expiresAt} - now()) * 1000)::float8`,
      }),
  );
}

/** Counts one less under a key, as long as its window lasts. */
export async function uncountRequest(db: Queryable, key: string): Promise<void> {
  const { count, expiresAt } = requestCounts;
  await db
    .update(requestCounts)
    .set({ count: sql`${count} - 1` })
    .where(and(eq(requestCounts.key, key), gt(count, 0), gt(expiresAt, sql`now()`)));
}

/** Removes counts whose window is over. Returns how many. */
export async function removeExpiredCounts(db: Queryable): Promise<number> {
  const removed = await db
    .delete(requestCounts)
    .where(lte(requestCounts.expiresAt, sql`now()`))
    .returning({ key: requestCounts.key });
  return removed.length;
}
