import { eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { knowledgeState } from '../schema/index.ts';

/**
 * Takes the turn to read the knowledge base, or keeps it, for so many milliseconds of the database's clock. False
 * when another holder has it.
 */
export async function takeTurn(db: Queryable, holder: string, forMs: number): Promise<boolean> {
  const taken = await db
    .update(knowledgeState)
    .set({ holder, heldUntil: sql`now() + make_interval(secs => ${forMs / 1000})` })
    .where(
      or(
        isNull(knowledgeState.holder),
        eq(knowledgeState.holder, holder),
        lt(knowledgeState.heldUntil, sql`now()`),
      ),
    )
    .returning({ only: knowledgeState.only });
  return taken.length > 0;
}

export async function giveTurnBack(db: Queryable, holder: string): Promise<void> {
  await db
    .update(knowledgeState)
    .set({ holder: null, heldUntil: null })
    .where(eq(knowledgeState.holder, holder));
}

export async function setSynced(db: Queryable, at: Date): Promise<void> {
  await db.update(knowledgeState).set({ syncedAt: at });
}

/** When the knowledge base was last read whole; null: never. */
export async function selectSyncedAt(db: Queryable): Promise<Date | null> {
  const [row] = await db.select({ syncedAt: knowledgeState.syncedAt }).from(knowledgeState);
  return row?.syncedAt ?? null;
}
