import { z } from 'zod';
import { describeCaller } from '../../domain/customers/index.ts';
import { addressOf } from '../../domain/dialogue/index.ts';
import { asData } from '../../domain/guardrails/index.ts';
import { turnPatienceMs } from '../effects/effect.ts';
import { failed } from './perform.ts';
import { tool } from './tool.ts';

/** What may be known of the caller in conversation: nothing private before they are verified, and nobody else. */
export const lookupCustomer = tool({
  name: 'lookupCustomer',
  description:
    'Tells what is known of this caller: by which name to call them; once they are verified also their tier, their open tickets and their last contact.',
  parameters: z.object({}),
  kinds: 'all',
  mostUses: 10,
  run: async (call) => {
    const { db } = call.context;
    const glance = await db.health
      .within(turnPatienceMs, () => describeCaller(db, call.customerId))
      .catch(() => 'failed' as const);
    if (glance === 'failed') return failed;
    if (!glance) return { tell: { known: false } };
    const { name, tier, preferredLanguage, openTickets, lastInteractionAt } = glance;
    const { verified } = call.state;
    const called = addressOf(call.state) ?? (verified ? name : null);
    const told = { known: true, verified, name: called === null ? null : asData(called) };
    if (!verified) return { tell: told };
    return {
      tell: {
        ...told,
        tier,
        preferredLanguage,
        openTickets: openTickets.map(({ number, status }) => ({ number, status })),
        lastContact: lastInteractionAt?.toISOString().slice(0, 10) ?? null,
      },
    };
  },
});
