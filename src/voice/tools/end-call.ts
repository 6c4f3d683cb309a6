import { llm } from '@livekit/agents';
import type { CallSession } from '../session.ts';

/** Says goodbye and ends the call. */
export function endCallTool(calling: CallSession): llm.ToolContextEntry {
  return llm.tool({
    name: 'endCall',
    description: 'Ends the call, when the caller has nothing else. The goodbye is spoken by itself.',
    execute: async () => {
      await calling.hear({ type: 'goodbye' }, null);
      return { ended: true };
    },
  });
}
