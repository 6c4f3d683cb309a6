import { llm } from '@livekit/agents';
import { z } from 'zod';
import { departmentOf, ticketCount } from '../../domain/dialogue/index.ts';
import { performEffect } from '../effects.ts';
import type { CallSession } from '../session.ts';
import { failed } from './failed.ts';

/** Opens a ticket for what the caller described. */
export function createTicketTool({ call }: CallSession): llm.ToolContextEntry {
  return llm.tool({
    name: 'createTicket',
    description: 'Opens a ticket for a matter the caller described. Answers with its number.',
    parameters: z.object({
      description: z.string().min(5).max(2000).describe("the matter, in the caller's words"),
    }),
    execute: async ({ description }) => {
      const result = await performEffect(call, {
        type: 'open_ticket',
        key: `ticket:${ticketCount(call.state) + 1}`,
        department: departmentOf(call.state) ?? 'reception',
        description,
      });
      if (result?.type === 'effect_deferred') {
        await call.take(result);
        return { promised: 'The ticket number comes later, in this call or by message.' };
      }
      if (result?.type !== 'ticket_opened') throw failed();
      await call.take(result);
      return { ticket: result.number };
    },
  });
}
