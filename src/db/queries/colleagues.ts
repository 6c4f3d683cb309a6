import { and, asc, count, eq, gt, ne, sql, type SQL } from 'drizzle-orm';
import type { Department } from '../../shared/vocabulary.ts';
import type { Queryable } from '../client.ts';
import { agents, users } from '../schema/index.ts';
import type { AgentRow } from './agents.ts';

/** A human agent as their colleagues see them. */
export type ColleagueRow = Pick<
  AgentRow,
  'id' | 'nameAr' | 'nameEn' | 'status' | 'breakReason' | 'statusSince' | 'languages'
> & {
  departments: Department[];
  /** Their desk is open, and was heard of. */
  there: boolean;
};

/** Everybody with a desk who may sign in, by name. */
export async function selectColleagues(db: Queryable, seenSince: Date): Promise<ColleagueRow[]> {
  return colleagues(db, seenSince).orderBy(asc(agents.nameEn), asc(agents.id));
}

/** One of {@link selectColleagues}. */
export async function selectColleague(
  db: Queryable,
  agentId: string,
  seenSince: Date,
): Promise<ColleagueRow | null> {
  const [row] = await colleagues(db, seenSince, agentId);
  return row ?? null;
}

/** How many of {@link selectColleagues} have each status; whose desk was not heard of since is offline. */
export async function countByStatus(
  db: Queryable,
  seenSince: Date,
): Promise<{ status: AgentRow['status']; agents: number }[]> {
  const status = sql<
    AgentRow['status']
  >`case when ${isThere(seenSince)} then ${agents.status} else 'offline' end`;
  return db
    .select({ status: status.as('status_now'), agents: count() })
    .from(agents)
    .innerJoin(users, eq(users.id, agents.userId))
    .where(eq(users.banned, false))
    .groupBy(sql`status_now`);
}

/** A desk is open, and was heard of. */
function isThere(seenSince: Date): SQL {
  return sql`coalesce(${and(ne(agents.status, 'offline'), gt(agents.seenAt, seenSince))}, false)`;
}

function colleagues(db: Queryable, seenSince: Date, agentId?: string) {
  return db
    .select({
      id: agents.id,
      nameAr: agents.nameAr,
      nameEn: agents.nameEn,
      status: agents.status,
      breakReason: agents.breakReason,
      statusSince: agents.statusSince,
      languages: agents.languages,
      departments: users.departments,
      there: isThere(seenSince) as SQL<boolean>,
    })
    .from(agents)
    .innerJoin(users, eq(users.id, agents.userId))
    .where(and(eq(users.banned, false), agentId === undefined ? undefined : eq(agents.id, agentId)))
    .$dynamic();
}
