import type { Database, Transaction } from '../../db/client.ts';
import { becomeHuman, type Sight } from '../../db/queries/human-role.ts';
import { transact } from '../../db/transact.ts';

export type { Sight };

/** Reads in one transaction what the database shows to somebody at the desk; `agentId` is their profile, null: none yet. */
export async function asHuman<T>(
  db: Database,
  sight: Sight,
  read: (tx: Transaction, agentId: string | null) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => read(tx, await becomeHuman(tx, sight)));
}

/** Changes in one transaction what the database lets somebody at the desk change, and tells those who watch. */
export async function changeAsHuman<T>(
  db: Database,
  sight: Sight,
  change: (tx: Transaction, agentId: string | null) => Promise<T>,
): Promise<T> {
  return transact(db, async (tx) => change(tx, await becomeHuman(tx, sight)));
}
