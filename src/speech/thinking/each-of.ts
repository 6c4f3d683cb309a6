import type { llm } from '@livekit/agents';

/** What a model is asked. */
export type ModelRequest = Omit<Parameters<llm.LLM['chat']>[0], 'connOptions'>;

/** Nobody waits in here: whoever asked has limits and others to ask. */
const connOptions = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: 600_000 };

/**
 * The chunks of one reply; fails with what the framework only tells as an event of the model. `model` serves this
 * request alone.
 */
export async function* eachOf(
  model: llm.LLM,
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<llm.ChatChunk> {
  let failure: Error | null = null;
  model.on('error', ({ error }) => (failure = error));
  const stream = model.chat({ ...request, connOptions });
  const close = (): void => stream.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    for await (const chunk of stream) yield chunk;
    if (failure) throw failure as Error;
  } finally {
    signal.removeEventListener('abort', close);
    stream.close();
  }
}
