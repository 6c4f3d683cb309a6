import type { Queryable } from '../../db/client.ts';
import { lockConversation, updateConversation } from '../../db/queries/conversations.ts';
import {
  insertCustomer,
  insertIdentifiers,
  selectCustomer,
  selectCustomersByIdentifier,
  updateCustomerRow,
  type CustomerRow,
} from '../../db/queries/customers.ts';
import { moveCustomersRows } from '../../db/queries/duplicates.ts';
import { setEscalationsCustomer } from '../../db/queries/escalations.ts';
import { setTicketsCustomer } from '../../db/queries/tickets.ts';
import { fitsName, phoneForms } from '../../language/index.ts';
import { conversationUnknown } from '../conversations/holder.ts';
import { appendEvent } from '../events/events.ts';
import { readProfile } from './profile.ts';
import { recognise } from './recognise.ts';
import type { CallerClaims, ResolvedCustomer } from './types.ts';

/**
 * The customer of a conversation. A caller whom the network or our cookie recognises is that customer, and what they say
 * changes nothing that is stored, it only fills what is missing. Anybody else is a new customer made of what they claim, and
 * so is whoever gives another name than the one recognised, with what was opened for them in this conversation so far; a
 * claim that fits somebody we have, or comes from their number, is noted for staff to decide, never linked.
 */
export async function resolveCustomer(tx: Queryable, claims: CallerClaims): Promise<ResolvedCustomer> {
  const { conversationId } = claims;
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation) throw conversationUnknown(conversationId);
  if (conversation.customerId !== null) {
    const customer = await selectCustomer(tx, conversation.customerId);
    if (customer && !conversation.createdCustomer && isOther(claims.name, customer))
      return partFrom(tx, customer.id, claims);
    return {
      customerId: conversation.customerId,
      created: conversation.createdCustomer,
      possibleDuplicateOf: customer?.possibleDuplicateOf ?? null,
    };
  }
  const known = await recognise(tx, { number: claims.callerNumber, visitorId: claims.visitorId });
  const recognised = known === null ? null : await selectCustomer(tx, known);
  const resolved = !recognised
    ? await createFromClaims(tx, claims)
    : isOther(claims.name, recognised)
      ? await createFromClaims(tx, claims, recognised.id)
      : await fillMissing(tx, recognised.id, claims);
  const { customerId, created: createdCustomer } = resolved;
  await updateConversation(tx, conversationId, { customerId, createdCustomer });
  // A human may have been asked for before anybody knew who was calling.
  await setTicketsCustomer(tx, conversationId, customerId);
  await setEscalationsCustomer(tx, conversationId, customerId);
  return resolved;
}

/** Whether a name that is given is another than the customer's, in both scripts in which it is stored. */
function isOther(given: string | null, { name, nameAr, nameEn }: CustomerRow): boolean {
  const stored = [name, nameAr, nameEn].filter((one) => one !== null);
  return given !== null && stored.length > 0 && !stored.some((one) => fitsName(given, one));
}

/** The conversation was taken for somebody's who does not hold it: it and what was opened in it get a customer of their own. */
async function partFrom(tx: Queryable, from: string, claims: CallerClaims): Promise<ResolvedCustomer> {
  const { conversationId } = claims;
  const resolved = await createFromClaims(tx, claims, from);
  const { customerId: to } = resolved;
  await updateConversation(tx, conversationId, { customerId: to, createdCustomer: true });
  await moveCustomersRows(tx, { from, to, conversationId });
  return resolved;
}

/** `takenFor`: whom the number or the cookie stands for. Neither becomes the new customer's: their owner stays known by them. */
async function createFromClaims(
  tx: Queryable,
  claims: CallerClaims,
  takenFor: string | null = null,
): Promise<ResolvedCustomer> {
  const possibleDuplicateOf = takenFor ?? (await findPossibleDuplicate(tx, claims));
  const proven = takenFor === null ? claims : { ...claims, callerNumber: undefined, visitorId: undefined };
  const customerId = await insertCustomer(tx, {
    ...namesOf(claims.name),
    preferredLanguage: claims.language,
    preferredTime: claims.preferredTime ?? null,
    possibleDuplicateOf,
  });
  const made = [
    ...phoneOf(customerId, proven),
    ...emailOf(customerId, proven),
    ...visitorOf(customerId, proven),
  ];
  await insertIdentifiers(
    tx,
    made.map((identifier) => ({ ...identifier, fromOwner: true })),
  );
  await appendEvent(tx, {
    type: 'customer_created',
    conversationId: claims.conversationId,
    customerId,
    data: { possibleDuplicate: possibleDuplicateOf !== null },
  });
  return { customerId, created: true, possibleDuplicateOf };
}

async function fillMissing(
  tx: Queryable,
  customerId: string,
  claims: CallerClaims,
): Promise<ResolvedCustomer> {
  const profile = await readProfile(tx, customerId);
  await updateCustomerRow(tx, customerId, {
    ...(profile?.name === null ? namesOf(claims.name) : {}),
    ...(profile?.preferredTime === null && claims.preferredTime
      ? { preferredTime: claims.preferredTime }
      : {}),
  });
  await insertIdentifiers(tx, [
    ...(profile?.phone === null ? phoneOf(customerId, claims) : []),
    ...(profile?.email === null ? emailOf(customerId, claims) : []),
  ]);
  return { customerId, created: false, possibleDuplicateOf: null };
}

async function findPossibleDuplicate(tx: Queryable, { phone, email }: CallerClaims): Promise<string | null> {
  const claimed = [
    ...(phone === null ? [] : [{ kind: 'phone' as const, values: phoneForms(phone) }]),
    ...(email === null ? [] : [{ kind: 'email' as const, values: [email.toLowerCase()] }]),
  ];
  for (const identifier of claimed) {
    const [found] = await selectCustomersByIdentifier(tx, { ...identifier, provenOnly: false }, 1);
    if (found !== undefined) return found;
  }
  return null;
}

/** A name goes where its script belongs. */
export function namesOf(name: string | null): { name?: string; nameAr?: string; nameEn?: string } {
  const given = name?.trim();
  if (!given) return {};
  return /\p{Script=Arabic}/u.test(given) ? { name: given, nameAr: given } : { name: given, nameEn: given };
}

/** A number that the caller gave; the network vouches for it when they call from it. */
function phoneOf(customerId: string, { phone, callerNumber }: CallerClaims) {
  if (phone === null) return [];
  const source = phone === callerNumber ? ('caller_id' as const) : ('call' as const);
  return [{ customerId, kind: 'phone' as const, value: phone, source }];
}

function emailOf(customerId: string, { email }: CallerClaims) {
  if (email === null) return [];
  return [{ customerId, kind: 'email' as const, value: email.toLowerCase(), source: 'call' as const }];
}

/** Our own signed cookie stands for this browser. */
function visitorOf(customerId: string, { visitorId }: CallerClaims) {
  if (visitorId === undefined) return [];
  return [{ customerId, kind: 'visitor' as const, value: visitorId, source: 'web' as const }];
}
