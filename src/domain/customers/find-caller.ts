import type { Queryable } from '../../db/client.ts';
import { countInteractions, selectLastInteraction } from '../../db/queries/interactions.ts';
import { selectOpenTickets } from '../../db/queries/tickets.ts';
import { readProfile } from './profile.ts';
import { recognise } from './recognise.ts';
import type { CallerEvidence, KnownCaller } from './types.ts';

const thirtyDaysMs = 30 * 86_400_000;

/**
 * Who is calling, by what the network or our cookie says, before anything was said. Null for a stranger, and for
 * somebody who never told us a name: they are asked as a stranger is.
 */
export async function findCaller(
  db: Queryable,
  evidence: CallerEvidence,
  at = new Date(),
): Promise<KnownCaller | null> {
  const customerId = await recognise(db, evidence);
  const profile = customerId === null ? null : await readProfile(db, customerId);
  if (!profile || profile.name === null) return null;
  return {
    customer: { ...profile, name: profile.name },
    openTickets: (await selectOpenTickets(db, profile.id)).length,
    callsLast30Days: await countInteractions(db, profile.id, new Date(at.getTime() - thirtyDaysMs)),
    lastInteractionAt: await selectLastInteraction(db, profile.id),
    knownFields: { name: true, phone: profile.phone !== null, email: profile.email !== null },
  };
}
