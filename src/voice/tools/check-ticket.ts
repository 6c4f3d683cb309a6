import { llm } from '@livekit/agents';
import { z } from 'zod';
import { performEffect } from '../effects.ts';
import type { CallSession } from '../session.ts';

/** Tells the status of a ticket of this caller; others' tickets do not exist for it. */
export function checkTicketTool({ call }: CallSession): llm.ToolContextEntry {
  return llm.tool({
    name: 'checkTicket',
    description: "Tells the status of one of the caller's own tickets.",
    parameters: z.object({ number: z.string().regex(/^TKT-\d{7}$/, 'TKT- and seven digits') }),
    execute: async ({ number }) => {
      const result = await performEffect(call, { type: 'check_ticket', key: `check:${number}`, number });
      if (result?.type !== 'ticket_found' || !result.status) return { found: false };
      return { found: true, status: result.status[call.language] };
    },
  });
}
