import { llm } from '@livekit/agents';
import { watchOf } from '../../domain/calls/index.ts';
import { describeCaller } from '../../domain/customers/index.ts';
import { turnPatienceMs } from '../effects.ts';
import type { CallSession } from '../session.ts';
import { failed } from './failed.ts';

/** What may be known of the caller in conversation: nothing private, and nobody else. */
export function lookupCustomerTool({ call }: CallSession): llm.ToolContextEntry {
  return llm.tool({
    name: 'lookupCustomer',
    description: 'Tells what is known of this caller: name, tier, number of open tickets, last contact.',
    execute: async () => {
      const { db } = call.context;
      const { customerId } = call;
      const glance = await watchOf(db)
        .within(turnPatienceMs, () => describeCaller(db, customerId))
        .catch(() => {
          throw failed();
        });
      return glance ? { ...glance } : { known: false };
    },
  });
}
