import { createLead } from '../../domain/leads/index.ts';
import { registerCustomer } from './customer.ts';
import type { EffectSpec } from './effect.ts';
import { once } from './scope.ts';

/** Notes what somebody would buy, for a colleague of sales to follow up. */
export const noteLead: EffectSpec<'create_lead'> = {
  allowances: ['leads'],
  perform: async (call, lead) => {
    await registerCustomer(call);
    const { id } = await once(call, lead, async (tx) => {
      const made = await createLead(tx, {
        conversationId: call.conversationId,
        customerId: call.customerId,
        department: lead.department,
        interest: lead.interest,
        ...(lead.product === null ? {} : { product: lead.product }),
        language: call.language,
      });
      return { id: made.id };
    });
    return { type: 'lead_created', id };
  },
};
