import { OpenAI } from 'openai';
import type { ModelServer } from '../../../config/providers.ts';

/** How long a model server may take to begin its answer. */
const timeoutMs = 15_000;

/** A client of OpenAI or of any server that speaks its protocol. */
export function openAiClient(server: ModelServer): OpenAI {
  return new OpenAI({
    apiKey: server.apiKey,
    ...(server.baseURL === undefined ? {} : { baseURL: server.baseURL }),
    timeout: timeoutMs,
    maxRetries: 1,
  });
}
