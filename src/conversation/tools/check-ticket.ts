import { z } from 'zod';
import { notSaid, saidDigits } from '../../domain/guardrails/index.ts';
import { spokenMoment } from './appointment-moment.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** The same for a number of somebody else's and for one that is none. */
const ownersOnly =
  'How a ticket stands is told to its own customer only, and this number is not known to be of a ticket of this caller. Say that, and neither that there is such a ticket nor that there is none; offer a person.';

/** Tells the status of a ticket of this caller; nobody hears of others' tickets, not even whether they exist. */
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
    const { status, due } = result;
    await call.note({ type: 'ticket_looked_up', number, told: status !== null });
    return {
      tell: status
        ? {
            told: true,
            number,
            status: status[call.language],
            ...(due && { [`${due.what}DueBy`]: spokenMoment(call, due.at) }),
          }
        : { told: false, why: ownersOnly },
    };
  },
});
