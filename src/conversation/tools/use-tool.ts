import type { Call } from '../conversation.ts';
import { judgeTool } from './gate.ts';
import { NoMore } from './perform.ts';
import type { Tool, ToolOutcome } from './tool.ts';

/**
 * Uses a tool behind the gate: whatever the model was talked into, it does its work only when the caller's own words
 * ask for it and vouch for its arguments. A refused call changes nothing. Throws what the work throws.
 */
export async function useTool(call: Call, tool: Tool, args: Record<string, unknown>): Promise<ToolOutcome> {
  const { dossier } = call;
  const verdict = judgeTool(tool, args, dossier.factsFor(tool.name));
  dossier.judged(tool.name, verdict);
  if (!verdict.ok) return { refuse: verdict.tell };
  const outcome = await tool.run(call, verdict.args).catch((error: unknown) => {
    if (error instanceof NoMore) return { refuse: error.tell };
    throw error;
  });
  if ('tell' in outcome) dossier.did(tool.name, outcome.tell);
  // A handoff is an order, not something to speak of.
  else if ('hand_over' in outcome || 'go_on' in outcome) dossier.did(tool.name, null);
  return outcome;
}
