import { z } from 'zod';
import { servedBy } from '../../domain/dialogue/index.ts';
import { describedMatter, notAsked, notSaid, saidDigits, asksFor } from '../../domain/guardrails/index.ts';
import { remedies } from '../../language/index.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/**
 * Opens a ticket for what the caller described. It is written in the caller's own words, so that nothing which
 * only a model or an article says can stand in it.
 */
export const createTicket = tool({
  name: 'createTicket',
  description:
    "Opens a ticket for a matter that the caller described; the caller's own words are put in by themselves. Answers with its number and what happens next.",
  parameters: z.object({
    order: z.string().max(30).nullable().describe('the order number that the caller gave, or null'),
    wanted: z.enum(remedies).nullable().describe('what the caller said they want, or null'),
  }),
  kinds: 'all',
  mostUses: 3,
  objection: ({ order, wanted }, facts) => {
    if (!describedMatter(facts) && !asksFor(facts.fresh, 'file_ticket')) return notAsked;
    if (order !== null && !saidDigits(facts.said, order)) return notSaid;
    return wanted === null || asksFor(facts.said, wanted) ? null : notSaid;
  },
  run: async (call, { order, wanted }) => {
    const lines = [
      ...call.dossier.matter('createTicket'),
      ...(order === null ? [] : [`Order: ${order}`]),
      ...(wanted === null ? [] : [`Wanted: ${wanted}`]),
    ];
    const department = servedBy(call);
    const result = await perform(
      call,
      { type: 'open_ticket', department, description: lines.join('\n').slice(0, 2000) },
      'ticket_opened',
      'effect_deferred',
    );
    if (!result) return failed;
    await call.note(result);
    if (result.type === 'effect_deferred')
      return { tell: { promised: 'The ticket number comes later, in this call or by message.' } };
    const { number, appended, due } = result;
    return { tell: { ticket: number, addedToOpenTicket: appended, firstAnswerBy: due } };
  },
});
