import { createHash } from 'node:crypto';
import { llm } from '@livekit/agents';
import type { z } from 'zod';
import type { Effect, Result } from '../../domain/dialogue/index.ts';
import type { ToolName, ToolRequest } from '../../domain/guardrails/index.ts';
import { dossierOf } from '../../conversation/model/dossier.ts';
import { performEffect } from '../../conversation/effects/perform.ts';
import type { CallSession } from '../session.ts';
import { failed } from './failed.ts';

interface ToolSpec<S extends z.ZodObject> {
  name: ToolName;
  description: string;
  parameters: S;
  /** The arguments as the gate looks at them. May throw a `ToolError` for such as cannot be. */
  request: (args: z.infer<S>) => ToolRequest;
  /** Does the work, and gives back what the model may hear of it. */
  run: (args: z.infer<S>) => Promise<unknown>;
}

/**
 * A tool behind the gate: whatever the model was talked into, it does its work only when the caller's own words ask
 * for it and vouch for its arguments. A refused call changes nothing.
 */
export function guardedTool<S extends z.ZodObject>(
  { call }: CallSession,
  { name, description, parameters, request, run }: ToolSpec<S>,
): llm.ToolContextEntry {
  return llm.tool({
    name,
    description,
    parameters,
    execute: async (given) => {
      const args = given as z.infer<S>;
      const dossier = dossierOf(call);
      const verdict = dossier.judge(request(args));
      if (!verdict.ok) throw new llm.ToolError(verdict.tell);
      const result = await run(args);
      // A handoff is an order to the framework, not something to speak of.
      dossier.did(name, name === 'handOver' ? null : result);
      return result;
    },
  });
}

type Work = Effect extends infer E ? (E extends Effect ? Omit<E, 'key'> : never) : never;

/**
 * Does an effect for the model and gives back its result of a type that is expected. What the model asks for twice
 * is done once, also when another job goes on with the call. Throws a `ToolError`.
 */
export async function perform<T extends Result['type']>(
  { call }: CallSession,
  work: Work,
  ...expected: readonly T[]
): Promise<Extract<Result, { type: T }>> {
  const result = await performEffect(call, { ...work, key: keyOf(work) });
  const found = expected.some((type) => type === result?.type);
  if (!found || !result) throw failed();
  return result as Extract<Result, { type: T }>;
}

// A human is asked for once in a call, by whomever.
function keyOf(work: Work): string {
  if (work.type === 'escalate') return 'escalation';
  const content = createHash('sha256').update(JSON.stringify(work)).digest('base64url');
  return `model:${work.type}:${content.slice(0, 16)}`;
}
