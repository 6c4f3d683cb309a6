import type { llm } from '@livekit/agents';
import type { LlmConfig } from '../../config/providers.ts';

/** The chat model as configured; null where the centre works by rules alone. */
export async function createModel(config: LlmConfig | undefined): Promise<llm.LLM | null> {
  if (!config) return null;
  const { LLM } = await import('@livekit/agents-plugin-openai');
  const { apiKey, baseURL, model } = config.server;
  // One tool at a time: the framework drops a handoff that was called beside a slower tool.
  return new LLM({ apiKey, model, parallelToolCalls: false, ...(baseURL === undefined ? {} : { baseURL }) });
}
