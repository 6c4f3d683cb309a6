import type { Queryable } from '../../db/client.ts';
import type { AgentRow } from '../../db/queries/agents.ts';
import { updateAgent } from '../../db/queries/humans.ts';
import { changePeriod } from '../../db/queries/status-periods.ts';
import type { breakReasons } from '../../shared/vocabulary.ts';
import { appendEvent } from '../events/events.ts';

export type BreakReason = (typeof breakReasons)[number];

/** What a human becomes; `seen`: they did it themselves, so their desk is there. */
export interface NewStatus {
  status: AgentRow['status'];
  reason?: BreakReason | null;
  wrapUpUntil?: Date | null;
  seen?: boolean;
  at: Date;
}

/**
 * Makes a human what they are from now on, closes the period of what they were and tells those who watch. Who becomes
 * available has been idle since then. Whoever calls holds the lock of the queue.
 */
export async function changeStatus(
  tx: Queryable,
  agent: AgentRow,
  { status, reason = null, wrapUpUntil = null, seen = false, at }: NewStatus,
): Promise<AgentRow> {
  const same = agent.status === status && agent.breakReason === reason;
  if (same) return agent;
  const changed = await updateAgent(tx, agent.id, {
    status,
    breakReason: reason,
    wrapUpUntil,
    statusSince: at,
    ...(status === 'available' ? { idleSince: at, missedOffers: 0 } : {}),
    ...(status === 'on_call' ? { idleSince: null } : {}),
    ...(seen ? { seenAt: at } : {}),
  });
  await changePeriod(tx, { agentId: agent.id, status, reason, startedAt: at });
  await appendEvent(tx, {
    type: 'agent_changed',
    data: { agentId: agent.id, status, reason, deskId: changed.deskId },
  });
  return changed;
}
