import type { CallReport } from '../domain/calls/index.ts';

/** A customer in one line for a person to read: name, company, tier, plan, account and id; `unknown` without one. */
export function customerInWords(customer: CallReport['customer']): string {
  if (!customer) return 'unknown';
  const { id, name, company, tier, plan, accountStatus } = customer;
  const about = [tier, plan, accountStatus === 'active' ? null : accountStatus].filter(Boolean).join(', ');
  return `${[name ?? 'without a name', company].filter(Boolean).join(', ')} (${about}) ${id}`;
}
