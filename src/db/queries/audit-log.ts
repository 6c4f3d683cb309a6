import type { Queryable } from '../client.ts';
import { auditLog } from '../schema/index.ts';

export type AuditEntry = Omit<typeof auditLog.$inferInsert, 'id' | 'at'>;

/** Writes down what somebody did, or what was refused to them. */
export async function insertAudit(tx: Queryable, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values(entry);
}
