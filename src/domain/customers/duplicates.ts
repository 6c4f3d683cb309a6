import { z } from 'zod';
import type { Database, Queryable } from '../../db/client.ts';
import {
  clearPossibleDuplicate,
  deleteCustomer,
  lockCustomers,
  moveCustomersPast,
  moveCustomersRows,
  selectPossibleDuplicates,
  type DuplicateRow,
} from '../../db/queries/duplicates.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { appendEvent } from '../events/events.ts';

/** How many undecided pairs are listed. */
const listed = 200;

/** Customers who may be one that we have, for somebody to decide. */
export async function listDuplicates(db: Queryable): Promise<DuplicateRow[]> {
  return selectPossibleDuplicates(db, listed);
}

/**
 * Makes one customer of two, as a human decided: everything of `id` is `into`'s from now on, and `id` is no more. What stands
 * in the record of `into` stays, and nothing that was only claimed becomes verified. Throws `customer_unknown`, and
 * `customer_same`.
 */
export async function mergeCustomers(
  db: Database,
  { id, into }: { id: string; into: string },
): Promise<void> {
  if (id === into)
    throw new HatifError('customer_same', 'These two are one customer already.', { status: 400 });
  if (![id, into].every(isId)) throw unknown();
  await transact(db, async (tx) => {
    if ((await lockCustomers(tx, [id, into])).length < 2) throw unknown();
    await moveCustomersRows(tx, { from: id, to: into });
    await moveCustomersPast(tx, id, into);
    await deleteCustomer(tx, id);
    await appendEvent(tx, { type: 'customer_merged', customerId: into, data: { merged: id } });
  });
}

/** Notes that a customer is nobody else, as a human decided. Throws `customer_unknown` where there was no doubt. */
export async function keepApart(db: Database, id: string): Promise<void> {
  if (!isId(id)) throw unknown();
  await transact(db, async (tx) => {
    if (!(await clearPossibleDuplicate(tx, id))) throw unknown();
    await appendEvent(tx, { type: 'customer_changed', customerId: id });
  });
}

/** Whether what somebody typed can be the id of a customer at all. */
function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

function unknown(): HatifError {
  return new HatifError('customer_unknown', 'There is no such customer to decide about.', { status: 404 });
}
