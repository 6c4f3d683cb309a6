import { z } from 'zod';
import { notSaid, saidDigits } from '../../domain/guardrails/index.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Tells the status of a ticket of this caller; others' tickets do not exist for it. */
export const checkTicket = tool({
  name: 'checkTicket',
  description: "Tells the status of one of the caller's own tickets, by the number that they said.",
  parameters: z.object({ number: z.string().regex(/^TKT-\d{7}$/, 'TKT- and seven digits') }),
  kinds: 'all',
  mostUses: 5,
  objection: ({ number }, { tickets, said }) =>
    tickets.includes(number) || saidDigits(said, number) ? null : notSaid,
  run: async (call, { number }) => {
    const result = await perform(call, { type: 'check_ticket', number }, 'ticket_found');
    if (!result) return failed;
    const { status } = result;
    return { tell: status ? { found: true, number, status: status[call.language] } : { found: false } };
  },
});
