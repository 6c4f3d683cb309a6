import { and, asc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm';
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

/** Whose effects are counted: of one conversation, or of every call of a number or a browser. */
export type EffectsOf =
  | { conversationId: string }
  | { callerNumbers: readonly string[]; visitorId: string | null };

/** How many effects of a kind there are beside the one of `notKey`, within the last day; `result`: only those with it. */
export async function countEffects(
  db: Queryable,
  { of, kind, not, result }: { of: EffectsOf; kind: string; not: EffectId; result?: string },
): Promise<number> {
  const theirs =
    'conversationId' in of
      ? eq(effects.conversationId, of.conversationId)
      : inArray(
          effects.conversationId,
          db
            .select({ id: calls.conversationId })
            .from(calls)
            .where(
              or(
                of.callerNumbers.length > 0 ? inArray(calls.callerNumber, [...of.callerNumbers]) : undefined,
                of.visitorId === null ? undefined : eq(calls.visitorId, of.visitorId),
              ),
            ),
        );
  return db.$count(
    effects,
    and(
      theirs,
      eq(effects.kind, kind),
      gt(effects.createdAt, sql`now() - interval '1 day'`),
      or(ne(effects.conversationId, not.conversationId), ne(effects.key, not.key)),
      result === undefined ? undefined : sql`${effects.result} = ${result}::jsonb`,
    ),
  );
}

/** An effect of a conversation. */
export interface EffectId {
  conversationId: string;
  key: string;
}

/** How many effects of a kind there were since a moment in the conversations of a customer; `result`: only those with it. */
export async function countEffectsOfCustomer(
  db: Queryable,
  { customerId, kind, result, since }: { customerId: string; kind: string; result?: string; since: Date },
): Promise<number> {
  return db.$count(
    db
      .select({ conversationId: effects.conversationId })
      .from(effects)
      .innerJoin(conversations, eq(conversations.id, effects.conversationId))
      .where(
        and(
          eq(conversations.customerId, customerId),
          eq(effects.kind, kind),
          gt(effects.createdAt, since),
          result === undefined ? undefined : sql`${effects.result} = ${result}::jsonb`,
        ),
      )
      .as('counted'),
  );
}
