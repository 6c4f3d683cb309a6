import { llm } from '@livekit/agents';
import { z } from 'zod';
import { momentInWords } from '../../domain/dialogue/index.ts';
import { dossierOf } from '../../conversation/model/dossier.ts';
import type { CallSession } from '../session.ts';
import { guardedTool, perform } from './guarded-tool.ts';

/** Times at which an appointment can be had. */
export function freeTimesTool(calling: CallSession): llm.ToolContextEntry {
  const { call } = calling;
  return guardedTool(calling, {
    name: 'freeTimes',
    description: 'Tells the next free times for an appointment, from a moment on.',
    parameters: z.object({
      from: z.iso
        .datetime({ offset: true })
        .nullable()
        .describe('ISO 8601 with offset; null: as soon as may be'),
    }),
    request: () => ({ tool: 'freeTimes' }),
    run: async ({ from }) => {
      const { times } = await perform(calling, { type: 'find_times', from }, 'times_found');
      if (times.length === 0) throw new llm.ToolError('There is no free time soon. Offer a human.');
      dossierOf(call).offer(times);
      return {
        times: times.map((startsAt) => ({
          startsAt,
          say: momentInWords(startsAt, call.context.clock(), call.centre)[call.language],
        })),
      };
    },
  });
}
