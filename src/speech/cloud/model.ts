import { llm } from '@livekit/agents';
import { LLM } from '@livekit/agents-plugin-openai';
import type { LlmConfig, ModelServer } from '../../config/providers.ts';
import { ProviderFault } from '../chain/faults.ts';
import { eachOf } from '../thinking/each-of.ts';
import type { ModelProvider } from '../thinking/chained-llm.ts';
import { OpenAiServer } from './client.ts';

/** A chat model of OpenAI or of a server that speaks its protocol. */
export function openAiModel(name: LlmConfig['kind'], server: ModelServer): ModelProvider {
  const api = new OpenAiServer(server);
  const { client, apiKey, model } = api;
  // One tool at a time: the framework drops a handoff that was called beside a slower tool.
  const made = (): LLM => new LLM({ client, apiKey, model, parallelToolCalls: false });
  const prewarmed = made();
  return {
    name,
    model,
    prewarm: () => prewarmed.prewarm(),
    async *chat(request, signal) {
      try {
        // One object a request: the framework tells errors to the object and not to who asked.
        yield* eachOf(made(), request, signal);
      } catch (error) {
        throw api.known(error);
      }
    },
    async probe(signal) {
      const chatCtx = llm.ChatContext.empty();
      chatCtx.addMessage({ role: 'user', content: 'Answer with: OK' });
      for await (const chunk of this.chat({ chatCtx }, signal)) if (llm.hasResponse(chunk)) return;
      throw new ProviderFault('malformed', 'the model said nothing');
    },
  };
}
