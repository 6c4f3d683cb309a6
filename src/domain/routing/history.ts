import type { Queryable } from '../../db/client.ts';
import { countRecentCalls } from '../../db/queries/calls.ts';
import { selectOpenTickets } from '../../db/queries/tickets.ts';
import type { RuleFacts } from './types.ts';

const monthMs = 30 * 86_400_000;

/** What the rules may know of a customer's history; of somebody unknown there is none. */
export async function historyOf(
  db: Queryable,
  { customerId, at }: { customerId: string | null; at: Date },
): Promise<RuleFacts['history']> {
  if (customerId === null) return { openTickets: 0, callsLast30Days: 0 };
  return {
    openTickets: (await selectOpenTickets(db, customerId)).length,
    callsLast30Days: await countRecentCalls(db, customerId, new Date(at.getTime() - monthMs)),
  };
}
