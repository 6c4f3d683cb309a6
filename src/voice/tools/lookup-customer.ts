import { llm } from '@livekit/agents';
import { describeCaller } from '../../domain/customers/index.ts';
import type { CallSession } from '../session.ts';

/** What may be known of the caller in conversation: nothing private, and nobody else. */
export function lookupCustomerTool({ call }: CallSession): llm.ToolContextEntry {
  return llm.tool({
    name: 'lookupCustomer',
    description: 'Tells what is known of this caller: name, tier, number of open tickets, last contact.',
    execute: async () => {
      const glance = await describeCaller(call.context.db, call.customerId);
      return glance ? { ...glance } : { known: false };
    },
  });
}
