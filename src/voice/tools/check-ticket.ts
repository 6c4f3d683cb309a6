import type { llm } from '@livekit/agents';
import { z } from 'zod';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

/** Tells the status of a ticket of this caller; others' tickets do not exist for it. */
export function checkTicketTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  return guardedTool(calling, {
    name: 'checkTicket',
    description: "Tells the status of one of the caller's own tickets, by the number that they said.",
    parameters: z.object({ number: z.string().regex(/^TKT-\d{7}$/, 'TKT- and seven digits') }),
    request: ({ number }) => ({ tool: 'checkTicket', number }),
    run: async ({ number }) => {
      const result = await perform(calling, { type: 'check_ticket', number }, 'ticket_found');
      return result.status ? { found: true, number, status: result.status[call.language] } : { found: false };
    },
  });
}
