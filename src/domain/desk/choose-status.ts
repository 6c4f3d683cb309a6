import type { Database } from '../../db/client.ts';
import { changeAsHuman, type Sight } from './as-human.ts';
import { setStatus, type ChosenStatus } from './availability.ts';
import { deskOpen } from './desk-open.ts';

/** {@link setStatus} of somebody's own desk. Throws `desk_closed` where they never opened one. */
export async function chooseStatus(
  db: Database,
  sight: Sight,
  chosen: Omit<ChosenStatus, 'agentId'>,
): Promise<void> {
  await changeAsHuman(db, sight, (tx, agentId) => setStatus(tx, { ...chosen, agentId: deskOpen(agentId) }));
}
