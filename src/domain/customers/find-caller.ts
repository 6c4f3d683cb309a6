import type { Queryable } from '../../db/client.ts';
import { selectLastInteraction } from '../../db/queries/interactions.ts';
import { selectOpenTickets } from '../../db/queries/tickets.ts';
import { readProfile } from './profile.ts';
import { recognise } from './recognise.ts';
import type { CallerEvidence, KnownCaller } from './types.ts';

/** Who is calling, by what the network or our cookie says, before anything was said. Null for a stranger. */
export async function findCaller(db: Queryable, evidence: CallerEvidence): Promise<KnownCaller | null> {
  const customerId = await recognise(db, evidence);
  const customer = customerId === null ? null : await readProfile(db, customerId);
  if (!customer) return null;
  return {
    customer,
    openTickets: (await selectOpenTickets(db, customer.id)).length,
    lastInteractionAt: await selectLastInteraction(db, customer.id),
    knownFields: {
      name: customer.name !== null,
      phone: customer.phone !== null,
      email: customer.email !== null,
    },
  };
}
