import { and, eq, gt, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { auditLog } from '../schema/index.ts';

export type AuditEntry = Omit<typeof auditLog.$inferInsert, 'id' | 'at'>;

/** Writes down what somebody did, or what was refused to them. */
export async function insertAudit(tx: Queryable, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values(entry);
}

/** Whether the same was written down within so many milliseconds. */
export async function wasAudited(
  tx: Queryable,
  { actor, action, outcome, subject }: AuditEntry,
  withinMs: number,
): Promise<boolean> {
  const rows = await tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subject, subject ?? ''),
        eq(auditLog.actor, actor),
        eq(auditLog.action, action),
        eq(auditLog.outcome, outcome),
        gt(auditLog.at, sql`now() - ${withinMs} * interval '1 millisecond'`),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
