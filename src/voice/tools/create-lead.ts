import type { llm } from '@livekit/agents';
import { z } from 'zod';
import { departmentOf } from '../../domain/dialogue/index.ts';
import { dossierOf } from '../../conversation/model/dossier.ts';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

/** Keeps what a caller wants to order for a colleague of sales to complete. */
export function createLeadTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  return guardedTool(calling, {
    name: 'createLead',
    description:
      'Notes that the caller wants to order something, in their own words; a colleague of sales calls to complete it. Only when they want to order, not when they ask.',
    parameters: z.object({
      product: z
        .string()
        .max(120)
        .nullable()
        .describe('the product as the caller or an article calls it, or null'),
    }),
    request: ({ product }) => ({ tool: 'createLead', product }),
    run: async ({ product }) => {
      const result = await perform(
        calling,
        {
          type: 'create_lead',
          department: departmentOf(call.state) ?? 'sales',
          interest: dossierOf(call).matter('createLead').join('\n').slice(0, 500),
          product,
        },
        'lead_created',
      );
      await call.take(result);
      return { noted: true };
    },
  });
}
