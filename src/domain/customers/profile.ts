import type { Queryable } from '../../db/client.ts';
import { selectCustomer, selectIdentifiers } from '../../db/queries/customers.ts';
import { codeChannels } from '../../shared/vocabulary.ts';
import type { CustomerProfile } from './types.ts';

/** A customer with the phone and e-mail that are best known of them: verified before claimed, then the oldest. */
export async function readProfile(db: Queryable, customerId: string): Promise<CustomerProfile | null> {
  const customer = await selectCustomer(db, customerId);
  if (!customer) return null;
  const identifiers = await selectIdentifiers(db, customerId);
  const best = (wanted: 'phone' | 'email') => identifiers.find(({ kind }) => kind === wanted)?.value ?? null;
  return {
    id: customer.id,
    name: customer.name,
    nameAr: customer.nameAr,
    nameEn: customer.nameEn,
    tier: customer.tier,
    preferredLanguage: customer.preferredLanguage,
    company: customer.company,
    plan: customer.plan,
    accountStatus: customer.accountStatus,
    preferredChannel: customer.preferredChannel,
    preferredTime: customer.preferredTime,
    phone: best('phone'),
    email: best('email'),
    verified: codeChannels.filter((channel) =>
      identifiers.some(({ kind, verifiedAt }) => kind === channel && verifiedAt !== null),
    ),
  };
}

/** The last two digits of a number: enough for its owner to know it, too little for anybody else. */
export function phoneEnding(phone: string): string {
  return phone.slice(-2);
}

/** An e-mail address of which the first letter and the domain are left. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
