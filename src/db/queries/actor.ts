import { sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';

/** Who does what follows in this transaction, for the histories that the database keeps. */
export async function setActor(tx: Queryable, actor: string): Promise<void> {
  await tx.execute(sql`select set_config('hatif.actor', ${actor}, true)`);
}
