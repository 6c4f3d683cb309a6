import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { agents } from '../schema/index.ts';

/**
 * From here to the end of the transaction, or of the savepoint, the database shows what this human agent may see
 * and nothing else: row-level security of the role `hatif_agent`.
 */
export async function becomeAgent(tx: Transaction, agentId: string): Promise<void> {
  await tx.execute(sql`select set_config('hatif.agent_id', ${agentId}, true)`);
  await tx.execute(sql`set local role hatif_agent`);
}

/** Ends what {@link becomeAgent} or {@link becomeHuman} began. */
export async function becomeService(tx: Transaction): Promise<void> {
  await tx.execute(sql`reset role`);
}

/** Somebody at the desk: who signed in, and the departments whose callers they see; null: of all. */
export interface Sight {
  userId: string;
  departments: readonly string[] | null;
}

/**
 * {@link becomeAgent} for somebody at the desk, who sees the callers of these departments and the calls that they have a part
 * in. A query that forgets to ask for them alone shows no others. Gives back their profile's id; null: they have none yet.
 */
export async function becomeHuman(tx: Transaction, { userId, departments }: Sight): Promise<string | null> {
  const own = sql`(select ${agents.id}::text from ${agents} where ${agents.userId} = ${userId})`;
  const [row] = await tx.execute<{ agent: string }>(sql`
    select set_config('hatif.desk_agent', coalesce(${own}, ''), true) as agent,
      set_config('hatif.departments', ${departments?.join(',') ?? '*'}, true) as departments`);
  await tx.execute(sql`set local role hatif_agent`);
  return row?.agent || null;
}
