import { and, asc, eq, gt, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { calls, conversations, effects } from '../schema/index.ts';

export type EffectRow = typeof effects.$inferSelect;

export async function selectEffect(
  db: Queryable,
  conversationId: string,
  key: string,
): Promise<EffectRow | null> {
  const [row] = await db
    .select()
    .from(effects)
    .where(and(eq(effects.conversationId, conversationId), eq(effects.key, key)));
  return row ?? null;
}

export async function insertEffect(tx: Queryable, effect: typeof effects.$inferInsert): Promise<void> {
  await tx.insert(effects).values(effect);
}

export async function selectEffects(db: Queryable, conversationId: string): Promise<EffectRow[]> {
  return db
    .select()
    .from(effects)
    .where(eq(effects.conversationId, conversationId))
    .orderBy(asc(effects.createdAt));
}

/** An effect of a conversation. */
export interface EffectId {
  conversationId: string;
  key: string;
}

/** Whose effects are counted: of one conversation, of all of a customer, or of every call of a number or a browser. */
export type EffectsOf =
  | { conversationId: string }
  | { customerId: string }
  | { callerNumbers: readonly string[]; visitorId: string | null };

/**
 * How many effects of a kind there were since a moment, or else within the last day; `result`: only those with it, `not`:
 * beside the one of this key.
 */
export async function countEffects(
  db: Queryable,
  { of, kind, result, since, not }: EffectCount,
): Promise<number> {
  return db.$count(
    effects,
    and(
      areOf(db, of),
      eq(effects.kind, kind),
      gt(effects.createdAt, since ?? sql`now() - interval '1 day'`),
      not && or(ne(effects.conversationId, not.conversationId), ne(effects.key, not.key)),
      result === undefined ? undefined : sql`${effects.result} = ${result}::jsonb`,
    ),
  );
}

interface EffectCount {
  of: EffectsOf;
  kind: string;
  result?: string;
  since?: Date;
  not?: EffectId;
}

function areOf(db: Queryable, of: EffectsOf): SQL | undefined {
  if ('conversationId' in of) return eq(effects.conversationId, of.conversationId);
  const theirs =
    'customerId' in of
      ? db
          .select({ id: conversations.id })
          .from(conversations)
          .where(eq(conversations.customerId, of.customerId))
      : db
          .select({ id: calls.conversationId })
          .from(calls)
          .where(
            or(
              of.callerNumbers.length > 0 ? inArray(calls.callerNumber, [...of.callerNumbers]) : undefined,
              of.visitorId === null ? undefined : eq(calls.visitorId, of.visitorId),
            ),
          );
  return inArray(effects.conversationId, theirs);
}
