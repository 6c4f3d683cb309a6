import { llm } from '@livekit/agents';
import { z } from 'zod';
import { departmentOf } from '../../domain/dialogue/index.ts';
import { performEffect } from '../effects.ts';
import type { CallSession } from '../session.ts';
import { failed } from './failed.ts';

/** Asks for a human: an escalation, a ticket of high priority and a promised call back. */
export function escalateToHumanTool({ call }: CallSession): llm.ToolContextEntry {
  return llm.tool({
    name: 'escalateToHuman',
    description:
      'Passes the caller to a human, who calls back. Use it when they ask for one or you cannot help.',
    parameters: z.object({ reason: z.string().min(3).max(500) }),
    execute: async ({ reason }) => {
      const result = await performEffect(call, {
        type: 'escalate',
        key: 'escalation',
        reason,
        department: departmentOf(call.state) ?? 'reception',
      });
      if (result?.type === 'effect_deferred') {
        if (call.state.escalation === null) await call.take(result);
        return {
          callBackWithinHours: call.centre.callbackHours,
          promised: 'The ticket number comes by message.',
        };
      }
      if (result?.type !== 'escalated') throw failed();
      if (call.state.escalation === null) await call.take(result);
      return { ticket: result.number, callBackWithinHours: call.centre.callbackHours };
    },
  });
}
