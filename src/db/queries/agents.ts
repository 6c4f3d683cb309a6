import { and, asc, eq, ilike, notInArray, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { agents, leads } from '../schema/index.ts';

export type AgentRow = typeof agents.$inferSelect;

export async function selectAgent(db: Queryable, id: string): Promise<AgentRow | null> {
  const [row] = await db.select().from(agents).where(eq(agents.id, id));
  return row ?? null;
}

/** Agents whose name, in either language, holds this, or whose id it is. */
export async function selectAgentsNamed(db: Queryable, given: string): Promise<AgentRow[]> {
  const piece = `%${given.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  return db
    .select()
    .from(agents)
    .where(or(ilike(agents.nameEn, piece), ilike(agents.nameAr, piece), eq(sql`${agents.id}::text`, given)))
    .orderBy(asc(agents.nameEn));
}

/** The agent of a department who speaks the language and has the fewest leads to work on. */
export async function selectAgentForLead(
  db: Queryable,
  { department, language }: Pick<AgentRow, 'department'> & { language: 'ar' | 'en' },
): Promise<string | null> {
  const busy = sql<number>`count(${leads.id})`;
  const [row] = await db
    .select({ id: agents.id })
    .from(agents)
    .leftJoin(leads, and(eq(leads.agentId, agents.id), notInArray(leads.status, ['won', 'lost'])))
    .where(and(eq(agents.department, department), sql`${language} = any(${agents.languages})`))
    .groupBy(agents.id)
    .orderBy(busy, asc(agents.id))
    .limit(1);
  return row?.id ?? null;
}
