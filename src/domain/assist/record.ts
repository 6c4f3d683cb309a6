import type { Centre } from '../../config/centre.ts';
import type { Queryable } from '../../db/client.ts';
import type { SessionRow } from '../../db/queries/assist.ts';
import { selectConversation } from '../../db/queries/conversations.ts';
import { selectCustomer, selectCustomersByIdentifier } from '../../db/queries/customers.ts';
import { selectOpenTickets } from '../../db/queries/tickets.ts';
import { parsePhone, phoneForms } from '../../language/index.ts';
import type { CustomerRecord } from './pipeline/suggest.ts';

/**
 * Our own record of who is on the line: of a call of ours its customer, else the only one whose proven number it is. A number
 * that several share is nobody's, so that nothing of another customer is ever shown.
 */
export async function readRecord(
  db: Queryable,
  session: SessionRow,
  { region }: Pick<Centre, 'region'>,
): Promise<CustomerRecord | null> {
  const customerId = await customerOf(db, session, region);
  const customer = customerId === null ? null : await selectCustomer(db, customerId);
  if (!customer) return null;
  const tickets = await selectOpenTickets(db, customer.id);
  return {
    premium: customer.tier === 'premium',
    openTickets: tickets.map(({ number, subject, description }) => ({ number, subject, description })),
  };
}

async function customerOf(
  db: Queryable,
  { conversationId, customerPhone }: SessionRow,
  region: string,
): Promise<string | null> {
  if (conversationId !== null) return (await selectConversation(db, conversationId))?.customerId ?? null;
  const number = customerPhone === null ? undefined : parsePhone(customerPhone, { region })?.value;
  if (number === undefined) return null;
  const found = await selectCustomersByIdentifier(
    db,
    { kind: 'phone', values: phoneForms(number), provenOnly: true },
    2,
  );
  const [only, other] = found;
  return other === undefined ? (only ?? null) : null;
}
