import type { Queryable } from '../../db/client.ts';
import { lockConversation, updateConversation } from '../../db/queries/conversations.ts';
import {
  insertCustomer,
  insertIdentifiers,
  selectCustomer,
  selectCustomersByIdentifier,
  updateCustomerRow,
} from '../../db/queries/customers.ts';
import { setEscalationsCustomer } from '../../db/queries/escalations.ts';
import { setTicketsCustomer } from '../../db/queries/tickets.ts';
import { phoneForms } from '../../language/index.ts';
import { conversationUnknown } from '../conversations/holder.ts';
import { appendEvent } from '../events/events.ts';
import { readProfile } from './profile.ts';
import { recognise } from './recognise.ts';
import type { CallerClaims, ResolvedCustomer } from './types.ts';

/**
 * The customer of a conversation, decided once for it. A caller whom the network or our cookie recognises is that
 * customer, and what they say changes nothing that is stored, it only fills what is missing. Anybody else is a new
 * customer made of what they claim; a claim that fits somebody we have is noted for staff to decide, never linked.
 */
export async function resolveCustomer(tx: Queryable, claims: CallerClaims): Promise<ResolvedCustomer> {
  const { conversationId } = claims;
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation) throw conversationUnknown(conversationId);
  if (conversation.customerId !== null) {
    const customer = await selectCustomer(tx, conversation.customerId);
    return {
      customerId: conversation.customerId,
      created: conversation.createdCustomer,
      possibleDuplicateOf: customer?.possibleDuplicateOf ?? null,
    };
  }
  const known = await recognise(tx, { number: claims.callerNumber, visitorId: claims.visitorId });
  const resolved = known === null ? await createFromClaims(tx, claims) : await fillMissing(tx, known, claims);
  const { customerId, created: createdCustomer } = resolved;
  await updateConversation(tx, conversationId, { customerId, createdCustomer });
  // A human may have been asked for before anybody knew who was calling.
  await setTicketsCustomer(tx, conversationId, customerId);
  await setEscalationsCustomer(tx, conversationId, customerId);
  return resolved;
}

async function createFromClaims(tx: Queryable, claims: CallerClaims): Promise<ResolvedCustomer> {
  const possibleDuplicateOf = await findPossibleDuplicate(tx, claims);
  const customerId = await insertCustomer(tx, {
    ...namesOf(claims.name),
    preferredLanguage: claims.language,
    preferredTime: claims.preferredTime ?? null,
    possibleDuplicateOf,
  });
  await insertIdentifiers(tx, [
    ...phoneOf(customerId, claims),
    ...emailOf(customerId, claims),
    ...visitorOf(customerId, claims),
  ]);
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
