import { desc, eq } from 'drizzle-orm';
import type { Queryable } from '../client.ts';
import { leads } from '../schema/index.ts';
import { inserted } from './inserted.ts';

export type LeadRow = typeof leads.$inferSelect;

export async function insertLead(tx: Queryable, lead: typeof leads.$inferInsert): Promise<LeadRow> {
  return inserted(await tx.insert(leads).values(lead).returning());
}

/** All leads that this transaction may see, the newest first. */
export async function selectLeads(tx: Queryable): Promise<LeadRow[]> {
  return tx.select().from(leads).orderBy(desc(leads.createdAt), leads.id);
}

export async function updateLeadStatus(
  tx: Queryable,
  id: string,
  status: LeadRow['status'],
): Promise<boolean> {
  const changed = await tx.update(leads).set({ status }).where(eq(leads.id, id)).returning({ id: leads.id });
  return changed.length > 0;
}
