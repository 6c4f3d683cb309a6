import { and, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { notifications } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type NotificationRow = typeof notifications.$inferSelect;

export async function insertNotification(
  tx: Queryable,
  notification: Pick<typeof notifications.$inferInsert, 'type' | 'data'>,
): Promise<string> {
  const row = inserted(
    await tx.insert(notifications).values(notification).returning({ id: notifications.id }),
  );
  return row.id;
}

/**
 * Takes at most `limit` notifications that are due, for `leaseMs`: no other process gets them until then, and
 * when this one dies they become due again by themselves.
 */
export async function claimNotifications(
  db: Queryable,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<NotificationRow[]> {
  const due = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(isNull(notifications.deliveredAt), lte(notifications.nextAttemptAt, sql`now()`)))
    .orderBy(notifications.nextAttemptAt, notifications.id)
    .limit(limit)
    .for('update', { skipLocked: true });
  return db
    .update(notifications)
    .set({ attempts: sql`${notifications.attempts} + 1`, nextAttemptAt: inMs(leaseMs) })
    .where(inArray(notifications.id, due))
    .returning();
}

/** The receiver has it. */
export async function markDelivered(db: Queryable, id: string): Promise<void> {
  await db
    .update(notifications)
    .set({ deliveredAt: sql`now()`, lastFailure: null })
    .where(eq(notifications.id, id));
}

/** The attempt failed; the next one is made after `retryMs`. */
export async function markFailed(
  db: Queryable,
  id: string,
  { failure, retryMs }: { failure: string; retryMs: number },
): Promise<void> {
  await db
    .update(notifications)
    .set({ nextAttemptAt: inMs(retryMs), lastFailure: failure })
    .where(and(eq(notifications.id, id), isNull(notifications.deliveredAt)));
}

/** Removes notifications of before a moment, sent or not. Returns how many. */
export async function removeNotifications(db: Queryable, before: Date): Promise<number> {
  const removed = await db
    .delete(notifications)
    .where(lt(notifications.createdAt, before))
    .returning({ id: notifications.id });
  return removed.length;
}

function inMs(ms: number) {
  return sql`now() + ${Math.round(ms)}::int * interval '1 millisecond'`;
}
