import type { Queryable } from '../../db/client.ts';
import { lockConversation } from '../../db/queries/conversations.ts';
import {
  deleteOtherIdentifiers,
  insertIdentifiers,
  ownIdentifier,
  updateCustomerRow,
} from '../../db/queries/customers.ts';
import { insertFields } from '../../db/queries/journal.ts';
import { HatifError } from '../../errors.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { conversationUnknown } from '../conversations/holder.ts';
import { appendEvent } from '../events/events.ts';
import { namesOf } from './resolve-customer.ts';

/** What a caller wants changed of their record. A phone is E.164. */
interface CustomerChanges {
  name?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  preferredLanguage?: Language | undefined;
}

interface CustomerUpdate {
  conversationId: string;
  changes: CustomerChanges;
  /** Whether the caller proved, in this conversation, to be the customer. */
  verified: boolean;
  at: Date;
}

/**
 * Changes the record of the conversation's own customer, when the caller is verified or the record was made in this very
 * conversation out of what they said. Otherwise what they say is kept with it as a claim, for staff.
 * Throws `conversation_unknown` and `customer_unknown` (it has no customer yet).
 */
export async function updateCustomer(tx: Queryable, update: CustomerUpdate): Promise<'changed' | 'claimed'> {
  const { conversationId, changes, verified, at } = update;
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation) throw conversationUnknown(conversationId);
  const { customerId } = conversation;
  if (customerId === null)
    throw new HatifError('customer_unknown', 'This conversation has no customer yet.', {
      status: 409,
      details: { conversationId },
    });
  if (!verified && !conversation.createdCustomer) {
    await insertFields(tx, claimsOf(conversationId, changes, at));
    return 'claimed';
  }
  const { name, phone, email, preferredLanguage } = changes;
  await updateCustomerRow(tx, customerId, {
    ...(name !== undefined && namesOf(name)),
    ...(preferredLanguage && { preferredLanguage }),
  });
  if (phone !== undefined) await replaceIdentifier(tx, customerId, 'phone', phone);
  if (email !== undefined) await replaceIdentifier(tx, customerId, 'email', email.toLowerCase());
  await appendEvent(tx, { type: 'customer_changed', conversationId, customerId });
  return 'changed';
}

/**
 * The new value is what the caller says, not yet proven; whatever it replaces is no longer theirs. One that was theirs already
 * stays as well proven as it was: told again it is no worse.
 */
async function replaceIdentifier(
  tx: Queryable,
  customerId: string,
  kind: 'phone' | 'email',
  value: string,
): Promise<void> {
  await deleteOtherIdentifiers(tx, { customerId, kind, value });
  await insertIdentifiers(tx, [{ customerId, kind, value, source: 'call' }]);
  await ownIdentifier(tx, { customerId, kind, value });
}

function claimsOf(conversationId: string, changes: CustomerChanges, at: Date) {
  return Object.entries(changes)
    .filter((change): change is [string, string] => change[1] !== undefined)
    .map(([name, value]) => ({ conversationId, name, value, source: 'caller' as const, confidence: 1, at }));
}
