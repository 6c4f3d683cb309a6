import { OpenAI } from 'openai';
import type { ModelServer } from '../../config/providers.ts';
import { ProviderFault, retryAfterMs } from '../chain/faults.ts';

/** How long a model server may take at all; the chain that asks it is less patient. */
const timeoutMs = 30_000;

/**
 * OpenAI or any server that speaks its protocol. Its client does not try again by itself: whoever asks has others to
 * ask.
 */
export class OpenAiServer {
  readonly client: OpenAI;
  readonly model: string;
  readonly apiKey: string;
  #noted: ProviderFault | null = null;

  constructor({ apiKey, baseURL, model }: ModelServer) {
    this.apiKey = apiKey;
    this.model = model;
    this.client = new OpenAI({
      apiKey,
      ...(baseURL === undefined ? {} : { baseURL }),
      timeout: timeoutMs,
      maxRetries: 0,
      fetch: (input, init) => this.#fetch(input, init),
    });
  }

  /**
   * The error of a request, or what is known better: the client's errors do not carry `Retry-After`, and no
   * client notices a stream of events that ends before its end.
   */
  known(error: unknown): unknown {
    const noted = this.#noted;
    this.#noted = null;
    return noted ?? error;
  }

  async #fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    this.#noted = null;
    const response = await fetch(input, init);
    if (response.status === 429) {
      const asked = retryAfterMs(response.headers.get('retry-after'));
      this.#noted = new ProviderFault('rate_limited', 'too many requests', { retryAfterMs: asked });
    }
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && type.includes('text/html')) {
      // The client takes a page for an answer without words.
      await response.body?.cancel();
      this.#noted = new ProviderFault('malformed', 'the server answered with a page');
      throw this.#noted;
    }
    if (!response.ok || !response.body || !type.includes('text/event-stream')) return response;
    return new Response(response.body.pipeThrough(this.#untilDone()), response);
  }

  /** Passes a stream of events through, and fails when it ends without its last one. */
  #untilDone(): TransformStream<Uint8Array, Uint8Array> {
    const last = '[DONE]';
    const decoder = new TextDecoder();
    let end = '';
    return new TransformStream({
      transform: (chunk, controller) => {
        end = (end + decoder.decode(chunk, { stream: true })).slice(-4 * last.length);
        controller.enqueue(chunk);
      },
      flush: (controller) => {
        if (end.includes(last)) return;
        this.#noted = new ProviderFault('broke_off', 'the reply has no end');
        controller.error(this.#noted);
      },
    });
  }
}
