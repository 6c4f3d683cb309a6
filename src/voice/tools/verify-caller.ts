import type { llm } from '@livekit/agents';
import { z } from 'zod';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

/** Has the caller prove who they are, by two things that only the customer knows. */
export function verifyCallerTool(calling: CallSession): llm.ToolContextEntry {
  return guardedTool(calling, {
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
    request: ({ email, other }) => ({ tool: 'verifyCaller', email, other }),
    run: async ({ email, other }) => {
      const result = await perform(calling, { type: 'verify_caller', email, other }, 'caller_verified');
      await calling.call.take({ type: 'proved', verified: result.verified });
      return { verified: result.verified };
    },
  });
}
