import type { Queryable } from '../../db/client.ts';
import {
  selectComing,
  selectHistory,
  selectLeadsOf,
  selectTicketsShown,
} from '../../db/queries/customer-card.ts';
import { selectIdentifiers, type IdentifierRow } from '../../db/queries/customers.ts';
import type { CallSeen } from './call-view.ts';

/** What the centre knows of the caller of a call, and what they say of themselves. */
export type Card = Awaited<ReturnType<typeof customerCard>>;

/** How a customer is reached; the mark of a browser is nobody's business. */
type Reached = IdentifierRow & { kind: 'phone' | 'email' | 'whatsapp' };

/** The card of a call's caller, as far as the role of `tx` sees it. */
export async function customerCard(tx: Queryable, { call, state, customer, fields, at }: CallSeen) {
  const { customerId, conversationId } = call;
  const identifiers = customerId === null ? [] : await selectIdentifiers(tx, customerId);
  const said = fields.filter(({ source }) => source !== 'stored');
  return {
    customer,
    identifiers: identifiers.filter((one): one is Reached => one.kind !== 'visitor'),
    proved: state.verified,
    claims: [...new Map(said.map((field) => [field.name, field])).values()],
    history: customerId === null ? [] : await selectHistory(tx, customerId),
    tickets: await selectTicketsShown(tx, { customerId, conversationId }),
    appointments: customerId === null ? [] : await selectComing(tx, customerId, at),
    leads: customerId === null ? [] : await selectLeadsOf(tx, customerId),
  };
}
