import type { Queryable } from '../../db/client.ts';
import { countByStatus } from '../../db/queries/colleagues.ts';
import { agentStatuses } from '../../shared/vocabulary.ts';
import { silentMs } from '../queue/on-duty.ts';

/** How many human agents who may sign in have each status; whose desk has not been heard of for a while is offline. */
export async function countAgents(
  db: Queryable,
  at: Date,
): Promise<{ status: (typeof agentStatuses)[number]; agents: number }[]> {
  const counted = await countByStatus(db, new Date(at.getTime() - silentMs));
  return agentStatuses.map((status) => counted.find((row) => row.status === status) ?? { status, agents: 0 });
}
