import { and, asc, eq } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { callFields, callSteps, decisions, messages } from '../schema/index.ts';

export type MessageRow = typeof messages.$inferSelect;
export type CallStepRow = typeof callSteps.$inferSelect;
export type CallFieldRow = typeof callFields.$inferSelect;
export type DecisionRow = typeof decisions.$inferSelect;

/** Lines that are there already (same conversation and place) are left as they are. */
export async function insertMessages(tx: Queryable, rows: (typeof messages.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(messages).values(rows).onConflictDoNothing();
}

/** Deletes every line of a call. */
export async function deleteMessagesOfCall(tx: Queryable, callId: string): Promise<void> {
  await tx.delete(messages).where(eq(messages.callId, callId));
}

/** Notes how a line ended that was written down when it began. */
export async function endMessage(
  tx: Queryable,
  callId: string,
  seq: number,
  end: Pick<MessageRow, 'endedAt' | 'heard' | 'interrupted'>,
): Promise<void> {
  await tx
    .update(messages)
    .set(end)
    .where(and(eq(messages.callId, callId), eq(messages.seq, seq)));
}

export async function insertSteps(tx: Queryable, rows: (typeof callSteps.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(callSteps).values(rows).onConflictDoNothing();
}

export async function insertFields(tx: Queryable, rows: (typeof callFields.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(callFields).values(rows).onConflictDoNothing();
}

export async function insertDecisions(tx: Queryable, rows: (typeof decisions.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(decisions).values(rows).onConflictDoNothing();
}

/** All that was said, decided and captured in a call, each in its order. */
export async function selectJournal(
  db: Queryable,
  callId: string,
): Promise<{
  lines: MessageRow[];
  steps: CallStepRow[];
  fields: CallFieldRow[];
  decisions: DecisionRow[];
}> {
  return {
    lines: await db.select().from(messages).where(eq(messages.callId, callId)).orderBy(asc(messages.seq)),
    steps: await db.select().from(callSteps).where(eq(callSteps.callId, callId)).orderBy(asc(callSteps.seq)),
    fields: await db
      .select()
      .from(callFields)
      .where(eq(callFields.callId, callId))
      .orderBy(asc(callFields.at), asc(callFields.seq)),
    decisions: await db
      .select()
      .from(decisions)
      .where(eq(decisions.callId, callId))
      .orderBy(asc(decisions.seq)),
  };
}
