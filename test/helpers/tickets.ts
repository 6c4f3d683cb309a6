import path from 'node:path';
import { loadCentre, type Centre } from '../../src/config/centre.ts';
import type { Queryable } from '../../src/db/client.ts';
import { openTicket, type NewTicket } from '../../src/domain/tickets/index.ts';

/** The business that ships. */
export const shippedCentre: Centre = loadCentre(path.resolve(import.meta.dirname, '../../centre.yaml'));

/** Opens a ticket of which a test cares only for what it says. */
export async function openTestTicket(
  db: Queryable,
  ticket: Partial<NewTicket> = {},
  desk = { centre: shippedCentre, at: new Date() },
): Promise<{ id: string; number: string; appended: boolean }> {
  const any = { customerId: null, subject: 's', description: 'd', category: 'other' } as const;
  const filed = {
    severity: 'low',
    priority: 'low',
    department: 'sales',
    source: 'call',
    toldUnproven: false,
  } as const;
  return openTicket(db, { ...any, ...filed, ...ticket }, desk);
}
