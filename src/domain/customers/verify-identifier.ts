import { z } from 'zod';
import type { Database, Queryable } from '../../db/client.ts';
import { selectIdentifiers, verifyIdentifier } from '../../db/queries/customers.ts';
import { transact } from '../../db/transact.ts';
import { HatifError } from '../../errors.ts';
import { phoneForms } from '../../language/index.ts';
import type { CodeChannel } from '../../shared/vocabulary.ts';
import { audit } from '../people/index.ts';
import { appendEvent } from '../events/events.ts';

/** What of a customer is verified, when, and who saw to it. */
interface Verified {
  id: string;
  customerId: string;
  at: Date;
  /** `code`: its owner gave the code that was sent there; `operator`: a human, who has made sure in their own way. */
  by: 'code' | 'operator';
}

/** Notes that what points to a customer was proved to be theirs, and tells whoever follows the events. */
export async function noteVerified(tx: Queryable, { by, ...verified }: Verified): Promise<void> {
  if (await verifyIdentifier(tx, verified))
    await appendEvent(tx, {
      type: 'customer_identifier_verified',
      customerId: verified.customerId,
      data: { identifier: verified.id, by },
    });
}

/**
 * Makes an address or a number of a customer a verified one, as a human decided. Throws
 * `identifier_unknown` where there is no such customer, or they have no such one: what nobody told of them is not made theirs.
 */
export async function verifyByHand(
  db: Database,
  { customerId, kind, value, at }: { customerId: string; kind: CodeChannel; value: string; at: Date },
): Promise<void> {
  const values = kind === 'phone' ? phoneForms(value) : [value.toLowerCase()];
  await transact(db, async (tx) => {
    const all = z.uuid().safeParse(customerId).success ? await selectIdentifiers(tx, customerId) : [];
    const found = all.find((one) => one.kind === kind && values.includes(one.value));
    if (!found)
      throw new HatifError('identifier_unknown', 'No such customer has this address or number on file.', {
        status: 404,
      });
    await noteVerified(tx, { id: found.id, customerId, at, by: 'operator' });
    await audit(tx, {
      actor: 'operator',
      action: 'verify_identifier',
      rule: 'operators_verify_customers',
      subject: { customer: customerId },
      after: { identifier: found.id, kind },
    });
  });
}
