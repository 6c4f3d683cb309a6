import type { llm } from '@livekit/agents';
import { z } from 'zod';
import { watchOf } from '../../domain/calls/index.ts';
import { describeCaller } from '../../domain/customers/index.ts';
import { asData } from '../../domain/guardrails/index.ts';
import { turnPatienceMs } from '../../conversation/effects/effect.ts';
import type { CallSession } from '../session.ts';
import { failed } from './failed.ts';
import { guardedTool } from './guarded-tool.ts';

/** What may be known of the caller in conversation: nothing private before they are verified, and nobody else. */
export function lookupCustomerTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  return guardedTool(calling, {
    name: 'lookupCustomer',
    description:
      'Tells what is known of this caller: name, tier, how many tickets are open, last contact; the tickets themselves once they are verified.',
    parameters: z.object({}),
    request: () => ({ tool: 'lookupCustomer' }),
    run: async () => {
      const { db } = call.context;
      const glance = await watchOf(db)
        .within(turnPatienceMs, () => describeCaller(db, call.customerId))
        .catch(() => {
          throw failed();
        });
      if (!glance) return { known: false };
      const { name, tier, preferredLanguage, openTickets, lastInteractionAt } = glance;
      return {
        known: true,
        verified: call.state.verified,
        name: name === null ? null : asData(name),
        tier,
        preferredLanguage,
        openTickets: call.state.verified
          ? openTickets.map(({ number, status }) => ({ number, status }))
          : openTickets.length,
        lastContact: lastInteractionAt?.toISOString().slice(0, 10) ?? null,
      };
    },
  });
}
