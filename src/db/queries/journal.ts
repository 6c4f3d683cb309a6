import { and, asc, desc, eq, gt, gte, isNotNull, sql } from 'drizzle-orm';
import type { Source } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import {
  conversationFields,
  conversations,
  conversationSteps,
  decisions,
  messages,
} from '../schema/index.ts';

export type MessageRow = typeof messages.$inferSelect;
export type StepRow = typeof conversationSteps.$inferSelect;
export type FieldRow = typeof conversationFields.$inferSelect;
export type DecisionRow = typeof decisions.$inferSelect;

/** Lines that are there already (same conversation and place) are left as they are. */
export async function insertMessages(tx: Queryable, rows: (typeof messages.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(messages).values(rows).onConflictDoNothing();
}

/** Deletes every line of a conversation. */
export async function deleteMessages(tx: Queryable, conversationId: string): Promise<void> {
  await tx.delete(messages).where(eq(messages.conversationId, conversationId));
}

/** Notes how a line ended that was written down when it began. */
export async function endMessage(
  tx: Queryable,
  conversationId: string,
  seq: number,
  end: Pick<MessageRow, 'endedAt' | 'heard' | 'interrupted'>,
): Promise<void> {
  await tx
    .update(messages)
    .set(end)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.seq, seq)));
}

export async function insertSteps(
  tx: Queryable,
  rows: (typeof conversationSteps.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(conversationSteps).values(rows).onConflictDoNothing();
}

export async function insertFields(
  tx: Queryable,
  rows: (typeof conversationFields.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(conversationFields).values(rows).onConflictDoNothing();
}

export async function insertDecisions(tx: Queryable, rows: (typeof decisions.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(decisions).values(rows).onConflictDoNothing();
}

/** The last place that anything of a conversation has; 0 where there is nothing. */
export async function selectLastPlace(db: Queryable, conversationId: string): Promise<number> {
  const lastOf = (
    table: typeof messages | typeof conversationSteps | typeof conversationFields | typeof decisions,
  ) => sql`(select max(${table.seq}) from ${table} where ${table.conversationId} = ${conversationId})`;
  const lasts = [messages, conversationSteps, conversationFields, decisions].map(lastOf);
  const [row] = await db
    .select({ last: sql`coalesce(greatest(${sql.join(lasts, sql`, `)}), 0)`.mapWith(Number) })
    .from(conversations)
    .where(eq(conversations.id, conversationId));
  return row?.last ?? 0;
}

/** The lines of a conversation behind a place, in order. */
export async function selectLinesAfter(
  db: Queryable,
  conversationId: string,
  after: number,
  limit: number,
): Promise<MessageRow[]> {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), gt(messages.seq, after)))
    .orderBy(asc(messages.seq))
    .limit(limit);
}

/** The lines of a conversation that were begun at a moment or later, in order. */
export async function selectLinesSince(
  db: Queryable,
  conversationId: string,
  since: Date,
): Promise<MessageRow[]> {
  return db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), gte(messages.startedAt, since)))
    .orderBy(asc(messages.seq));
}

/** The last lines of a conversation, in order. */
export async function selectLastLines(
  db: Queryable,
  conversationId: string,
  limit: number,
): Promise<MessageRow[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(desc(messages.seq))
    .limit(limit);
  return rows.reverse();
}

/** The articles that lines of a conversation were taken from, in order. */
export async function selectTold(db: Queryable, conversationId: string): Promise<Source[]> {
  const rows = await db
    .select({ sources: messages.sources })
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), isNotNull(messages.sources)))
    .orderBy(asc(messages.seq));
  return rows.flatMap(({ sources }) => sources ?? []);
}

/** Every capture and correction of a conversation, the newest last. */
export async function selectFields(db: Queryable, conversationId: string): Promise<FieldRow[]> {
  return db
    .select()
    .from(conversationFields)
    .where(eq(conversationFields.conversationId, conversationId))
    .orderBy(asc(conversationFields.at), asc(conversationFields.seq));
}

/** All that was said, decided and captured in a conversation, each in its order. */
export async function selectJournal(
  db: Queryable,
  conversationId: string,
): Promise<{
  lines: MessageRow[];
  steps: StepRow[];
  fields: FieldRow[];
  decisions: DecisionRow[];
}> {
  return {
    lines: await db
      .select()
      .from(messages)
      .where(eq(messages.conversationId, conversationId))
      .orderBy(asc(messages.seq)),
    steps: await db
      .select()
      .from(conversationSteps)
      .where(eq(conversationSteps.conversationId, conversationId))
      .orderBy(asc(conversationSteps.seq)),
    fields: await selectFields(db, conversationId),
    decisions: await db
      .select()
      .from(decisions)
      .where(eq(decisions.conversationId, conversationId))
      .orderBy(asc(decisions.seq)),
  };
}
