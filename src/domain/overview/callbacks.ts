import type { Queryable } from '../../db/client.ts';
import { selectCallbacksDue, type CallbackRow } from '../../db/queries/overview.ts';
import { readProfile } from '../customers/profile.ts';

/** How many call backs are listed. */
const mostCallbacks = 200;

/** A call back that was promised and is not made. */
export interface DueCallback extends Omit<CallbackRow, 'customerId'> {
  overdue: boolean;
}

/** The call backs that were promised, for before a moment where one is given, and are not made; the first due first. */
export async function dueCallbacks(
  db: Queryable,
  { before, at }: { before?: Date; at: Date },
): Promise<DueCallback[]> {
  const rows = await selectCallbacksDue(db, before ?? null, mostCallbacks);
  const callbacks: DueCallback[] = [];
  for (const { customerId, ...row } of rows) {
    // Without a number of its own the customer's will do.
    const known = row.number === null && customerId !== null ? await readProfile(db, customerId) : null;
    callbacks.push({ ...row, number: row.number ?? known?.phone ?? null, overdue: row.dueAt < at });
  }
  return callbacks;
}
