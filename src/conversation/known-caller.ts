import type { OpenedCall } from '../domain/calls/index.ts';
import { findCaller } from '../domain/customers/index.ts';
import type { KnownCaller } from '../domain/dialogue/index.ts';
import type { Needs } from './needs.ts';

/** Who is calling, by number or visitor cookie; null for a stranger. */
export async function knownCaller(
  context: Pick<Needs, 'db' | 'clock'>,
  opened: OpenedCall,
): Promise<KnownCaller | null> {
  const evidence = {
    number: opened.callerNumber ?? undefined,
    visitorId: opened.visitorId ?? undefined,
  };
  const found = await findCaller(context.db, evidence, context.clock());
  if (!found) return null;
  const { customer } = found;
  const language = opened.language ?? customer.preferredLanguage;
  return {
    name: (language === 'ar' ? customer.nameAr : customer.nameEn) ?? customer.name,
    phone: customer.phone,
    email: customer.email,
    tier: customer.tier,
    preferredLanguage: customer.preferredLanguage,
    openTickets: found.openTickets,
    callsLast30Days: found.callsLast30Days,
    verified: customer.verified,
  };
}
