import { llm, voice } from '@livekit/agents';
import { kindOf } from '../config/departments.ts';
import { toolsOf } from '../conversation/tools/index.ts';
import { useTool } from '../conversation/tools/use-tool.ts';
import type { Department } from '../shared/vocabulary.ts';
import type { CallSession } from './session.ts';

/**
 * The tools that a department's model may call, as the framework wants them; `nextAgent` serves another department.
 */
export function modelTools(
  calling: CallSession,
  department: Department,
  nextAgent: () => voice.Agent,
): llm.ToolContextEntry[] {
  return toolsOf(kindOf(calling.call.centre, department)).map((tool) =>
    llm.tool({
      name: tool.name,
      description: tool.description,
      parameters: tool.parameters,
      execute: async (args) => {
        const outcome = await useTool(calling.call, tool, args);
        if ('refuse' in outcome) throw new llm.ToolError(outcome.refuse);
        if ('hand_over' in outcome) {
          await calling.handOver(outcome.hand_over);
          return llm.handoff({ agent: nextAgent() });
        }
        if ('end' in outcome) {
          await calling.hear({ type: 'goodbye' }, null);
          throw new voice.StopResponse();
        }
        if ('go_on' in outcome) {
          await calling.hear(outcome.go_on, null);
          throw new voice.StopResponse();
        }
        return outcome.tell;
      },
    }),
  );
}
