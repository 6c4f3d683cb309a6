import type { llm } from '@livekit/agents';
import { z } from 'zod';
import { departmentOf } from '../../domain/dialogue/index.ts';
import { dossierOf } from '../../conversation/model/dossier.ts';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

/** Asks for a human: an escalation, a ticket of high priority and a promised call back. */
export function escalateToHumanTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  return guardedTool(calling, {
    name: 'escalateToHuman',
    description:
      'Passes the caller to a human, who calls back. Only when they ask for one, or say yes when you offered one.',
    parameters: z.object({}),
    request: () => ({ tool: 'escalateToHuman' }),
    run: async () => {
      const said = dossierOf(call).matter('escalateToHuman');
      const result = await perform(
        calling,
        {
          type: 'escalate',
          reason: said.at(-1)?.slice(0, 500) ?? 'A human was asked for.',
          department: departmentOf(call.state) ?? 'reception',
        },
        'escalated',
        'effect_deferred',
      );
      await call.take(result);
      const callBackWithinHours = call.centre.callbackHours;
      if (result.type === 'effect_deferred')
        return { callBackWithinHours, promised: 'The ticket number comes by message.' };
      return { ticket: result.number, callBackWithinHours, opensAt: result.opens };
    },
  });
}
