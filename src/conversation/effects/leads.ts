import { createLead } from '../../domain/leads/index.ts';
import { registerCustomer } from './customer.ts';
import type { EffectSpec } from './effect.ts';
import { once, spentBy } from './scope.ts';

/** Notes what somebody would buy, for a colleague of sales to follow up. */
export const noteLead: EffectSpec<'create_lead'> = {
  perform: async (call, lead) => {
    const spent = await spentBy(call, lead.key, 'leads');
    if (spent) return spent;
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
