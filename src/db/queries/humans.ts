import {
  and,
  arrayContains,
  count,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { Department, Language } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import { agents, callQueue, handoffs, users } from '../schema/index.ts';
import type { AgentRow } from './agents.ts';
import { inserted } from './inserted.ts';

/** A human whose desk is open, with what they have in hand. */
export interface HumanRow extends Pick<
  AgentRow,
  'id' | 'languages' | 'skills' | 'status' | 'statusSince' | 'idleSince' | 'maxCalls'
> {
  /** Whose callers they take. */
  departments: Department[];
  /** Calls that they are in. */
  calls: number;
  /** Their desk rings. */
  rings: boolean;
}

/** Desks that somebody is at: not offline, heard of since a moment, and their human not disabled. */
const attended = (seenSince: Date): SQL =>
  and(ne(agents.status, 'offline'), gt(agents.seenAt, seenSince), eq(users.banned, false)) as SQL;

/** Humans at their desks; `free`: those alone who may be offered a caller. */
export async function selectHumans(
  db: Queryable,
  { seenSince, free = false }: { seenSince: Date; free?: boolean },
): Promise<HumanRow[]> {
  const busy = db
    .select({ agentId: handoffs.agentId, calls: count().as('calls') })
    .from(handoffs)
    .where(isNull(handoffs.leftAt))
    .groupBy(handoffs.agentId)
    .as('busy');
  const calls = sql<number>`coalesce(${busy.calls}, 0)::int`;
  const rings = sql<boolean>`exists (select from ${callQueue}
    where ${callQueue.agentId} = ${agents.id} and ${callQueue.state} = 'offered')`;
  return db
    .select({
      id: agents.id,
      languages: agents.languages,
      skills: agents.skills,
      status: agents.status,
      statusSince: agents.statusSince,
      idleSince: agents.idleSince,
      maxCalls: agents.maxCalls,
      departments: users.departments,
      calls,
      rings,
    })
    .from(agents)
    .innerJoin(users, eq(users.id, agents.userId))
    .leftJoin(busy, eq(busy.agentId, agents.id))
    .where(
      and(
        attended(seenSince),
        free
          ? and(
              inArray(agents.status, ['available', 'on_call']),
              sql`${calls} < ${agents.maxCalls}`,
              sql`not ${rings}`,
            )
          : undefined,
      ),
    );
}

/** How many at their desks, not on a break, take callers of a department; of a language alone where one is given. */
export async function countOnDuty(
  db: Queryable,
  { department, language, seenSince }: { department: Department; language: Language | null; seenSince: Date },
): Promise<number> {
  const [row] = await db
    .select({ humans: count() })
    .from(agents)
    .innerJoin(users, eq(users.id, agents.userId))
    .where(
      and(
        attended(seenSince),
        ne(agents.status, 'break'),
        arrayContains(users.departments, [department]),
        language === null ? undefined : arrayContains(agents.languages, [language]),
      ),
    );
  return row?.humans ?? 0;
}

/** The agent that a person is. */
export async function selectAgentOfUser(db: Queryable, userId: string): Promise<AgentRow | null> {
  const [row] = await db.select().from(agents).where(eq(agents.userId, userId));
  return row ?? null;
}

/** The agents that people are who sign in. */
export async function selectAgentsOfUsers(db: Queryable): Promise<(AgentRow & { userId: string })[]> {
  const rows = await db.select().from(agents).where(isNotNull(agents.userId));
  return rows.flatMap((row) => (row.userId === null ? [] : [{ ...row, userId: row.userId }]));
}

/** Makes the agent that a person is; gives back the one there is where somebody was quicker. */
export async function insertAgentOfUser(
  tx: Queryable,
  agent: typeof agents.$inferInsert & { userId: string },
): Promise<AgentRow> {
  const [made] = await tx
    .insert(agents)
    .values(agent)
    .onConflictDoNothing({ target: agents.userId })
    .returning();
  return made ?? inserted(await tx.select().from(agents).where(eq(agents.userId, agent.userId)));
}

export async function updateAgent(
  tx: Queryable,
  id: string,
  change: Partial<typeof agents.$inferInsert>,
): Promise<AgentRow> {
  return inserted(await tx.update(agents).set(change).where(eq(agents.id, id)).returning());
}

/** Whether an agent was set offline because their desk was not heard of. */
const wentSilent = and(eq(agents.status, 'offline'), lt(agents.seenAt, agents.statusSince)) as SQL;

/** Notes that a desk is there. False when it is not this person's, or had gone silent. */
export async function updateSeen(
  db: Queryable,
  { userId, deskId, at }: { userId: string; deskId: string; at: Date },
): Promise<boolean> {
  const seen = await db
    .update(agents)
    .set({ seenAt: sql`greatest(${agents.seenAt}, ${at.toISOString()}::timestamptz)` })
    .where(and(eq(agents.userId, userId), eq(agents.deskId, deskId), not(wentSilent)))
    .returning({ id: agents.id });
  return seen.length > 0;
}

/** Agents who wrap up. */
export async function selectWrappingUp(tx: Queryable): Promise<AgentRow[]> {
  return tx.select().from(agents).where(eq(agents.status, 'wrap_up'));
}

/** Agents who are not offline and whose desk was last heard of at a moment or before. */
export async function selectSilent(tx: Queryable, seenBefore: Date): Promise<AgentRow[]> {
  return tx
    .select()
    .from(agents)
    .where(and(ne(agents.status, 'offline'), or(isNull(agents.seenAt), lte(agents.seenAt, seenBefore))));
}

/** What these agents are called. */
export async function selectAgentNames(
  db: Queryable,
  ids: readonly string[],
): Promise<Record<string, { ar: string; en: string }>> {
  if (ids.length === 0) return {};
  const rows = await db
    .select({ id: agents.id, ar: agents.nameAr, en: agents.nameEn })
    .from(agents)
    .where(inArray(agents.id, [...ids]));
  return Object.fromEntries(rows.map(({ id, ...name }) => [id, name]));
}
