import type { Queryable } from '../../db/client.ts';
import { selectConversation } from '../../db/queries/conversations.ts';
import { selectCustomer, selectIdentifiers, type CustomerRow } from '../../db/queries/customers.ts';
import { countEffects } from '../../db/queries/effects.ts';
import { selectTicket } from '../../db/queries/tickets.ts';
import { sameName } from '../../language/index.ts';

/** The answers by which a caller verifies who they are. */
interface Verification {
  conversationId: string;
  /** Whom the network or our cookie took them for. */
  customerId: string;
  email: string;
  /** A ticket's number, or the full name and nothing else. */
  other: string;
  at: Date;
}

/** How many verifications for one customer may fail within a day before all are refused, until a human has looked. */
const maxFailures = 9;
const dayMs = 86_400_000;

/**
 * Whether two things that only the customer knows prove that the caller is the customer: the stored e-mail address,
 * and their full name as stored, alone, or a ticket of theirs whose number was told to nobody who had not proved to be them,
 * in any conversation. The number they ring from proves nothing, and neither does what was only claimed in some call. Everything is looked at whatever is wrong, so that
 * the time it takes tells nothing either.
 */
export async function verifyCaller(db: Queryable, given: Verification): Promise<boolean> {
  const conversation = await selectConversation(db, given.conversationId);
  const customer = await selectCustomer(db, given.customerId);
  const identifiers = await selectIdentifiers(db, given.customerId);
  const ticket = await selectTicket(db, given.other.trim().toUpperCase());
  const failures = await countEffects(db, {
    of: { customerId: given.customerId },
    kind: 'verify_caller',
    result: 'false',
    since: new Date(given.at.getTime() - dayMs),
  });
  const knowsEmail = identifiers.some(
    ({ kind, value, verifiedAt }) =>
      kind === 'email' && verifiedAt !== null && value === given.email.trim().toLowerCase(),
  );
  const knowsTicket = ticket?.customerId === given.customerId && ticket.toldUnprovenAt === null;
  const knowsName = customer !== null && isFullName(given.other, customer);
  const allowed = conversation !== null && !conversation.createdCustomer && failures < maxFailures;
  return knowsEmail && (knowsTicket || knowsName) && allowed;
}

/** Whether the whole answer is the name as it is stored, in either script: a given name or several names prove none. */
function isFullName(said: string, { name, nameAr, nameEn }: CustomerRow): boolean {
  if (!said.trim().includes(' ')) return false;
  return [name, nameAr, nameEn].some((stored) => stored !== null && sameName(said, stored));
}
