import { and, asc, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { customerIdentifiers, customers } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type CustomerRow = typeof customers.$inferSelect;
export type IdentifierRow = typeof customerIdentifiers.$inferSelect;
export type IdentifierKind = IdentifierRow['kind'];

/** Whose an identifier is, in any of its `values`. At most `limit` customers, those for whom it is verified and the oldest first. */
export async function selectCustomersByIdentifier(
  db: Queryable,
  identifier: { kind: IdentifierKind; values: readonly string[]; provenOnly: boolean },
  limit = 2,
): Promise<string[]> {
  const { kind, values, provenOnly } = identifier;
  const rows = await db
    .select({ customerId: customerIdentifiers.customerId })
    .from(customerIdentifiers)
    .where(
      and(
        eq(customerIdentifiers.kind, kind),
        inArray(customerIdentifiers.value, [...values]),
        provenOnly
          ? or(
              isNotNull(customerIdentifiers.verifiedAt),
              inArray(customerIdentifiers.source, ['caller_id', 'web']),
            )
          : undefined,
      ),
    )
    .groupBy(customerIdentifiers.customerId)
    .orderBy(
      sql`min(${customerIdentifiers.verifiedAt}) nulls last`,
      sql`min(${customerIdentifiers.createdAt})`,
    )
    .limit(limit);
  return rows.map(({ customerId }) => customerId);
}

export async function selectCustomer(db: Queryable, customerId: string): Promise<CustomerRow | null> {
  const [row] = await db.select().from(customers).where(eq(customers.id, customerId));
  return row ?? null;
}

/** Everything that points to a customer; what is verified first, then the oldest. */
export async function selectIdentifiers(db: Queryable, customerId: string): Promise<IdentifierRow[]> {
  return db
    .select()
    .from(customerIdentifiers)
    .where(eq(customerIdentifiers.customerId, customerId))
    .orderBy(sql`${customerIdentifiers.verifiedAt} nulls last`, asc(customerIdentifiers.createdAt));
}

export async function insertCustomer(
  tx: Queryable,
  customer: typeof customers.$inferInsert,
): Promise<string> {
  const row = inserted(await tx.insert(customers).values(customer).returning({ id: customers.id }));
  return row.id;
}

/** Notes that what points to a customer was proven to be theirs; when it was first. False where it was before. */
export async function verifyIdentifier(
  tx: Queryable,
  { id, customerId, at }: { id: string; customerId: string; at: Date },
): Promise<boolean> {
  const verified = await tx
    .update(customerIdentifiers)
    .set({ verifiedAt: at })
    .where(
      and(
        eq(customerIdentifiers.id, id),
        eq(customerIdentifiers.customerId, customerId),
        isNull(customerIdentifiers.verifiedAt),
      ),
    )
    .returning({ id: customerIdentifiers.id });
  return verified.length > 0;
}

/** Notes that what points to a customer was told by themselves. */
export async function ownIdentifier(
  tx: Queryable,
  { customerId, kind, value }: Pick<IdentifierRow, 'customerId' | 'kind' | 'value'>,
): Promise<void> {
  await tx
    .update(customerIdentifiers)
    .set({ fromOwner: true })
    .where(
      and(
        eq(customerIdentifiers.customerId, customerId),
        eq(customerIdentifiers.kind, kind),
        eq(customerIdentifiers.value, value),
      ),
    );
}

/** Identifiers that the customer has already are left as they are. */
export async function insertIdentifiers(
  tx: Queryable,
  rows: (typeof customerIdentifiers.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(customerIdentifiers).values(rows).onConflictDoNothing();
}

/** Deletes what points to a customer in one way, but for `value`, which stays as it is. */
export async function deleteOtherIdentifiers(
  tx: Queryable,
  { customerId, kind, value }: Pick<IdentifierRow, 'customerId' | 'kind' | 'value'>,
): Promise<void> {
  await tx
    .delete(customerIdentifiers)
    .where(
      and(
        eq(customerIdentifiers.customerId, customerId),
        eq(customerIdentifiers.kind, kind),
        ne(customerIdentifiers.value, value),
      ),
    );
}

/** Notes when a conversation with a customer ended; an earlier end changes nothing. */
export async function updateLastContact(tx: Queryable, customerId: string, at: Date): Promise<void> {
  await tx
    .update(customers)
    .set({ lastContactAt: at })
    .where(
      and(eq(customers.id, customerId), or(isNull(customers.lastContactAt), lt(customers.lastContactAt, at))),
    );
}

export async function updateCustomerRow(
  tx: Queryable,
  customerId: string,
  changes: Partial<Pick<CustomerRow, 'name' | 'nameAr' | 'nameEn' | 'preferredLanguage' | 'preferredTime'>>,
): Promise<void> {
  if (Object.keys(changes).length > 0)
    await tx.update(customers).set(changes).where(eq(customers.id, customerId));
}
