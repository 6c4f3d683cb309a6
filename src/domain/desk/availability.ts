import type { HasDepartments } from '../../config/departments.ts';
import type { Queryable } from '../../db/client.ts';
import { selectAgent, type AgentRow } from '../../db/queries/agents.ts';
import { countHandoffsOfAgent } from '../../db/queries/handoffs.ts';
import { selectAgentOfUser, updateAgent, updateSeen } from '../../db/queries/humans.ts';
import { lockQueue } from '../../db/queries/queue.ts';
import { selectPeriodBefore } from '../../db/queries/status-periods.ts';
import { selectUser } from '../../db/queries/users.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/events.ts';
import { stopRinging } from '../queue/entry.ts';
import { agentOfPerson } from './agent-of-person.ts';
import { changeStatus, type BreakReason } from './change-status.ts';

/** A human at, or away from, their desk. */
export type DeskAgent = AgentRow;

/**
 * A person opens their desk in a browser tab, which has it from now on: another one that had it is told by the event, and by
 * `desk_taken` when it next beats. Who was offline stays so until they say otherwise, unless they are in a call. Throws
 * `person_unknown`.
 */
export async function openDesk(
  db: Queryable,
  { userId, deskId, at }: { userId: string; deskId: string; at: Date },
  centre: HasDepartments,
): Promise<DeskAgent> {
  return transact(db, async (tx) => {
    await lockQueue(tx);
    const user = await selectUser(tx, userId);
    if (!user) throw new HatifError('person_unknown', 'There is no such person.', { status: 404 });
    const { name } = user;
    const known = await agentOfPerson(tx, user, centre);
    // Who has one name in both languages goes by the name they sign in under.
    const named = known.nameAr === known.nameEn ? { nameAr: name, nameEn: name } : {};
    const opened = await updateAgent(tx, known.id, { deskId, seenAt: at, ...named });
    const agent = opened.status === 'offline' ? await backInCalls(tx, opened, at) : opened;
    const { id: agentId, status, breakReason: reason } = agent;
    await appendEvent(tx, { type: 'agent_changed', data: { agentId, status, reason, deskId } });
    return agent;
  });
}

/** Whoever was in calls while they were offline is so again. */
async function backInCalls(tx: Queryable, agent: AgentRow, at: Date): Promise<AgentRow> {
  const busy = (await countHandoffsOfAgent(tx, agent.id)) > 0;
  return busy ? changeStatus(tx, agent, { status: 'on_call', at }) : agent;
}

/**
 * The tab that has a person's desk says that it is there. Who was set offline because it had not for a while is again what
 * they were. Throws `desk_taken` (409) for a tab that has not, or no more.
 */
export async function beat(
  db: Queryable,
  { userId, deskId, at }: { userId: string; deskId: string; at: Date },
): Promise<void> {
  if (await updateSeen(db, { userId, deskId, at })) return;
  await transact(db, async (tx) => {
    await lockQueue(tx);
    const agent = await selectAgentOfUser(tx, userId);
    if (agent?.deskId !== deskId)
      throw new HatifError('desk_taken', 'Your desk is open in another window, which has taken it over.', {
        status: 409,
      });
    const heard = await updateAgent(tx, agent.id, { seenAt: at });
    const before = await selectPeriodBefore(tx, agent.id);
    if (before?.status === 'break') {
      await changeStatus(tx, heard, { status: 'break', reason: before.reason, at });
      return;
    }
    const busy = (await countHandoffsOfAgent(tx, agent.id)) > 0;
    await changeStatus(tx, heard, { status: busy ? 'on_call' : 'available', at });
  });
}

/** What somebody says they are. */
export interface ChosenStatus {
  agentId: string;
  status: 'available' | 'break' | 'offline';
  /** Of a break; without one they rest. */
  reason?: BreakReason | undefined;
  at: Date;
}

/**
 * A human is available, on a break or offline from now on; who is in a call and available is on a call. For who is not
 * available no desk rings: the caller is offered to the next. Wrapping up is over. Throws `agent_unknown`.
 */
export async function setStatus(
  db: Queryable,
  { agentId, status, reason = 'rest', at }: ChosenStatus,
): Promise<DeskAgent> {
  return transact(db, async (tx) => {
    await lockQueue(tx);
    const agent = await selectAgent(tx, agentId);
    if (!agent) throw new HatifError('agent_unknown', 'There is no such agent.', { status: 404 });
    const seen = { seen: true, at };
    if (status === 'break') {
      await stopRinging(tx, agentId, at);
      return changeStatus(tx, agent, { status, reason, ...seen });
    }
    if (status === 'offline') return goOffline(tx, agent, seen);
    const busy = (await countHandoffsOfAgent(tx, agentId)) > 0;
    return changeStatus(tx, agent, { status: busy ? 'on_call' : 'available', ...seen });
  });
}

/** A human is offline and keeps the calls that they are in. The lock of the queue is held. */
export async function goOffline(
  tx: Queryable,
  agent: AgentRow,
  { seen = false, at }: { seen?: boolean; at: Date },
): Promise<AgentRow> {
  await stopRinging(tx, agent.id, at);
  return changeStatus(tx, agent, { status: 'offline', seen, at });
}

/** A person cannot work at a desk any more: they were disabled, or signed out everywhere. */
export async function closeDesk(db: Queryable, { userId, at }: { userId: string; at: Date }): Promise<void> {
  await transact(db, async (tx) => {
    await lockQueue(tx);
    const agent = await selectAgentOfUser(tx, userId);
    if (!agent) return;
    await updateAgent(tx, agent.id, { deskId: null });
    await goOffline(tx, { ...agent, deskId: null }, { at });
  });
}
