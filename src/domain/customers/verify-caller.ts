import type { Queryable } from '../../db/client.ts';
import { selectConversation } from '../../db/queries/conversations.ts';
import {
  selectCustomer,
  selectIdentifiers,
  type CustomerRow,
  type IdentifierRow,
} from '../../db/queries/customers.ts';
import { countEffects, type EffectRow } from '../../db/queries/effects.ts';
import { lockCustomer, selectTicket } from '../../db/queries/tickets.ts';
import { sameName } from '../../language/index.ts';
import { codeChannels, type CodeChannel } from '../../shared/vocabulary.ts';

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

/** What two answers prove: who calls, or as much as a code of theirs still has to; what that is, as it is kept. */
export interface Proof {
  proved: boolean;
  /** By a code to which channels on file the caller would be proved; none where an answer was wrong. */
  codes: CodeChannel[];
}

/**
 * What is proved by two things that only the customer knows: the e-mail address on file, and their full name as stored,
 * alone, or a ticket of theirs whose number was told to nobody who had not proved to be them, in any conversation. Where the
 * address is not verified, but told by its owner, a code has to prove the rest. The number they ring from proves nothing, and
 * neither does what somebody else claimed of them. Everything is looked at whatever is wrong, so that the time it takes tells
 * nothing either.
 */
export async function verifyCaller(db: Queryable, given: Verification): Promise<Proof> {
  // Calls at the same time: each counts what the others tried.
  await lockCustomer(db, given.customerId);
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
  const address = given.email.trim().toLowerCase();
  const email = identifiers.find(({ kind, value }) => kind === 'email' && value === address);
  const knowsTicket = ticket?.customerId === given.customerId && ticket.toldUnprovenAt === null;
  const knowsName = customer !== null && isFullName(given.other, customer);
  const allowed = conversation !== null && !conversation.createdCustomer && failures < maxFailures;
  const right = email !== undefined && (knowsTicket || knowsName) && allowed;
  const proved = right && email.verifiedAt !== null;
  const byCode = right && !proved && isOwners(email);
  const codes = codeChannels.filter((channel) =>
    identifiers.some((one) => one.kind === channel && one.verifiedAt === null && isOwners(one)),
  );
  return { proved, codes: byCode ? codes : [] };
}

/** What of a {@link Proof} is kept under an effect of kind `verify_caller`: exactly `false` counts as a wrong answer. */
export function keptProof({ proved, codes }: Proof): boolean | CodeChannel[] {
  return codes.length > 0 ? codes : proved;
}

/** Whether by what was answered there a code to a channel may prove the rest. */
export function opensCode(
  { kind, result }: Pick<EffectRow, 'kind' | 'result'>,
  channel: CodeChannel,
): boolean {
  return kind === 'verify_caller' && Array.isArray(result) && result.includes(channel);
}

/** Whether something that points to a customer was told by themselves, or put in by us, and not by whoever was taken for them. */
export function isOwners({ fromOwner, source }: Pick<IdentifierRow, 'fromOwner' | 'source'>): boolean {
  return fromOwner || source === 'staff' || source === 'import';
}

/** Whether the whole answer is the name as it is stored, in either script: a given name or several names prove none. */
function isFullName(said: string, { name, nameAr, nameEn }: CustomerRow): boolean {
  if (!said.trim().includes(' ')) return false;
  return [name, nameAr, nameEn].some((stored) => stored !== null && sameName(said, stored));
}
