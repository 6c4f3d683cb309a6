import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { calls, escalations } from '../schema/index.ts';

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

/** Gives the escalations of a call to the customer that the call turned out to be from. */
export async function setEscalationsCustomer(
  tx: Queryable,
  callId: string,
  customerId: string,
): Promise<void> {
  await tx
    .update(escalations)
    .set({ customerId })
    .where(and(eq(escalations.callId, callId), isNull(escalations.customerId)));
}

/** False when there is no such escalation. */
export async function updateCallbackNumber(
  tx: Queryable,
  id: string,
  callbackNumber: string,
): Promise<boolean> {
  const changed = await tx
    .update(escalations)
    .set({ callbackNumber })
    .where(eq(escalations.id, id))
    .returning({ id: escalations.id });
  return changed.length > 0;
}

/** Callers who are on the line and wait for a human of a department. */
export async function countWaitingEscalations(
  db: Queryable,
  department: EscalationRow['department'],
): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(escalations)
    .innerJoin(calls, eq(calls.id, escalations.callId))
    .where(
      and(
        eq(escalations.department, department),
        eq(escalations.status, 'waiting'),
        eq(calls.status, 'active'),
      ),
    );
  return row?.waiting ?? 0;
}
