import { z } from 'zod';
import { servedBy } from '../../domain/dialogue/index.ts';
import { notAsked, notSaid, asksFor, standsIn } from '../../domain/guardrails/index.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Keeps what a caller wants to order for a colleague to complete. */
export const createLead = tool({
  name: 'createLead',
  description:
    'Notes that the caller wants to order something, in their own words; a colleague calls to complete it. Only when they want to order, not when they ask.',
  parameters: z.object({
    product: z
      .string()
      .max(120)
      .nullable()
      .describe('the product as the caller or an article calls it, or null'),
  }),
  kinds: ['sales'],
  mostUses: 3,
  objection: ({ product }, { fresh, said, read }) => {
    if (!asksFor(fresh, 'order')) return notAsked;
    return product === null || standsIn([...said, ...read], product) ? null : notSaid;
  },
  run: async (call, { product }) => {
    const department = servedBy(call);
    const interest = call.dossier.matter('createLead').join('\n').slice(0, 500);
    const result = await perform(
      call,
      { type: 'create_lead', department, interest, product },
      'lead_created',
    );
    if (!result) return failed;
    await call.note(result);
    return { tell: { noted: true } };
  },
});
