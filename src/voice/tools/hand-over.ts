import { llm, type voice } from '@livekit/agents';
import { z } from 'zod';
import { departmentSchema } from '../../shared/vocabulary.ts';
import type { CallSession } from '../session.ts';
import { guardedTool } from './guarded-tool.ts';

/** Hands the caller over to another department with all that was said; it greets them by itself. */
export function handOverTool(calling: CallSession, nextAgent: () => voice.Agent): llm.ToolContextEntry {
  return guardedTool(calling, {
    name: 'handOver',
    description:
      'Hands the caller over to another department: sales for prices and orders, complaints, support for faults, reception for anything else. The other one greets by itself.',
    parameters: z.object({ department: departmentSchema }),
    request: ({ department }) => ({ tool: 'handOver', department }),
    run: async ({ department }) => {
      await calling.handOver(department);
      return llm.handoff({ agent: nextAgent() });
    },
  });
}
