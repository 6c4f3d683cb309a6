import { z } from 'zod';
import { notSaid, saidDigits, saidEmail, saidName, saidOneName } from '../../domain/guardrails/index.ts';
import { failed, perform } from './perform.ts';
import { tool } from './tool.ts';

/** Has the caller prove who they are, by two things that only the customer knows. */
export const verifyCaller = tool({
  name: 'verifyCaller',
  description:
    'Checks two things that the caller said to prove who they are: the e-mail address on file, and the number of one of their tickets or their full name. Needed before stored data is told or changed. Never tell which of the two was wrong.',
  parameters: z.object({
    email: z.string().max(120).describe('the e-mail address that the caller said'),
    other: z
      .string()
      .max(120)
      .describe('the ticket number, TKT- and seven digits, or the full name, as said'),
  }),
  kinds: 'all',
  mostUses: 3,
  objection: ({ email, other }, { known, said }) => {
    if (!known) return { rule: 'nobody_known', tell: 'Nothing is on record to prove. Offer a human.' };
    if (!saidEmail(said, email)) return notSaid;
    if (saidDigits(said, other) || saidOneName(said, other)) return null;
    if (!saidName(said, other)) return notSaid;
    return {
      rule: 'name_among_others',
      tell: 'The caller said this name among other words. Ask them for their full name, and nothing else.',
    };
  },
  run: async (call, { email, other }) => {
    const result = await perform(call, { type: 'verify_caller', email, other }, 'caller_verified');
    if (!result) return failed;
    const { verified, code } = result;
    if (code) return { go_on: { type: 'code_wanted', onFile: code } };
    await call.note({ type: 'proved', verified });
    return { tell: { verified } };
  },
});
