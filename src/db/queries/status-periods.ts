import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { agentStatusPeriods } from '../schema/index.ts';

export type StatusPeriodRow = typeof agentStatusPeriods.$inferSelect;

/** Ends what an agent was, and begins what they are. */
export async function changePeriod(
  tx: Queryable,
  period: Pick<StatusPeriodRow, 'agentId' | 'status' | 'reason' | 'startedAt'>,
): Promise<void> {
  const { agentId, startedAt } = period;
  await tx
    .update(agentStatusPeriods)
    .set({ endedAt: startedAt })
    .where(and(eq(agentStatusPeriods.agentId, agentId), isNull(agentStatusPeriods.endedAt)));
  await tx.insert(agentStatusPeriods).values(period);
}

/** What an agent was before what they are; null when they have been nothing else. */
export async function selectPeriodBefore(tx: Queryable, agentId: string): Promise<StatusPeriodRow | null> {
  const [row] = await tx
    .select()
    .from(agentStatusPeriods)
    .where(and(eq(agentStatusPeriods.agentId, agentId), isNotNull(agentStatusPeriods.endedAt)))
    .orderBy(desc(agentStatusPeriods.id))
    .limit(1);
  return row ?? null;
}

/** What an agent was in a stretch of time, in its order. */
export async function selectPeriods(
  db: Queryable,
  { agentId, from, to }: { agentId: string; from: Date; to: Date },
): Promise<StatusPeriodRow[]> {
  const { startedAt, endedAt } = agentStatusPeriods;
  return db
    .select()
    .from(agentStatusPeriods)
    .where(
      and(eq(agentStatusPeriods.agentId, agentId), lt(startedAt, to), or(isNull(endedAt), gt(endedAt, from))),
    )
    .orderBy(asc(startedAt), asc(agentStatusPeriods.id));
}
