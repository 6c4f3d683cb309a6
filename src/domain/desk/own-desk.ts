import type { Database, Queryable } from '../../db/client.ts';
import type { AgentRow } from '../../db/queries/agents.ts';
import { selectOffered } from '../../db/queries/desk-queue.ts';
import { selectCallsInHand, selectUnwrapped, type HandoffView } from '../../db/queries/handoff-views.ts';
import { selectAgentOfUser } from '../../db/queries/humans.ts';
import { asHuman, type Sight } from './as-human.ts';
import { partKeptSince } from './part.ts';
import { queuedOf, type Queued } from './queue-view.ts';

/** Somebody's own desk; `agent` is null until they first open it. */
export interface OwnDesk {
  agent: AgentRow | null;
  offer: Omit<Queued, 'place'> | null;
  calls: (HandoffView & { department: string | null })[];
  wrapUps: { id: string; callId: string; leftAt: Date }[];
}

/** The desk of somebody who signs in: their status, for whom it rings, whom they talk with, which cases wait to be closed. */
export async function ownDesk(db: Database, sight: Sight, at: Date): Promise<OwnDesk> {
  return asHuman(db, sight, (tx) => readDesk(tx, sight.userId, at));
}

async function readDesk(tx: Queryable, userId: string, at: Date): Promise<OwnDesk> {
  const agent = await selectAgentOfUser(tx, userId);
  if (!agent) return { agent, offer: null, calls: [], wrapUps: [] };
  const { id, nameAr, nameEn } = agent;
  const offered = await selectOffered(tx, id);
  const calls = await selectCallsInHand(tx, id);
  return {
    agent,
    offer: offered && queuedOf(offered),
    calls: calls.map((call) => ({ ...call, nameAr, nameEn })),
    wrapUps: await selectUnwrapped(tx, id, partKeptSince(at)),
  };
}
