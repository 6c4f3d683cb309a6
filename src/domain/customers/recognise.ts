import type { Queryable } from '../../db/client.ts';
import { selectCustomersByIdentifier } from '../../db/queries/customers.ts';
import { phoneForms } from '../../language/index.ts';
import type { CallerEvidence } from './types.ts';

/**
 * Whose the evidence is: the customer for whom this number is verified (or whom the network named with it), or to
 * whose browser we gave this cookie. Null when it is nobody's, or shared by several: then only they can say.
 */
export async function recognise(
  db: Queryable,
  { number, visitorId }: CallerEvidence,
): Promise<string | null> {
  const identifiers = [
    ...(number === undefined ? [] : [{ kind: 'phone' as const, values: phoneForms(number) }]),
    ...(visitorId === undefined ? [] : [{ kind: 'visitor' as const, values: [visitorId] }]),
  ];
  for (const identifier of identifiers) {
    const [only, another] = await selectCustomersByIdentifier(db, { ...identifier, provenOnly: true });
    if (only !== undefined && another === undefined) return only;
  }
  return null;
}
