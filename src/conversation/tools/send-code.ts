import { z } from 'zod';
import { tool } from './tool.ts';

/** Has the caller prove who they are by a one-time code: it is offered, sent and checked by the dialogue, without the model. */
export const sendCode = tool({
  name: 'sendCode',
  description:
    'Has the caller prove who they are by a one-time code to an address or number of theirs. Offering, sending and checking it happen by themselves: you never see it, and never ask for it. Needed before stored data is told or changed; better than verifyCaller.',
  parameters: z.object({}),
  kinds: 'all',
  mostUses: 2,
  objection: (_, { known, verified, codes }) => {
    if (verified) return { rule: 'proved_already', tell: 'The caller has proved who they are. Go on.' };
    if (!known) return { rule: 'nobody_known', tell: 'Nothing is on record to prove. Offer a human.' };
    if (codes.length > 0) return null;
    return { rule: 'no_code', tell: 'No code can be sent to this caller. Use verifyCaller.' };
  },
  run: () => Promise.resolve({ go_on: { type: 'code_wanted', onFile: null } }),
});
