import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';

/**
 * From here to the end of the transaction, or of the savepoint, the database shows what this human agent may see
 * and nothing else: row-level security of the role `hatif_agent`.
 */
export async function becomeAgent(tx: Transaction, agentId: string): Promise<void> {
  await tx.execute(sql`select set_config('hatif.agent_id', ${agentId}, true)`);
  await tx.execute(sql`set local role hatif_agent`);
}

/** Ends what {@link becomeAgent} began. */
export async function becomeService(tx: Transaction): Promise<void> {
  await tx.execute(sql`reset role`);
}

/**
 * {@link becomeAgent} for who sees the callers of these departments; null: of all. A query that forgets to ask for them
 * alone shows no others.
 */
export async function becomeSeer(tx: Transaction, departments: readonly string[] | null): Promise<void> {
  await tx.execute(sql`select set_config('hatif.departments', ${departments?.join(',') ?? '*'}, true)`);
  await tx.execute(sql`set local role hatif_agent`);
}
