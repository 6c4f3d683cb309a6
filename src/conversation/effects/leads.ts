import type { Effect, Result } from '../../domain/dialogue/index.ts';
import { createLead } from '../../domain/leads/index.ts';
import type { EffectCall } from '../deferred/effect-call.ts';
import { registerCustomer } from './customer.ts';
import { once } from './scope.ts';

/** Notes what somebody would buy, for a colleague of sales to follow up. */
export async function noteLead(
  call: EffectCall,
  lead: Extract<Effect, { type: 'create_lead' }>,
): Promise<Extract<Result, { type: 'lead_created' }>> {
  await registerCustomer(call);
  const { id } = await once(call, lead, async (tx) => {
    const made = await createLead(tx, {
      callId: call.id,
      customerId: call.customerId,
      department: lead.department,
      interest: lead.interest,
      ...(lead.product === null ? {} : { product: lead.product }),
      language: call.language,
    });
    return { id: made.id };
  });
  return { type: 'lead_created', id };
}
