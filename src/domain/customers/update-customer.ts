import type { Queryable } from '../../db/client.ts';
import { lockCall } from '../../db/queries/calls.ts';
import { deleteIdentifiers, insertIdentifiers, updateCustomerRow } from '../../db/queries/customers.ts';
import { insertFields } from '../../db/queries/journal.ts';
import { HatifError } from '../../errors.ts';
import type { Language } from '../../shared/vocabulary.ts';
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
  callId: string;
  changes: CustomerChanges;
  /** Whether the caller proved, in this call, to be the customer. */
  verified: boolean;
  at: Date;
}

/**
 * Changes the record of the call's own customer, when the caller is verified or the record was made in this very
 * call out of what they said. Otherwise what they say is kept with the call as a claim, for staff.
 * Throws `call_unknown` and `customer_unknown` (the call has no customer yet).
 */
export async function updateCustomer(tx: Queryable, update: CustomerUpdate): Promise<'changed' | 'claimed'> {
  const { callId, changes, verified, at } = update;
  const call = await lockCall(tx, { id: callId });
  if (!call)
    throw new HatifError('call_unknown', 'There is no such call.', { status: 404, details: { callId } });
  const { customerId } = call;
  if (customerId === null)
    throw new HatifError('customer_unknown', 'This call has no customer yet.', {
      status: 409,
      details: { callId },
    });
  if (!verified && !call.createdCustomer) {
    await insertFields(tx, claimsOf(callId, changes, at));
    return 'claimed';
  }
  const { name, phone, email, preferredLanguage } = changes;
  await updateCustomerRow(tx, customerId, {
    ...(name !== undefined && namesOf(name)),
    ...(preferredLanguage && { preferredLanguage }),
  });
  if (phone !== undefined) await replaceIdentifier(tx, customerId, 'phone', phone);
  if (email !== undefined) await replaceIdentifier(tx, customerId, 'email', email.toLowerCase());
  await appendEvent(tx, { type: 'customer_changed', callId, customerId });
  return 'changed';
}

/** The new value is what the caller says, not yet proven; whatever it replaces is no longer theirs. */
async function replaceIdentifier(
  tx: Queryable,
  customerId: string,
  kind: 'phone' | 'email',
  value: string,
): Promise<void> {
  await deleteIdentifiers(tx, customerId, kind);
  await insertIdentifiers(tx, [{ customerId, kind, value, source: 'call' }]);
}

function claimsOf(callId: string, changes: CustomerChanges, at: Date) {
  return Object.entries(changes)
    .filter((change): change is [string, string] => change[1] !== undefined)
    .map(([name, value]) => ({ callId, name, value, source: 'caller' as const, confidence: 1, at }));
}
