import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { Queryable } from '../client.ts';
import {
  appointments,
  conversations,
  customerIdentifiers,
  customers,
  escalations,
  interactions,
  leads,
  tickets,
} from '../schema/index.ts';

/** A customer who may be one that we have, and the one that they may be. */
export interface DuplicateRow {
  id: string;
  name: string | null;
  createdAt: Date;
  tickets: number;
  of: { id: string; name: string | null };
}

/** Every customer of whom nobody has decided yet whether they are another one, the oldest first. */
export async function selectPossibleDuplicates(db: Queryable, limit: number): Promise<DuplicateRow[]> {
  const others = alias(customers, 'others');
  return db
    .select({
      id: customers.id,
      name: customers.name,
      createdAt: customers.createdAt,
      tickets: sql<number>`(select count(*)::int from ${tickets} where ${tickets.customerId} = ${customers.id})`,
      of: { id: others.id, name: others.name },
    })
    .from(customers)
    .innerJoin(others, eq(others.id, customers.possibleDuplicateOf))
    .orderBy(asc(customers.createdAt))
    .limit(limit);
}

/** Both customers with their rows locked, those that there are. */
export async function lockCustomers(tx: Queryable, ids: readonly [string, string]) {
  return tx
    .select()
    .from(customers)
    .where(sql`${customers.id} in (${ids[0]}, ${ids[1]})`)
    .orderBy(customers.id)
    .for('update');
}

/** Gives what was opened for one customer to another: in one conversation, or everything. */
export async function moveCustomersRows(
  tx: Queryable,
  { from, to, conversationId }: { from: string; to: string; conversationId?: string },
): Promise<void> {
  const which = (table: { customerId: PgColumn; conversationId: PgColumn }): SQL | undefined =>
    and(
      eq(table.customerId, from),
      conversationId === undefined ? undefined : eq(table.conversationId, conversationId),
    );
  for (const table of [tickets, leads, appointments, escalations, interactions] as const)
    await tx.update(table).set({ customerId: to }).where(which(table));
}

/** Gives the conversations and the identifiers of one customer to another; those that the other has already are dropped. */
export async function moveCustomersPast(tx: Queryable, from: string, to: string): Promise<void> {
  // Neither made the other: one that is still held may not write in the record of who it turned out to be.
  const joined = { customerId: to, createdCustomer: false };
  await tx.update(conversations).set(joined).where(eq(conversations.customerId, from));
  await tx.execute(sql`delete from ${customerIdentifiers} mine where mine.customer_id = ${from} and exists (
    select 1 from ${customerIdentifiers} theirs
    where theirs.customer_id = ${to} and theirs.kind = mine.kind and theirs.value = mine.value)`);
  await tx
    .update(customerIdentifiers)
    .set({ customerId: to })
    .where(eq(customerIdentifiers.customerId, from));
  await tx.update(customers).set({ possibleDuplicateOf: to }).where(eq(customers.possibleDuplicateOf, from));
  await tx
    .update(customers)
    .set({ possibleDuplicateOf: null })
    .where(and(eq(customers.id, to), eq(customers.possibleDuplicateOf, to)));
}

export async function deleteCustomer(tx: Queryable, customerId: string): Promise<void> {
  await tx.delete(customers).where(eq(customers.id, customerId));
}

export async function clearPossibleDuplicate(tx: Queryable, customerId: string): Promise<boolean> {
  const cleared = await tx
    .update(customers)
    .set({ possibleDuplicateOf: null })
    .where(and(eq(customers.id, customerId), sql`${customers.possibleDuplicateOf} is not null`))
    .returning({ id: customers.id });
  return cleared.length > 0;
}
