import type { Queryable } from '../../db/client.ts';
import { selectConversation } from '../../db/queries/conversations.ts';
import { selectCustomer, selectIdentifiers, type CustomerRow } from '../../db/queries/customers.ts';
import { countFailedProofs } from '../../db/queries/effects.ts';
import { selectTicket } from '../../db/queries/tickets.ts';
import { normaliseArabic } from '../../language/index.ts';

/** What a caller gives as a proof of who they are. */
interface Proof {
  conversationId: string;
  /** Whom the network or our cookie took them for. */
  customerId: string;
  email: string;
  /** A ticket's number, or the full name and nothing else. */
  other: string;
  at: Date;
}

/** After so many proofs in vain of one customer within a day nobody is believed, until a human has looked. */
const mostFailures = 9;
const dayMs = 86_400_000;

/**
 * Whether two things that only the customer knows prove that the caller is the customer: the stored e-mail address,
 * and a ticket of theirs from before this conversation or their full name as stored, alone. The number they ring from proves
 * nothing, and neither does what was only claimed in some call. Everything is looked at whatever is wrong, so that
 * the time it takes tells nothing either.
 */
export async function verifyCaller(db: Queryable, proof: Proof): Promise<boolean> {
  const conversation = await selectConversation(db, proof.conversationId);
  const customer = await selectCustomer(db, proof.customerId);
  const identifiers = await selectIdentifiers(db, proof.customerId);
  const ticket = await selectTicket(db, proof.other.trim().toUpperCase());
  const failures = await countFailedProofs(db, proof.customerId, new Date(proof.at.getTime() - dayMs));
  const knowsEmail = identifiers.some(
    ({ kind, value, verifiedAt }) =>
      kind === 'email' && verifiedAt !== null && value === proof.email.trim().toLowerCase(),
  );
  const knowsTicket =
    ticket?.customerId === proof.customerId && ticket.conversationId !== proof.conversationId;
  const knowsName = customer !== null && isFullName(proof.other, customer);
  const allowed = conversation !== null && !conversation.createdCustomer && failures < mostFailures;
  return knowsEmail && (knowsTicket || knowsName) && allowed;
}

/** Whether the whole answer is the name as it is stored, in either script: several names prove none. */
function isFullName(said: string, { name, nameAr, nameEn }: CustomerRow): boolean {
  const folded = fold(said);
  if (!folded.includes(' ')) return false;
  return [name, nameAr, nameEn].some((stored) => stored !== null && folded === fold(stored));
}

function fold(text: string): string {
  return normaliseArabic(text.toLowerCase())
    .replaceAll(/[^\p{L}\s]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
