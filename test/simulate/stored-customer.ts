import type { Database } from '../../src/db/client.ts';
import { appointments, customerIdentifiers, customers } from '../../src/db/schema/index.ts';
import { openTicket } from '../../src/domain/tickets/index.ts';
import type { Centre } from '../../src/config/centre.ts';
import type { Customer } from './types.ts';

/** A customer as the centre had them before the call. */
export interface StoredCustomer {
  id: string;
  phone: string;
  ticket: string;
}

const longAgo = new Date('2026-01-05T09:00:00+03:00');

/** Stores a customer whose number and address are verified, with their tickets and their appointment. */
export async function storeCustomer(
  db: Database,
  centre: Centre,
  customer: Customer,
  phone: string,
): Promise<StoredCustomer> {
  const [row] = await db
    .insert(customers)
    .values({
      name: customer.name,
      nameAr: customer.nameAr ?? null,
      nameEn: customer.nameEn ?? null,
      tier: customer.tier ?? 'standard',
      preferredLanguage: customer.language,
      createdAt: longAgo,
    })
    .returning({ id: customers.id });
  if (!row) throw new Error('insert returned no row');
  const { id } = row;
  const known = { customerId: id, source: 'staff', verifiedAt: longAgo } as const;
  await db.insert(customerIdentifiers).values({ ...known, kind: 'phone', value: phone });
  if (customer.email)
    await db.insert(customerIdentifiers).values({ ...known, kind: 'email', value: customer.email });
  let ticket = '';
  for (const { description, category, department } of customer.tickets ?? []) {
    const opened = await openTicket(
      db,
      {
        customerId: id,
        subject: description.slice(0, 100),
        description,
        category,
        department,
        severity: 'medium',
        priority: 'normal',
        source: 'call',
        toldUnproven: false,
      },
      { centre, at: longAgo },
    );
    ticket = opened.number;
  }
  if (customer.appointment) {
    const startsAt = new Date(customer.appointment);
    await db.insert(appointments).values({
      customerId: id,
      department: 'reception',
      subject: 'a visit',
      seat: 90,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 30 * 60_000),
    });
  }
  return { id, phone, ticket };
}
