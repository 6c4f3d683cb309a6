import { sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { agents, callQueue, calls, handoffs, users } from '../schema/index.ts';

/** Moments by which something of the queue is due. */
export interface DueMoments {
  at: Date;
  /** Desks not heard of since are silent. */
  silentBefore: Date;
  /** Whoever accepted by then should have come. */
  acceptedBefore: Date;
  /** Whoever has waited since then has waited long enough. */
  waitingSince: Date;
}

/** Whether a pass over the queue would find anything to do, or may: cheap, and without a lock. */
export async function selectIsDue(db: Queryable, moments: DueMoments): Promise<boolean> {
  const due = [
    sql`from ${callQueue} where ${callQueue.state} = 'offered' and ${callQueue.offerUntil} <= ${iso(moments.at)}`,
    sql`from ${callQueue} where ${callQueue.state} = 'waiting' and ${callQueue.createdAt} <= ${iso(moments.waitingSince)}`,
    sql`from ${callQueue} where ${callQueue.state} = 'joining' and ${callQueue.acceptedAt} <= ${iso(moments.acceptedBefore)}`,
    sql`from ${handoffs} where ${handoffs.part} <> 'lead' and ${handoffs.joinedAt} is null
      and ${handoffs.leftAt} is null and ${handoffs.createdAt} <= ${iso(moments.acceptedBefore)}`,
    sql`from ${callQueue} join ${calls} on ${calls.id} = ${callQueue.callId}
      where ${callQueue.state} <> 'over' and ${calls.status} = 'ended'`,
    sql`from ${agents} where ${agents.status} = 'wrap_up'
      and (${agents.wrapUpUntil} is null or ${agents.wrapUpUntil} <= ${iso(moments.at)})`,
    sql`from ${agents} where ${agents.status} <> 'offline'
      and (${agents.seenAt} is null or ${agents.seenAt} <= ${iso(moments.silentBefore)})`,
    offerable,
  ];
  const any = sql.join(
    due.map((one) => sql`exists (select ${one})`),
    sql` or `,
  );
  const [row] = await db.execute<{ due: boolean }>(sql`select ${any} as due`);
  return row?.due ?? false;
}

/** Somebody has a hand free, and somebody waits for a department of theirs, or for them alone. */
const offerable = sql`from ${agents}
  join ${users} on ${users.id} = ${agents.userId} and not ${users.banned}
  where (${agents.status} = 'available' or (${agents.status} = 'on_call' and ${agents.maxCalls} > 1))
    and (exists (
        select from (select distinct ${callQueue.department} from ${callQueue} where ${callQueue.state} = 'waiting') as asked
        where asked.department = any(${users.departments}))
      or exists (select from ${callQueue} where ${callQueue.state} = 'waiting' and ${callQueue.forAgentId} = ${agents.id}))
    and not exists (select from ${callQueue} where ${callQueue.agentId} = ${agents.id} and ${callQueue.state} = 'offered')
    and ${agents.maxCalls} > (select count(*) from ${handoffs}
      where ${handoffs.agentId} = ${agents.id} and ${handoffs.leftAt} is null)`;

function iso(moment: Date): SQL {
  return sql`${moment.toISOString()}::timestamptz`;
}
