import { asc, eq } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { escalations } from '../schema/index.ts';

export type EscalationRow = typeof escalations.$inferSelect;

export async function insertEscalation(
  tx: Queryable,
  escalation: typeof escalations.$inferInsert,
): Promise<EscalationRow> {
  const [row] = await tx.insert(escalations).values(escalation).returning();
  if (!row) throw new Error('insert returned no row');
  return row;
}

export async function selectEscalationsOfCall(db: Queryable, callId: string): Promise<EscalationRow[]> {
  return db
    .select()
    .from(escalations)
    .where(eq(escalations.callId, callId))
    .orderBy(asc(escalations.createdAt));
}
