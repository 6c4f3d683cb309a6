import { voice, type llm } from '@livekit/agents';
import { z } from 'zod';
import type { CallSession } from '../session.ts';
import { guardedTool } from './guarded-tool.ts';

/** Says goodbye and ends the call. */
export function endCallTool(calling: CallSession): llm.ToolContextEntry {
  return guardedTool(calling, {
    name: 'endCall',
    description:
      'Ends the call, when the caller said that they have nothing else. The goodbye is spoken by itself.',
    parameters: z.object({}),
    request: () => ({ tool: 'endCall' }),
    run: async () => {
      await calling.hear({ type: 'goodbye' }, null);
      throw new voice.StopResponse();
    },
  });
}
