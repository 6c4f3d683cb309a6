import type { Queryable } from '../../db/client.ts';
import { selectLastInteraction } from '../../db/queries/interactions.ts';
import { selectOpenTickets, type TicketRow } from '../../db/queries/tickets.ts';
import type { Department } from '../../shared/vocabulary.ts';
import type { CustomerProfile } from './types.ts';
import { maskEmail, phoneEnding, readProfile } from './profile.ts';

/** What a caller who has not been verified may hear of their own record. */
export interface CustomerGlance extends Pick<
  CustomerProfile,
  | 'name'
  | 'tier'
  | 'preferredLanguage'
  | 'company'
  | 'plan'
  | 'accountStatus'
  | 'preferredChannel'
  | 'preferredTime'
> {
  /** The last two digits. */
  phoneEnding: string | null;
  /** The first letter and the domain. */
  emailHint: string | null;
  openTickets: { number: string; status: TicketRow['status']; department: Department; createdAt: Date }[];
  lastInteractionAt: Date | null;
}

/** The caller's own record with everything private masked; null when they are nobody's customer yet. */
export async function describeCaller(
  db: Queryable,
  customerId: string | null,
): Promise<CustomerGlance | null> {
  const profile = customerId === null ? null : await readProfile(db, customerId);
  if (!profile) return null;
  const openTickets = await selectOpenTickets(db, profile.id);
  return {
    name: profile.name,
    tier: profile.tier,
    preferredLanguage: profile.preferredLanguage,
    company: profile.company,
    plan: profile.plan,
    accountStatus: profile.accountStatus,
    preferredChannel: profile.preferredChannel,
    preferredTime: profile.preferredTime,
    phoneEnding: profile.phone === null ? null : phoneEnding(profile.phone),
    emailHint: profile.email === null ? null : maskEmail(profile.email),
    openTickets: openTickets.map(({ number, status, department, createdAt }) => ({
      number,
      status,
      department,
      createdAt,
    })),
    lastInteractionAt: await selectLastInteraction(db, profile.id),
  };
}
