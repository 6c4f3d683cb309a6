import type { llm } from '@livekit/agents';
import { z } from 'zod';
import { departmentOf } from '../../domain/dialogue/index.ts';
import { wantedOutcomes } from '../../domain/guardrails/index.ts';
import { dossierOf } from '../../conversation/model/dossier.ts';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

/**
 * Opens a ticket for what the caller described. It is written in the caller's own words, so that nothing which
 * only a model or an article says can stand in it.
 */
export function createTicketTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  return guardedTool(calling, {
    name: 'createTicket',
    description:
      "Opens a ticket for a matter that the caller described; the caller's own words are put in by themselves. Answers with its number and what happens next.",
    parameters: z.object({
      order: z.string().max(30).nullable().describe('the order number that the caller gave, or null'),
      wanted: z.enum(wantedOutcomes).nullable().describe('what the caller said they want, or null'),
    }),
    request: ({ order, wanted }) => ({ tool: 'createTicket', order, wanted }),
    run: async ({ order, wanted }) => {
      const lines = [
        ...dossierOf(call).matter(),
        ...(order === null ? [] : [`Order: ${order}`]),
        ...(wanted === null ? [] : [`Wanted: ${wanted}`]),
      ];
      const result = await perform(
        calling,
        {
          type: 'open_ticket',
          department: departmentOf(call.state) ?? 'reception',
          description: lines.join('\n').slice(0, 2000),
        },
        'ticket_opened',
        'effect_deferred',
      );
      await call.take(result);
      if (result.type === 'effect_deferred')
        return { promised: 'The ticket number comes later, in this call or by message.' };
      const { number, appended, due } = result;
      return { ticket: number, addedToOpenTicket: appended, firstAnswerBy: due };
    },
  });
}
