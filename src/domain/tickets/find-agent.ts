import type { Queryable } from '../../db/client.ts';
import { selectAgentsNamed } from '../../db/queries/agents.ts';
import { HatifError } from '../../errors.ts';

/** The id of the one agent of this id, or with this in their name. Throws `agent_unknown`. */
export async function findAgent(db: Queryable, given: string): Promise<string> {
  const [only, another] = await selectAgentsNamed(db, given.trim());
  if (only && !another) return only.id;
  throw new HatifError('agent_unknown', `${only ? 'Several agents are' : 'No agent is'} called ${given}.`, {
    status: 404,
  });
}
